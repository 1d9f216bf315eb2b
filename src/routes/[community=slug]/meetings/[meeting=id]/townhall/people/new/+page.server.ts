import { may as meetings } from '#capabilities/meetings';
import { registerSomebody } from '#capabilities/meetings/server';
import { communityOf } from '#platform/context';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { homesOf, newcomerFrom, RegistrationForm } from '../../forms.ts';
import { headAt } from '../../view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, meetings.greetTownHall);
    return { ...(await headAt(tx, params.meeting)), homes: await homesOf(tx), id: newId() };
  });

export const actions: Actions = {
  default: (event) =>
    attempt(event, RegistrationForm, async (form, context) => {
      const { meeting } = event.params;
      const answer = await registerSomebody(context, meeting, newcomerFrom(form), event.url.origin);
      if ('known' in answer) return { known: true as const };
      const path = `/${communityOf(context).slug}/meetings/${meeting}/townhall/mine/${answer.ticket}`;
      return { number: answer.number, name: form.name, link: `${event.url.origin}${path}` };
    })
};
