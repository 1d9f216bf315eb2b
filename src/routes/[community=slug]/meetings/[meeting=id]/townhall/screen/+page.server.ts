import { moderatorsDesk } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { asImage, qrSvg } from '#platform/qr';
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
      code: asImage(qrSvg(new URL('screen', url).href.replace(/screen$/, 'questions/join'))),
      address: `${url.host}/${communityOf(tx).slug}`
    };
  });
