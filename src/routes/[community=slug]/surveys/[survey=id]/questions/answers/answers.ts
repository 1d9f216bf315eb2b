import { itemAt, linesAsTyped, problems, shown, spotsIn, type Typed } from '#capabilities/surveys';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { z } from 'zod';
import { At, frame, opened } from '../draft.ts';
import { byLanguage, ByPlace, versionsOf } from '../words.ts';

/** So many answers are written here one by one; longer lists come from a spreadsheet. */
const MOST = 80;

export const Written = At.extend({
  list: z.string().max(200),
  choices: z.record(z.string(), z.object({ name: z.string().max(200), label: ByPlace })).default({}),
  more: ByPlace
});
/** What was typed is kept with the move. */
export const Moved = Written.extend({ move: z.string().regex(/^[ud] /) });

type Before = { name: string; label?: unknown };

/** Every answer as it was typed, those that were not on the page as they were, and new ones at the end. */
export function typedFrom(
  { choices, more }: z.infer<typeof Written>,
  languages: string[],
  before: Before[]
): Typed[] {
  const written = new Map(
    Object.values(choices).map(({ name, label }) => [name, byLanguage(label, languages)])
  );
  const known = before.map(({ name, label }): Typed => {
    const words = written.get(name);
    return { name, words: words ?? wordsOf(label, languages[0]!) };
  });
  return [...known, ...linesAsTyped(byLanguage(more, languages))];
}

const wordsOf = (label: unknown, first: string): Record<string, string> =>
  typeof label === 'object' && label !== null
    ? (label as Record<string, string>)
    : { [first]: typeof label === 'string' ? label : '…' };

export const answersView = (context: Context, surveyId: string, path: string) =>
  read(context, async (tx) => {
    const all = await opened(tx, surveyId);
    const { draft, language, languages } = all;
    const item = itemAt(draft.definition, path);
    const list = draft.definition.lists.find(({ name }) => name === item?.list);
    if (!item || !list) throw problems.no_such_question();
    const asking = [...spotsIn(draft.definition.items)].filter((one) => one.item.list === list.name);
    return {
      ...frame(tx, all),
      path,
      list: list.name,
      words: shown(item.label, language) || item.name,
      also: asking.filter((one) => one.path !== path).map((one) => shown(one.item.label, language)),
      count: list.choices.length,
      choices: list.choices.slice(0, MOST).map(({ name, label }) => ({
        name,
        words: shown(label, language) || name,
        label: versionsOf(label, languages, draft.stale, `${list.name}:${name}`, 'choice')
      })),
      more: versionsOf(undefined, languages)
    };
  });
