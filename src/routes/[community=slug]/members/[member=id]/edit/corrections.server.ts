import { z } from 'zod';
import { categories, languageCodes, readBirthMonth } from '#capabilities/people';

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'people_edit_long')
    .transform((text) => text || null);

const births = z.string().transform((text, context) => {
  const months = text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map(readBirthMonth);
  if (months.includes(null)) context.addIssue({ code: 'custom', message: 'people_edit_births_wrong' });
  return months.filter((month) => month !== null);
});

const adults = z
  .string()
  .trim()
  .regex(/^([1-9]|1\d|20)?$/, 'people_edit_adults_wrong')
  .transform((text) => (text ? Number(text) : null));

/** Everything on the form; a role is asked for where somebody has an organization and belongs as something else. */
export const Corrections = z
  .object({
    name: z.string().trim().min(1, 'people_new_name_needed').max(120, 'people_new_name_long'),
    pronunciation: optional(120),
    language: z.enum(languageCodes as [string, ...string[]], 'people_new_language_needed'),
    category: z.enum(categories, 'people_new_category_needed'),
    organization: optional(200),
    organizationRole: optional(120),
    neighborhood: optional(120),
    bestHours: optional(120),
    adults,
    births
  })
  .refine(
    ({ organization, organizationRole, category }) =>
      !organization || category === 'stakeholder' || organizationRole !== null,
    {
      path: ['organizationRole'],
      message: 'people_edit_role_needed'
    }
  );
