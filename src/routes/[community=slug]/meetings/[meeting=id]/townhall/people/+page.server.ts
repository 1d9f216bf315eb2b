import { z } from 'zod';
import { may as meetings } from '#capabilities/meetings';
import { needsAtTownHall, registeredAt, welcomeRegistered } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { may } from '#platform/policy';
import { deed } from '../../../deed.ts';
import { Id } from '../../../shapes.ts';
import { headAt } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const query = url.searchParams.get('q') ?? '';
    const page = Math.max(1, Math.trunc(Number(url.searchParams.get('page') ?? 1)) || 1);
    return {
      ...(await headAt(tx, params.meeting)),
      ...(await registeredAt(tx, params.meeting, { query, page })),
      ...{ query, page },
      needs: may(tx, meetings.seeInside) ? await needsAtTownHall(tx, params.meeting) : []
    };
  });

export const actions: Actions = {
  here: (event) =>
    deed(event, z.object({ person: Id }), ({ person }, context, id) => welcomeRegistered(context, id, person))
};
