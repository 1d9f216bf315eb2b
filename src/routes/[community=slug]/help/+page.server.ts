import { z } from 'zod';
import { may as places, spokenPhone } from '#capabilities/places';
import { communityCard, tell } from '#capabilities/places/server';
import { grantsInForce } from '#capabilities/accounts/server';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { isMember, may } from '#platform/policy';
import { attempt } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => {
    const { contact } = await communityCard(tx);
    const { phone, hours } = contact;
    // Who leads is for members to see; to everybody else the community answers under its own number.
    const grants = isMember(tx.actor) ? await grantsInForce(tx) : [];
    return {
      contact: { ...contact, hours: hours && reading(hours, tx.locale), spoken: phone && spokenPhone(phone) },
      leaders: grants.filter(({ role }) => role === 'officer').map(({ memberName }) => memberName),
      reads: may(tx, places.readTold)
    };
  });

const Note = z.object({
  text: z.string().trim().min(1, 'places_needed').max(2000),
  contact: z.string().trim().max(120)
});

export const actions: Actions = {
  wrong: (event) =>
    attempt(event, Note, async (note, context) => {
      await tell(context, note, event.getClientAddress());
      return { told: true };
    })
};
