import {
  choicesFrom,
  kinds,
  linesAsTyped,
  nameFrom,
  newItem,
  problems,
  shown,
  spotsIn,
  written
} from '#capabilities/surveys';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { z } from 'zod';
import { frame, opened, Seen, type Opened } from '../draft.ts';
import { byLanguage, ByPlace, versionsOf } from '../words.ts';

const number = z.string().trim().max(20).default('');

export const Question = Seen.extend({
  kind: z.enum(kinds.itemKinds),
  section: z.string().max(2000).default(''),
  label: ByPlace,
  answers: ByPlace,
  scale: z.object({ start: number, end: number, step: number }).optional()
});

/** What the page shows: the kinds to choose from, or the words of the one that was chosen. */
export const newView = (context: Context, surveyId: string, asked: URLSearchParams) =>
  read(context, async (tx) => {
    const all = await opened(tx, surveyId);
    const kind = kinds.itemKinds.find((one) => one === asked.get('kind')) ?? null;
    return {
      ...frame(tx, all),
      kind,
      select: kind !== null && kinds.isSelect(kind),
      versions: versionsOf(undefined, all.languages),
      sections: sectionsOf(all),
      section: asked.get('in') ?? ''
    };
  });

export const sectionsOf = ({ draft, language }: Opened) =>
  [...spotsIn(draft.definition.items)]
    .filter(({ item }) => item.kind === 'group' || item.kind === 'repeat')
    .map(({ item, path, depth }) => ({
      value: path,
      label: `${'– '.repeat(depth)}${shown(item.label, language) || item.name}`
    }));

/** A question from what was typed, with names made of its words. */
export function questionFrom(typed: z.infer<typeof Question>, { draft, languages }: Opened) {
  const { definition } = draft;
  const first = languages[0]!;
  const label = byLanguage(typed.label, languages);
  const sentence = label[first]?.trim() || Object.values(label).find((text) => text.trim()) || '';
  if (!sentence) throw problems.not_whole_words();
  const taken = new Set([
    ...[...spotsIn(definition.items)].map(({ item }) => item.name),
    ...definition.lists.map(({ name }) => name)
  ]);
  const name = nameFrom(sentence, taken, 'question');
  const list = kinds.isSelect(typed.kind) ? name : undefined;
  const choices = list ? choicesFrom([], linesAsTyped(byLanguage(typed.answers, languages)), first) : [];
  if (list && !choices.length) throw problems.not_whole_answers();
  return {
    item: written(newItem(typed.kind, name, list), { label, scale: scaleFrom(typed) }, first),
    place: { section: typed.section },
    lists: list ? [{ name: list, choices }] : []
  };
}

const scaleFrom = ({ kind, scale }: z.infer<typeof Question>) =>
  kind === 'range'
    ? { start: scale?.start || '0', end: scale?.end || '10', step: scale?.step || '1' }
    : undefined;
