import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import {
  addStep,
  closeMeeting,
  endItem,
  finishStep,
  noteMotion,
  openMeeting,
  park,
  reopen,
  settleMotion,
  settleParked,
  startItem
} from '#capabilities/meetings/server';
import { deed } from '../../deed.ts';
import { Day, Id, Maybe, Name, Words } from '../../shapes.ts';

type Event = RequestEvent & { params: { meeting: string } };

const Nothing = z.object({});
const Item = z.object({ item: Id });
const Parked = z.object({ id: Id, text: Words });
const Motion = z.object({
  id: Id,
  text: Words,
  movedBy: Name,
  secondedBy: Maybe,
  item: z.union([Id, z.literal('')]).optional()
});
const Step = z.object({ id: Id, text: Words, owner: Name, dueOn: z.union([Day, z.literal('')]).optional() });
const Outcome = z.object({ motion: Id, outcome: z.enum(['carried', 'not_carried', 'withdrawn', 'later']) });

/** What is done while the meeting runs. A note is written in the language of the screen; its second text comes later. */
export const actions = {
  open: (event: Event) => deed(event, Nothing, (_, context, id) => openMeeting(context, id)),
  close: (event: Event) => deed(event, Nothing, (_, context, id) => closeMeeting(context, id)),
  reopen: (event: Event) => deed(event, Nothing, (_, context, id) => reopen(context, id)),
  start: (event: Event) => deed(event, Item, ({ item }, context, id) => startItem(context, id, item)),
  end: (event: Event) => deed(event, Item, ({ item }, context, id) => endItem(context, id, item)),
  park: (event: Event) =>
    deed(event, Parked, ({ id, text }, context, meeting) =>
      park(context, meeting, { id, text: inMine(text, context.locale) })
    ),
  settle: (event: Event) =>
    deed(event, z.object({ parked: Id }), ({ parked }, context, id) => settleParked(context, id, parked)),
  motion: (event: Event) =>
    deed(event, Motion, ({ text, item, ...motion }, context, meeting) =>
      noteMotion(context, meeting, {
        ...motion,
        agendaItemId: item || null,
        text: inMine(text, context.locale)
      })
    ),
  outcome: (event: Event) =>
    deed(event, Outcome, ({ motion, outcome }, context, id) =>
      settleMotion(context, id, motion, { outcome })
    ),
  step: (event: Event) =>
    deed(event, Step, ({ text, dueOn, ...step }, context, meeting) =>
      addStep(context, meeting, { ...step, dueOn: dueOn || null, what: inMine(text, context.locale) })
    ),
  done: (event: Event) =>
    deed(event, z.object({ step: Id, done: z.enum(['yes', 'no']) }), ({ step, done }, context, id) =>
      finishStep(context, id, step, done === 'yes')
    )
};

const inMine = (text: string, locale: string) => ({ language: locale, texts: { [locale]: text } });
