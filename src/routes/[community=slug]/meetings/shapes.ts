import { z } from 'zod';
import { kinds, offers, purposes, saidIn, written } from '#capabilities/meetings';
import type { Context } from '#platform/context';
import type { Localized } from '#platform/localized';
import type { Item, Plan } from '#capabilities/meetings/server';

/** What the forms of this room send, before a command hears of it. */
export const text = (most: number) => z.string().trim().max(most, 'meetings_form_too_long');

export const Id = z.uuid();
export const Pair = z.object({ es: text(2000).default(''), en: text(2000).default('') });
export const Words = text(2000).min(1, 'meetings_form_needed');
export const Name = text(120).min(1, 'meetings_form_needed');
export const Maybe = text(300).optional();
export const Day = z.iso.date('meetings_form_day_needed');
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'meetings_form_time_needed');

/** `https://…`, or nothing. */
export const Link = z.union([
  z.url({ protocol: /^https?$/, error: 'meetings_form_link_wrong' }),
  z.literal('')
]);

export const PlanForm = z.object({
  id: Id.optional(),
  title: Pair,
  bodyId: Id,
  kind: z.enum(kinds),
  starts: z.object({ day: Day, time: Time }),
  end: Time,
  venueId: z.union([Id, z.literal('')]).optional(),
  place: Maybe,
  link: Link.optional(),
  offers: z.array(z.enum(offers)).default([])
});

/** The form as a plan; a changed title becomes the next revision of the one before. */
export function planFrom(
  form: z.infer<typeof PlanForm>,
  context: Context,
  before: Localized | null = null
): Plan {
  const { id, bodyId, kind, starts, end, venueId, place, link } = form;
  const title = written(before, form.title, context.locale);
  const at = { day: starts.day, start: starts.time, end };
  return {
    id,
    bodyId,
    kind,
    title,
    ...at,
    venueId: venueId || null,
    place,
    link: link || null,
    offers: form.offers
  };
}

/** A text in one or both languages, as somebody said it. */
export const said = (pair: z.infer<typeof Pair>, { locale }: Context) => saidIn(pair, locale);

type PaperForm = { id: string; title: z.infer<typeof Pair>; link: string };

export const paperFrom = ({ id, title, link }: PaperForm, { locale }: Context) => ({
  id,
  title: written(null, title, locale),
  link: link || null
});

export const ItemForm = z.object({
  id: Id,
  title: Pair,
  purpose: z.enum(purposes),
  minutes: z.coerce
    .number('meetings_form_minutes')
    .int('meetings_form_minutes')
    .min(1, 'meetings_form_minutes')
    .max(480, 'meetings_form_minutes'),
  presenter: Maybe,
  publicComment: z.literal('yes').optional()
});

export const itemFrom = (
  form: z.infer<typeof ItemForm>,
  { locale }: Context,
  before: Localized | null = null
): Item => ({
  ...form,
  title: written(before, form.title, locale),
  publicComment: form.publicComment === 'yes'
});
