import { z } from 'zod';
import { localized } from '#platform/localized';

/** What the forms of this room send, before a command hears of it. */
export const Nothing = z.object({});
const text = (most: number) => z.string().trim().max(most, 'surveys_form_too_long');
const Pair = (most: number) => z.object({ es: text(most).default(''), en: text(most).default('') });
const Needed = (most: number) =>
  Pair(most).refine(({ es, en }) => es !== '' || en !== '', 'surveys_form_needed');

export const TextsForm = z.object({
  title: Needed(200),
  purpose: Pair(2000),
  consent: Needed(4000),
  audience: z.enum(['public', 'members'])
});

export const NewForm = TextsForm.extend({
  id: z.uuid(),
  name: z.union([
    z.literal(''),
    z
      .string()
      .trim()
      .regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/, 'surveys_form_name')
  ])
});

type Two = { es: string; en: string };

/** Written in the language of whoever writes, where they wrote in it. */
export const pairFrom = (two: Two, locale: 'en' | 'es') =>
  localized(two[locale] ? locale : locale === 'es' ? 'en' : 'es', two);
