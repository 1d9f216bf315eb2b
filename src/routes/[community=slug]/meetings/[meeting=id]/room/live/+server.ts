import { eventStream, followRoom, roomOf, viewOf } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { program } from '#platform/program/server';
import type { RequestHandler } from './$types';

/** The room as it is and then as it changes, to whoever may see the page, in their language. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const now = viewOf(await roomOf(context, params.meeting), communityOf(context), context.locale);
  return eventStream(JSON.stringify(now), (tell) =>
    followRoom(program().live, context, params.meeting, tell)
  );
};
