import { z } from 'zod';
import { markFrom } from '#capabilities/decisions';
import * as box from '#capabilities/decisions/server';
import { isId } from '#platform/ids';
import { attempt } from '#platform/web/server';
import { BallotTyped, Papers } from '../shapes.ts';
import type { RequestEvent } from './$types';

type Event = RequestEvent;

const Count = z.object({ count: z.coerce.number().int() });
const To = z.object({ member: z.string().refine(isId), name: z.string().max(200) });
const Read = BallotTyped.extend({ number: z.string().max(40), unclear: z.string().optional() });

/** What is done with paper: printed, handed out, read, accounted for, signed. */
export const deeds = {
  issue: (e: Event) =>
    attempt(e, Count, ({ count }, by) =>
      box.issuePaper(by, e.params.vote, count).then(() => ({ done: 'issued' }))
    ),
  hand: (e: Event) =>
    attempt(e, To, ({ member, name }, by) =>
      box.handPaperTo(by, e.params.vote, member).then(() => ({ done: 'handed', name }))
    ),
  read: (e: Event) =>
    attempt(e, Read, async ({ number, unclear, ...typed }, by) => {
      const { vote } = await box.paperDesk(by, e.params.vote);
      const mark = unclear ? null : markFrom(vote.form, typed);
      return { done: 'read', ...(await box.readPaper(by, e.params.vote, number, mark)) };
    }),
  sheet: (e: Event) =>
    attempt(e, Papers, (told, by) =>
      box.writeCountSheet(by, e.params.vote, told).then(() => ({ done: 'sheet' }))
    ),
  sign: (e: Event) =>
    attempt(e, z.object({}), (_, by) =>
      box.signCountSheet(by, e.params.vote).then(() => ({ done: 'signed' }))
    )
};
