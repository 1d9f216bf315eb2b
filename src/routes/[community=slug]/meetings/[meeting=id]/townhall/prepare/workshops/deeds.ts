import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { written } from '#capabilities/meetings';
import {
  addTrack,
  addWorkshop,
  cancelWorkshop,
  changeWorkshop,
  programOf
} from '#capabilities/meetings/server';
import { deed } from '../../../../deed.ts';
import { Id, Pair } from '../../../../shapes.ts';
import { WorkshopForm, workshopFrom } from './edit.ts';

type Event = RequestEvent & { params: { meeting: string } };

export const actions = {
  track: (event: Event) =>
    deed(event, z.object({ id: Id, title: Pair }), ({ id, title }, context, meeting) =>
      addTrack(context, meeting, { id, title: written(null, title, context.locale) })
    ),
  add: (event: Event) =>
    deed(event, WorkshopForm, (form, context, meeting) =>
      addWorkshop(context, meeting, workshopFrom(form, context))
    ),
  change: (event: Event) =>
    deed(event, WorkshopForm, async (form, context, meeting) => {
      const before = (await programOf(context, meeting, null)).flatMap(({ workshops }) => workshops);
      const changed = workshopFrom(
        form,
        context,
        before.find(({ id }) => id === form.id)
      );
      await changeWorkshop(context, meeting, changed, event.url.origin);
    }),
  cancel: (event: Event) =>
    deed(event, z.object({ id: Id }), ({ id }, context, meeting) =>
      cancelWorkshop(context, meeting, id, event.url.origin)
    )
};
