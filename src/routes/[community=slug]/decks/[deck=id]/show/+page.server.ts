import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/sensemaking';
import { beginShowing, deckOf, showingAt } from '#capabilities/sensemaking/server';
import { cardOf } from '#capabilities/meetings';
import { past, upcoming } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Id } from '../../../sense.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.present);
    const { id, title } = await deckOf(tx, params.deck);
    const meetings = [...(await upcoming(tx, 6)), ...(await past(tx)).meetings.slice(0, 2)];
    const { timeZone } = communityOf(tx);
    const lines = meetings.map(async (meeting) => ({
      ...cardOf(meeting, timeZone, tx.locale),
      showing: (await showingAt(tx, meeting.id))?.id ?? null
    }));
    return { id, title: reading(title, tx.locale), fresh: newId(), meetings: await Promise.all(lines) };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, z.object({ id: Id, meeting: Id }), async ({ id, meeting }, context) => {
      await beginShowing(context, { id, deckId: event.params.deck, meetingId: meeting });
      redirect(303, `${communityPath(context, 'decks/showings', id)}?screen`);
    })
};
