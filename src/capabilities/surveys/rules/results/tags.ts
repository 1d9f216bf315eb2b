import type { Localized } from '../../../../platform/localized/index.ts';
import { columnNamed, writtenTo, type Given } from './dataset.ts';
import type { Column } from './columns.ts';

type Tag = { id: string; question: string; name: Localized };
type Tagged = { responseId: string; tagId: string; question: string };

/** What stands for an answer that has none of the tags. */
export const UNTAGGED = '(untagged)';
const END = '#tags';

/** The question that the tags of an open question make. */
export const tagsNamed = (question: string): string => question + END;

/** Beside each open question that has tags, a question of several answers: what people wrote about. */
export function withTags(columns: Column[], rows: Given[], tags: Tag[], tagged: Tagged[]) {
  const questions = [...new Set(tags.map(({ question }) => question))].flatMap(
    (question) => columnNamed(columns, question) ?? []
  );
  const byAnswer = Map.groupBy(tagged, ({ responseId, question }) => `${responseId} ${question}`);
  const tagsOn = (row: Given, column: Column) =>
    writtenTo(column, row) === null
      ? []
      : [
          [
            column.path + END,
            (byAnswer.get(`${row.id} ${column.key}`) ?? []).map(({ tagId }) => tagId).join(' ') || UNTAGGED
          ]
        ];
  return {
    columns: columns.flatMap((column) =>
      questions.includes(column) ? [column, tagColumn(column, tags)] : [column]
    ),
    everybody: questions.length
      ? rows.map((row) => ({
          ...row,
          answers: {
            ...row.answers,
            ...Object.fromEntries(questions.flatMap((column) => tagsOn(row, column)))
          }
        }))
      : rows
  };
}

const tagColumn = (column: Column, tags: Tag[]): Column => ({
  ...column,
  key: column.key + END,
  path: column.path + END,
  kind: 'several',
  calculated: true,
  options: tags
    .filter(({ question }) => question === column.key)
    .map(({ id, name }) => ({ value: id, words: name }))
});
