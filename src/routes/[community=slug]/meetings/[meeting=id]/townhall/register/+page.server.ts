import { redirect } from '@sveltejs/kit';
import { registerForTownHall } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { tooMany } from '#platform/limits';
import { isMember } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { homesOf, newcomerFrom, RegistrationForm } from '../forms.ts';
import { keepTicket } from '../ticket.ts';
import { headAt } from '../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => ({
    ...(await headAt(tx, params.meeting)),
    homes: await homesOf(tx),
    name: isMember(tx.actor) ? tx.actor.member.name : '',
    id: newId()
  }));

/** A library or a school lends one address to many people; a flood is more than that. */
const FROM_ONE_ADDRESS = { most: 60, minutes: 15 };
const TO_ONE_CONTACT = { most: 6, minutes: 60 };

export const actions: Actions = {
  default: (event) =>
    attempt(event, RegistrationForm, async (form, context) => {
      const { meeting } = event.params;
      await tooMany(context, `town hall registration from ${event.getClientAddress()}`, FROM_ONE_ADDRESS);
      if (form.contact)
        await tooMany(context, `town hall letter to ${form.contact.toLowerCase()}`, TO_ONE_CONTACT);
      const answer = await registerForTownHall(context, meeting, newcomerFrom(form), event.url.origin);
      if ('known' in answer) return { known: true };
      keepTicket(event, answer.ticket);
      redirect(303, communityPath(context, 'meetings', meeting, 'townhall/mine?registered'));
    })
};
