import { redirect } from '@sveltejs/kit';
import { may, readWays, spokenPhone } from '#capabilities/places';
import { changeSettings, communityCard } from '#capabilities/places/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { SettingsForm, wordsOrNone } from '../forms.ts';
import { textIn } from '../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.settle);
  const { about, contact, languages, timeZone } = await communityCard(context);
  return {
    languages,
    typed: {
      'about.en': textIn(about, 'en'),
      'about.es': textIn(about, 'es'),
      'hours.en': textIn(contact.hours, 'en'),
      'hours.es': textIn(contact.hours, 'es'),
      phone: contact.phone ? spokenPhone(contact.phone) : '',
      email: contact.email ?? '',
      address: contact.address ?? '',
      time_zone: timeZone
    } as Record<string, string>
  };
};

export const actions: Actions = {
  default: (event) =>
    attempt(event, SettingsForm, async ({ about, hours, address, phone, email, ...rest }, context) => {
      const contact = { ...readWays({ phone, email }), address: address || null, hours: wordsOrNone(hours) };
      await changeSettings(context, { ...rest, about: wordsOrNone(about), contact });
      redirect(303, communityPath(context, 'places'));
    })
};
