import { z } from 'zod';
import { addItem, agendaOf, changeItem, moveItem, removeItem } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { deed } from '../../deed.ts';
import { Id, ItemForm, itemFrom } from '../../shapes.ts';
import { agendaView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  agendaView(context, params.meeting, url.searchParams.get('change'));

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
