import { z } from 'zod';
import { ELSEWHERE, needKinds, needsOfForm, spoken } from '#capabilities/meetings';
import { communitiesOfRegion } from '#capabilities/places/server';
import type { Newcomer } from '#capabilities/meetings/server';
import { communityOf, type Context } from '#platform/context';
import { inLanguage } from '#platform/localized';
import { m } from '#platform/words';
import { Id, Maybe, Name, text } from '../../shapes.ts';

/** A registration as the form sends it. */
export const RegistrationForm = z.object({
  id: Id,
  name: Name,
  contact: text(254).optional(),
  language: z.enum(spoken),
  home: z.union([z.literal(''), z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)]).optional(),
  wanted: z.array(z.enum(needKinds)).default([]),
  ages: text(60).default(''),
  ride: Maybe,
  seating: Maybe,
  consent: z.array(z.enum(['keep', 'touch'])).default([])
});

export const newcomerFrom = (form: z.infer<typeof RegistrationForm>): Newcomer => {
  const { id, name, contact, language, home, consent, wanted, ages, ride, seating } = form;
  return {
    ...{ id, name, contact, language, home: home || null },
    needs: needsOfForm({ wanted, ages, ride, seating }),
    consent: consent.includes('keep'),
    keepInTouch: consent.includes('touch')
  };
};

/** Where people can come from: the communities of the region, this one, or elsewhere. */
export async function homesOf(context: Context) {
  const community = communityOf(context);
  const places = await communitiesOfRegion(context);
  const own = community.kind === 'region' ? [] : [community];
  return [
    ...[...own, ...places].map(({ slug, name }) => ({
      value: slug,
      label: inLanguage(name, context.locale)
    })),
    { value: ELSEWHERE, label: m.meetings_hall_home_elsewhere() }
  ];
}
