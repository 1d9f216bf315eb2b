import { render } from 'svelte/server';
import type { RoomView } from '#capabilities/meetings';
import { eventStream, followRoom, roomOf, viewOf } from '#capabilities/meetings/server';
import { Room } from '#capabilities/meetings/ui';
import { communityOf } from '#platform/context';
import type { Locale } from '#platform/localized';
import { program } from '#platform/program/server';
import { speak } from '#platform/words/server';
import type { RequestHandler } from './$types';

/** The room as it is and then as it changes, drawn here once for everybody: a phone only puts it in its place. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const room = await roomOf(context, params.meeting);
  const now = draw(viewOf(room, communityOf(context), context.locale), context.locale);
  return eventStream(now, (tell) => followRoom(program().live, context, params.meeting, { draw, tell }));
};

const draw = (view: RoomView, locale: Locale): string =>
  JSON.stringify({ step: view.step, html: speak(locale, () => render(Room, { props: { view } }).body) });
