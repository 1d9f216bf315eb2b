import { z } from 'zod';
import { stillSought } from '#capabilities/meetings';
import { askForRole, endTownHallRole, programOf, rolesAtTownHall } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { deed } from '../../../../deed.ts';
import { Id } from '../../../../shapes.ts';
import { programIn } from '../../seen.ts';
import { headAt } from '../../view.ts';
import { RoleForm } from './form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const roles = await rolesAtTownHall(tx, params.meeting);
    const tracks = programIn(await programOf(tx, params.meeting, null), tx);
    const workshops = tracks.flatMap((track) => track.workshops);
    return {
      ...(await headAt(tx, params.meeting)),
      roles,
      workshops,
      sought: stillSought(roles),
      id: newId()
    };
  });

export const actions: Actions = {
  ask: (event) =>
    deed(event, RoleForm, ({ workshop, language, ...asked }, context, meeting) => {
      const more = { workshopId: workshop || null, language: language || null };
      return askForRole(context, meeting, { ...asked, ...more }, event.url.origin);
    }),
  end: (event) =>
    deed(event, z.object({ role: Id }), ({ role }, context, meeting) =>
      endTownHallRole(context, meeting, role)
    )
};
