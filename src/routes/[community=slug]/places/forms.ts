import { z } from 'zod';
import { codeFrom, dimensions, type Dimension, type VenueFacts } from '#capabilities/places';
import { localized, type Localized } from '#platform/localized';

/** A text in both languages; the one that was written counts as the original, English if both were. */
export const Pair = z.object({ en: z.string().default(''), es: z.string().default('') });
type Pair = z.infer<typeof Pair>;

export const wordsOf = ({ en, es }: Pair, from = 'en'): Localized =>
  localized({ en, es }[from as 'en' | 'es']?.trim() ? from : en.trim() ? 'en' : 'es', { en, es });
export const wordsOrNone = (pair: Pair, from?: string): Localized | null =>
  pair.en.trim() || pair.es.trim() ? wordsOf(pair, from) : null;

export const Named = Pair.refine(({ en, es }) => en.trim() || es.trim(), 'places_needed');
export const Written = z.string().trim().min(1, 'places_needed');

const fact = z
  .enum(['yes', 'no', 'unknown'])
  .transform((said) => (said === 'unknown' ? null : said === 'yes'));
const count = z
  .string()
  .trim()
  .regex(/^\d{0,5}$/, 'places_number_wrong')
  .transform((text) => (text ? Number(text) : null));
const dollars = z
  .string()
  .trim()
  .regex(/^(\$?\s*\d{1,6}([.,]\d{1,2})?)?$/, 'places_amount_wrong')
  .transform((text) =>
    text ? Math.round(Number(text.replace(/[$\s]/g, '').replace(',', '.')) * 100) : null
  );

const POINT = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/;
const point = z
  .string()
  .trim()
  .transform((text, told) => {
    if (!text) return null;
    const [latitude, longitude] = (POINT.exec(text)?.slice(1) ?? []).map(Number);
    const onEarth = Math.abs(latitude ?? 91) <= 90 && Math.abs(longitude ?? 181) <= 180;
    if (!onEarth) told.addIssue('places_point_wrong');
    return onEarth ? { latitude: latitude!, longitude: longitude! } : null;
  });

/** A venue as it is typed, read into its facts. */
export const VenueForm = z
  .object({
    name: Written.max(120),
    address: Written.max(240),
    point,
    capacity: count,
    step_free: fact,
    parking: fact,
    heating: fact,
    cooling: fact,
    transit: Pair,
    cost: dollars,
    house: z.literal('yes').optional(),
    keeper: z.string().trim().max(120),
    keeper_contact: z.string().trim().max(120)
  })
  .transform((typed) => ({
    facts: {
      name: typed.name,
      address: typed.address,
      point: typed.point,
      capacity: typed.capacity || null,
      stepFree: typed.step_free,
      parking: typed.parking,
      heating: typed.heating,
      cooling: typed.cooling,
      transit: wordsOrNone(typed.transit),
      costCents: typed.cost,
      neighborhoodHouse: typed.house === 'yes'
    } satisfies VenueFacts,
    keeper: { name: typed.keeper || null, contact: typed.keeper_contact || null }
  }));

/** `22.4` or `22,4 %` → 0.224. */
const percent = z
  .string()
  .trim()
  .regex(/^(\d{1,3}([.,]\d+)?\s*%?)?$/, 'places_benchmark_percent_wrong')
  .transform((text) =>
    text ? Number((Number(text.replace(/[%\s]/g, '').replace(',', '.')) / 100).toFixed(6)) : null
  )
  .refine((share) => share === null || share <= 1, 'places_benchmark_percent_wrong');

const year = z
  .string()
  .trim()
  .regex(/^\d{4}$/, 'places_benchmark_year_wrong')
  .transform(Number);

/** `race_ethnicity.black`, or `race_ethnicity.` with a name of its own. */
const group = z
  .string()
  .transform((text) => text.split('.') as [Dimension, string])
  .refine(([dimension]) => dimensions.includes(dimension), 'places_benchmark_choose');

export const BenchmarkForm = z
  .object({
    group,
    name: Named,
    share: percent.refine((share) => share !== null, 'places_benchmark_percent_wrong'),
    margin: percent,
    source: Written.max(200),
    year
  })
  .transform(({ group: [dimension, code], name, share, margin, source, year }) => ({
    dimension,
    code: code || codeFrom(name.en || name.es),
    name: wordsOf(name),
    share: share!,
    marginOfError: margin,
    source,
    year
  }));

/** Browsers send an empty file where none was chosen. */
export const Chosen = z
  .instanceof(File, { error: 'places_file_needed' })
  .refine(({ size }) => size > 0, 'places_file_needed');

export const ImportForm = z.object({
  file: Chosen,
  dimension: z.enum(dimensions),
  source: z.string(),
  year: z
    .string()
    .trim()
    .regex(/^(\d{4})?$/, 'places_benchmark_year_wrong')
    .transform((text) => Number(text) || null)
});

/** A new name from a day on, or a mistake put right. */
export const RenameForm = z
  .object({
    name: Named,
    why: z.enum(['renamed', 'mistake'], 'places_needed'),
    since: z.string().default('')
  })
  .refine(({ why, since }) => why === 'mistake' || /^\d{4}-\d\d-\d\d$/.test(since), {
    path: ['since'],
    message: 'places_name_since_needed'
  })
  .transform(({ name, why, since }) => ({ name, since: why === 'renamed' ? since : null }));

export const SettingsForm = z
  .object({
    about: Pair,
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/), 'places_settings_languages_needed').min(1),
    time_zone: z.string(),
    phone: z.string(),
    email: z.string(),
    address: z.string().trim().max(240),
    hours: Pair
  })
  .transform(({ time_zone, ...rest }) => ({ ...rest, timeZone: time_zone }));

const share = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, 'places_benchmark_percent_wrong')
  .transform((text) => Number(text) / 100)
  .refine((part) => part > 0 && part <= 1, 'places_benchmark_percent_wrong');

export const ZoneForm = z.object({ file: Chosen, source: z.string().max(200), counts: share });
export const FileForm = z.object({ file: Chosen });
