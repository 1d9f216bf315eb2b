import { z } from 'zod';
import { may as meetings, written } from '#capabilities/meetings';
import { changePanelist, invitePanelist, panelOf, withdrawPanelist } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { deed } from '../../../../deed.ts';
import { Id, Name, Pair, text } from '../../../../shapes.ts';
import { headAt, panelIn } from '../../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.prepareTownHall);
    return { ...(await headAt(tx, params.meeting)), panel: await panelIn(tx, params.meeting), id: newId() };
  });

const PanelistForm = z.object({
  ...{ id: Id, name: Name, office: Pair },
  institution: text(200).min(1, 'meetings_form_needed')
});

export const actions: Actions = {
  invite: (event) =>
    deed(event, PanelistForm, (form, context, meeting) =>
      invitePanelist(context, meeting, { ...form, office: written(null, form.office, context.locale) })
    ),
  change: (event) =>
    deed(event, PanelistForm, async (form, context, meeting) => {
      const panel = await read(context, (tx) => panelOf(tx, meeting));
      const before = panel.find(({ id }) => id === form.id)?.office ?? null;
      await changePanelist(context, meeting, {
        ...form,
        office: written(before, form.office, context.locale)
      });
    }),
  withdraw: (event) =>
    deed(event, z.object({ id: Id }), ({ id }, context, meeting) => withdrawPanelist(context, meeting, id))
};
