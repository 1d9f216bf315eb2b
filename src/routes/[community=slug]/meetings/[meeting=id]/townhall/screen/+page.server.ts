import { moderatorsDesk } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { boardIn } from '../seen.ts';
import { headAt } from '../view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  read(context, async (tx) => {
    const { board, roomCode } = await moderatorsDesk(tx, params.meeting);
    return {
      ...(await headAt(tx, params.meeting)),
      board: boardIn(board, tx.locale),
      roomCode,
      host: url.host
    };
  });
