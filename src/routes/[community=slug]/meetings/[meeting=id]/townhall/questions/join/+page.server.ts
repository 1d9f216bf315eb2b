import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { spoken } from '#capabilities/meetings';
import { joinRoom } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { tooMany } from '#platform/limits';
import { attempt, communityPath } from '#platform/web/server';
import { Id, Name, text } from '../../../../shapes.ts';
import { keepTicket } from '../../ticket.ts';
import { headAt } from '../../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => ({ ...(await headAt(tx, params.meeting)), id: newId() }));

const JoinForm = z.object({ id: Id, code: text(20), name: Name, language: z.enum(spoken) });

export const actions: Actions = {
  default: (event) =>
    attempt(event, JoinForm, async (form, context) => {
      const { meeting } = event.params;
      // A whole hall stands behind one address; a thousand tries a quarter of an hour find no code in time.
      await tooMany(context, `room code from ${event.getClientAddress()}`, { most: 400, minutes: 15 });
      const { ticket } = await joinRoom(context, meeting, form);
      keepTicket(event, ticket);
      redirect(303, communityPath(context, 'meetings', meeting, 'townhall/questions'));
    })
};
