import type { Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Table } from '../../../../platform/sheets/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { Column } from '../../rules/results/columns.ts';
import { withTags } from '../../rules/results/tags.ts';
import { findSurvey, type Survey } from '../instrument/surveys.ts';
import { columnsFor } from './answers.ts';
import { tagsTold } from './tags.ts';

/** Every question that was ever asked, with its answers, in every language. It holds no figure. */
export function codebookOf(
  context: Context,
  surveyId: string
): Promise<{ survey: Survey; columns: Column[] }> {
  return read(context, async (tx) => ({
    survey: await findSurvey(tx, surveyId),
    columns: withTags(await columnsFor(tx, surveyId), [], await tagsTold(tx, surveyId), []).columns
  }));
}

/** One line for each answer, one for a question that has none. */
export async function codebookSheet(context: Context, surveyId: string): Promise<Table[]> {
  const { columns } = await codebookOf(context, surveyId);
  const { locale } = context;
  const languages = [...new Set(columns.flatMap(({ words }) => Object.keys(words.texts)))];
  const lines = columns.flatMap((column) =>
    (column.options.length ? column.options : [null]).map((option) => [
      ...[column.key, column.kind, column.versions.join(' '), column.repeat],
      ...languages.map((language) => column.words.texts[language]?.text ?? ''),
      option?.value ?? '',
      ...languages.map((language) => option?.words.texts[language]?.text ?? '')
    ])
  );
  return [
    {
      name: m.surveys_codebook_title({}, { locale }),
      columns: [
        m.surveys_sheet_question({}, { locale }),
        m.surveys_codebook_kind({}, { locale }),
        m.surveys_codebook_versions({}, { locale }),
        m.surveys_codebook_repeat({}, { locale }),
        ...languages.map((language) => `${m.surveys_sheet_asked({}, { locale })} (${language})`),
        m.surveys_sheet_answer_code({}, { locale }),
        ...languages.map((language) => `${m.surveys_results_answer({}, { locale })} (${language})`)
      ],
      rows: lines
    }
  ];
}
