import { z } from 'zod';
import { markFrom, may } from '#capabilities/decisions';
import * as box from '#capabilities/decisions/server';
import { searchMembers } from '#capabilities/people/server';
import { isId } from '#platform/ids';
import { may as allowed } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { BallotTyped, Papers } from '../shapes.ts';
import { voteView } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  const { vote, ...desk } = await box.paperDesk(context, params.vote);
  const [keeps, reads] = [allowed(context, may.keepPaper), allowed(context, may.readPaper)];
  const query = url.searchParams.get('q')?.trim() ?? '';
  const rows = keeps && query ? (await searchMembers(context, { query })).rows.slice(0, 8) : [];
  const found = rows.map(({ id, name }) => ({ id, name }));
  return {
    vote: voteView(context, vote),
    ...desk,
    keeps,
    reads,
    observes: allowed(context, may.observe),
    query,
    found
  };
};

const Count = z.object({ count: z.coerce.number().int() });
const To = z.object({ member: z.string().refine(isId), name: z.string().max(200) });
const Read = BallotTyped.extend({ number: z.string().max(40), unclear: z.string().optional() });

export const actions: Actions = {
  issue: (e) =>
    attempt(e, Count, ({ count }, by) =>
      box.issuePaper(by, e.params.vote, count).then(() => ({ done: 'issued' }))
    ),
  hand: (e) =>
    attempt(e, To, ({ member, name }, by) =>
      box.handPaperTo(by, e.params.vote, member).then(() => ({ done: 'handed', name }))
    ),
  read: (e) =>
    attempt(e, Read, async ({ number, unclear, ...typed }, by) => {
      const { vote } = await box.paperDesk(by, e.params.vote);
      const mark = unclear ? null : markFrom(vote.form, typed);
      return { done: 'read', ...(await box.readPaper(by, e.params.vote, number, mark)) };
    }),
  sheet: (e) =>
    attempt(e, Papers, (told, by) =>
      box.writeCountSheet(by, e.params.vote, told).then(() => ({ done: 'sheet' }))
    ),
  sign: (e) =>
    attempt(e, z.object({}), (_, by) =>
      box.signCountSheet(by, e.params.vote).then(() => ({ done: 'signed' }))
    )
};
