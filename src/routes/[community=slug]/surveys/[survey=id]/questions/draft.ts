import { languageFor, languagesIn, previewOf, type Preview } from '#capabilities/surveys';
import {
  draftOf,
  findingSaid,
  publishedApart,
  type Draft,
  type Kept,
  type Survey
} from '#capabilities/surveys/server';
import { problems } from '#capabilities/surveys';
import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Context, Tx } from '#platform/context';
import { inLanguage } from '#platform/localized';
import { communityPath } from '#platform/web/server';

/** Every form here says which revision somebody saw. */
export const Seen = z.object({ seen: z.coerce.number().int().min(0) });
export const At = Seen.extend({ at: z.string().max(2000) });

export type Opened = { survey: Survey; draft: Draft; languages: string[]; language: string };

/** The draft as somebody opens it, in the language of the instrument that they read. */
export async function opened(tx: Tx, surveyId: string): Promise<Opened> {
  const { survey, draft } = await draftOf(tx, surveyId);
  const languages = languagesIn(draft.definition);
  return { survey, draft, languages, language: languageFor(languages, tx.locale) };
}

/** What every page about the questions shows around its own matter. */
export const frame = (tx: Context, { survey, draft }: Opened) => ({
  id: survey.id,
  title: inLanguage(survey.title, tx.locale),
  seen: draft.revision
});

export async function drawn(
  tx: Context,
  { survey, draft, language }: Opened,
  at: { path?: string; page?: number }
): Promise<Preview | null> {
  if (!draft.definition.items.length) return null;
  const made = await publishedApart(draft.definition, survey.name, 'draft');
  return made && previewOf(made.form, language, at, tx.clock().getTime());
}

/** After a change: on to the next page, to what was kept twice, or back with what is wrong in words. */
export function settled(kept: Kept, context: Context, surveyId: string, to: string): never {
  if (kept.kept === 'draft') redirect(303, to);
  if (kept.kept === 'aside')
    redirect(303, communityPath(context, 'surveys', surveyId, 'questions', 'states', kept.id));
  const said = kept.errors.map((found) => findingSaid(found, context.locale).text);
  throw problems.not_whole({ what: [...new Set(said)].slice(0, 5).join(' ') });
}
