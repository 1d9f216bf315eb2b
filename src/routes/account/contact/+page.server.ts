import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { masked } from '#capabilities/accounts';
import { askForContact, dropContact, myAccount } from '#capabilities/accounts/server';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const Kind = z.object({ kind: z.enum(['phone', 'email']) });
const Asked = z.object({ contact: z.string().trim().min(1, 'accounts_sign_in_contact_needed') });

export const load: PageServerLoad = async ({ locals: { context } }) => {
  const { contacts } = await myAccount(context);
  return { contacts: contacts.map((contact) => ({ kind: contact.kind, shown: masked(contact) })) };
};

export const actions: Actions = {
  ask: (event) =>
    attempt(event, Asked, async ({ contact }, context) => {
      await askForContact(context, contact);
      redirect(303, '/account/contact/code');
    }),

  confirm: (event) =>
    attempt(event, Kind, async ({ kind }, context) => {
      const { contacts } = await myAccount(context);
      await askForContact(context, contacts.find((one) => one.kind === kind)?.value ?? '');
      redirect(303, '/account/contact/code');
    }),

  drop: (event) =>
    attempt(event, Kind, async ({ kind }, context) => {
      await dropContact(context, kind);
      redirect(303, '/account?contact=dropped#contacts');
    })
};
