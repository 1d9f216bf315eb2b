import { render } from 'svelte/server';
import {
  boardOf,
  eventStream,
  followQuestions,
  type Board as Questions
} from '#capabilities/meetings/server';
import { Board } from '#capabilities/meetings/ui';
import type { Locale } from '#platform/localized';
import { program } from '#platform/program/server';
import { speak } from '#platform/words/server';
import { boardIn } from '../../seen.ts';
import type { RequestHandler } from './$types';

/** The questions as they are and then as they change, drawn once for everybody: a phone marks its own hands. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const now = draw(await boardOf(context, params.meeting), context.locale);
  return eventStream(now, (tell) => followQuestions(program().live, context, params.meeting, { draw, tell }));
};

const draw = (board: Questions, locale: Locale): string =>
  JSON.stringify({
    step: board.asked.reduce((sum, { thumbs }) => sum + thumbs, 0),
    html: speak(locale, () => render(Board, { props: { board: boardIn(board, locale), hands: true } }).body)
  });
