import { may as meetings } from '#capabilities/meetings';
import { programOf } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { headAt } from '../../view.ts';
import { actions } from './deeds.ts';
import { tracksToEdit } from './edit.ts';
import type { PageServerLoad } from './$types';

export { actions };

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.prepareTownHall);
    return {
      ...(await headAt(tx, params.meeting)),
      tracks: tracksToEdit(await programOf(tx, params.meeting, null), tx),
      id: newId()
    };
  });
