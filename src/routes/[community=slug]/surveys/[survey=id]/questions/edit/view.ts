import {
  boundsOf,
  conditionOf,
  isRequired,
  itemAt,
  kinds,
  problems,
  shown,
  spotsIn
} from '#capabilities/surveys';
import { publishedDefinition } from '#capabilities/surveys/server';
import type { Context } from '#platform/context';
import { read } from '#platform/db';
import { conditionLines } from '../conditions.ts';
import { drawn, frame, opened, type Opened } from '../draft.ts';
import { sectionsOf } from '../new/question.ts';
import { versionsOf } from '../words.ts';

/** Everything about one question, with the phone beside it. */
export const editView = (context: Context, surveyId: string, path: string) =>
  read(context, async (tx) => {
    const all = await opened(tx, surveyId);
    const item = itemAt(all.draft.definition, path);
    if (!item) throw problems.no_such_question();
    const published = await publishedDefinition(tx, surveyId);
    const { language, languages, draft } = all;
    const said = (value: typeof item.label, field: 'label' | 'hint' | 'constraint_message') =>
      versionsOf(value, languages, draft.stale, path, field);
    const plain = (key: string) => textOf(item.bind[key]);
    return {
      ...frame(tx, all),
      path,
      name: item.name,
      type: item.type,
      kind: kinds.kindOf(item),
      words: shown(item.label, language) || item.name,
      label: said(item.label, 'label'),
      hint: said(item.hint, 'hint'),
      message: said(item.bind['jr:constraintMsg'], 'constraint_message'),
      required: isRequired(item),
      bounds: kinds.isBounded(item.type) ? bareBounds(plain('constraint')) : null,
      scale: item.type === 'range' ? item.parameters : null,
      formulas: {
        relevant: plain('relevant') ?? '',
        constraint: plain('constraint') ?? '',
        calculate: plain('calculate') ?? '',
        choiceFilter: item.choiceFilter ?? ''
      },
      condition: conditionLines(all, conditionOf(plain('relevant'))),
      list: listOf(all, item.list),
      section: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
      sections: sectionsOf(all).filter(({ value }) => !`${value}/`.startsWith(`${path}/`)),
      asked: published !== null && itemAt(published, path) !== undefined,
      preview: await drawn(tx, all, { path })
    };
  });

const textOf = (said: unknown): string | undefined => (typeof said === 'string' ? said : undefined);

/** Days without what XLSForms write around them; null where the limits say more than two ends that can be typed. */
function bareBounds(constraint: string | undefined) {
  const bounds = boundsOf(constraint);
  const bare = (value: string | null) => (value === null ? '' : (/'(.*)'/.exec(value)?.[1] ?? value));
  if (!bounds || bounds.least === 'today()' || bounds.most === 'today()') return null;
  return { least: bare(bounds.least), most: bare(bounds.most) };
}

/** The answers in the reader's language, and how many questions ask for the same list. */
function listOf({ draft, language }: Opened, list: string | undefined) {
  const found = draft.definition.lists.find(({ name }) => name === list);
  if (!found) return null;
  const asking = [...spotsIn(draft.definition.items)].filter(({ item }) => item.list === list).length;
  const choices = found.choices.slice(0, 30).map(({ name, label }) => shown(label, language) || name);
  return { name: found.name, choices, count: found.choices.length, asking };
}
