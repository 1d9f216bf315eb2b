import { z } from 'zod';
import type { Locale, Localized } from '#platform/localized';
import { localized } from '#platform/localized';

/** What the forms of this room send, before a command hears of it. */
export const Id = z.uuid();
export const Day = z.iso.date('elections_day_needed');
const words = z.string().trim().max(2000, 'elections_too_long').default('');
export const Pair = z.object({ es: words, en: words });

/** A text in the languages that were filled in, the writer's own first; nothing where none was. */
export function written(pair: z.infer<typeof Pair>, locale: Locale): Localized | null {
  const from = pair[locale] ? locale : locale === 'es' ? 'en' : 'es';
  return pair[from] ? localized(from, pair) : null;
}

export const Days = z.object({
  nominationsFrom: Day,
  nominationsUntil: Day,
  noticeOn: Day,
  votingFrom: Day,
  votingUntil: Day,
  takesOfficeOn: Day
});

export const Calling = Days.extend({
  id: Id,
  bodyId: Id,
  kind: z.enum(['regular', 'special']),
  seatIds: z.array(Id).default([]),
  method: z.enum(['plurality', 'approval', 'instant_runoff', 'single_transferable', 'meek']).optional(),
  meetingId: z.union([Id, z.literal('')]).optional()
});

/** Somebody who stands themselves, and somebody named by another. */
export const Myself = z.object({ id: Id, statement: Pair });
export const Other = z.object({
  id: Id,
  name: z.string().trim().min(1, 'elections_needed').max(120, 'elections_too_long')
});
