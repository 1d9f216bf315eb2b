import { moderatorsDesk, newQuestionId } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { boardIn } from '../seen.ts';
import { headAt, panelIn } from '../view.ts';
import { actions } from './deeds.ts';
import type { PageServerLoad } from './$types';

export { actions };

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const { waiting, held, board, roomCode } = await moderatorsDesk(tx, params.meeting);
    return {
      ...(await headAt(tx, params.meeting)),
      waiting: waiting.map((one) => ({ ...one, ...reading(one.text, one.text.from), whole: one.text })),
      held: held.map((one) => ({ id: one.id, because: one.heldBecause!, ...reading(one.text, tx.locale) })),
      board: boardIn(board, tx.locale),
      texts: Object.fromEntries(board.asked.map(({ id, text }) => [id, text])),
      panel: (await panelIn(tx, params.meeting)).filter(({ withdrawnAt }) => !withdrawnAt),
      ...{ roomCode, id: newQuestionId() }
    };
  });
