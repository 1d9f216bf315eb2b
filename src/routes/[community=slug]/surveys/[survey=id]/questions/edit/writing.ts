import { aboveOf, type Writing } from '#capabilities/surveys';
import { z } from 'zod';
import { At, type Opened } from '../draft.ts';
import { byLanguage, ByPlace } from '../words.ts';

const short = z
  .string()
  .trim()
  .regex(/^(-?\d{1,15}([.,]\d{1,6})?|\d{4}-\d{2}-\d{2})?$/, 'surveys_limit_wrong')
  .optional();
const formula = z.string().trim().max(20_000).optional();
const Fits = z.record(z.string(), z.record(z.string(), z.string())).default({});

export const Changed = At.extend({
  name: z
    .string()
    .trim()
    .regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/, 'surveys_form_name')
    .optional(),
  label: ByPlace,
  hint: ByPlace,
  message: ByPlace,
  required: z.string().optional(),
  requires: z.string().optional(),
  least: short,
  most: short,
  scale: z.object({ start: z.string(), end: z.string(), step: z.string() }).optional(),
  formulas: z
    .object({ relevant: formula, constraint: formula, calculate: formula, choiceFilter: formula })
    .default({}),
  fits: Fits
});
type Changed = z.infer<typeof Changed>;
export const Into = At.extend({ section: z.string().max(2000) });

const FIELDS = { label: 'label', hint: 'hint', message: 'constraint_message' } as const;

/** What was typed, as a change of the question. Limits that were not on the page stay as they are. */
export function writingFrom(typed: Changed, { languages }: Opened): Writing & { name?: string } {
  const { label, hint, message, scale, formulas, least, most } = typed;
  const said = (one: Record<string, string>) =>
    Object.keys(one).length ? byLanguage(one, languages) : undefined;
  return {
    name: typed.name,
    label: said(label),
    hint: said(hint),
    message: said(message),
    required: typed.requires === undefined ? undefined : typed.required === 'yes',
    bounds:
      least === undefined && most === undefined ? undefined : { least: limit(least), most: limit(most) },
    scale,
    formulas,
    ...{ fits: fitsFrom(typed.fits, languages) }
  };
}

/** A day is written as XLSForms write days. */
const limit = (text: string | undefined): string | null => {
  if (!text) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `date('${text}')` : text.replace(',', '.');
};

const fitsFrom = (fits: Record<string, Record<string, string>>, languages: string[]) =>
  Object.entries(FIELDS).flatMap(([name, field]) => {
    const chosen = Object.keys(fits[name] ?? {}).flatMap((at) => languages[Number(at)] ?? []);
    return chosen.length ? [{ field, languages: chosen }] : [];
  });

export const pathAfter = ({ at, name }: Changed): string =>
  name ? [aboveOf(at), name].filter(Boolean).join('/') : at;
