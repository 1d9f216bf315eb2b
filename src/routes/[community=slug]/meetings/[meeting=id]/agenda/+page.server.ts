import { z } from 'zod';
import { cardOf, may as meetings, timed, totalMinutes } from '#capabilities/meetings';
import {
  addItem,
  agendaOf,
  changeItem,
  meetingOf,
  moveItem,
  removeItem
} from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { hourOf } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { missing, reading } from '#platform/localized';
import { allow } from '#platform/policy';
import { deed } from '../../deed.ts';
import { Id, ItemForm, itemFrom } from '../../shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    allow(tx, meetings.plan);
    const { timeZone, languages } = communityOf(tx);
    const meeting = await meetingOf(tx, params.meeting);
    const items = timed(await agendaOf(tx, params.meeting), meeting.startsAt, tx.clock());
    return {
      meeting: cardOf(meeting, timeZone, tx.locale),
      editing: items.find(({ id }) => id === url.searchParams.get('change')) ?? null,
      minutes: totalMinutes(items),
      planned: Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000),
      items: items.map(({ planned, title, ...item }) => {
        const { text, language } = reading(title, tx.locale);
        return {
          ...item,
          title: text,
          language,
          missing: missing(title, languages),
          at: hourOf(planned, timeZone, tx.locale)
        };
      }),
      id: newId()
    };
  });

const One = z.object({ item: Id });

export const actions: Actions = {
  add: (event) => deed(event, ItemForm, (form, context, id) => addItem(context, id, itemFrom(form, context))),
  change: (event) =>
    deed(event, ItemForm, async (form, context, id) => {
      const before = (await read(context, (tx) => agendaOf(tx, id))).find((item) => item.id === form.id);
      await changeItem(context, id, itemFrom(form, context, before?.title));
    }),
  up: (event) => deed(event, One, ({ item }, context, id) => moveItem(context, id, item, 'up')),
  down: (event) => deed(event, One, ({ item }, context, id) => moveItem(context, id, item, 'down')),
  remove: (event) => deed(event, One, ({ item }, context, id) => removeItem(context, id, item))
};
