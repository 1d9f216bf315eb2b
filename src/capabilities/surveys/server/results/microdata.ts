import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { sql, transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import type { Cell, Table } from '../../../../platform/sheets/index.ts';
import { benchmarksFor } from '../../../places/server/index.ts';
import { may } from '../../rules/policy.ts';
import type { Column } from '../../rules/results/columns.ts';
import { roundsOf, ticksOf, writtenTo, type Given } from '../../rules/results/dataset.ts';
import { weigh } from '../../rules/results/weigh.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { answersOf } from './answers.ts';
import { keptPlan } from './plan.ts';

/**
 * Every single set of answers, with its weight: for the data team alone, and remembered. Several choices are a column
 * for each option; rounds of a repeat are a table of their own.
 */
export function microdataOf(context: Context, surveyId: string): Promise<Table[]> {
  return transact(context, async (tx) => {
    allow(tx, may.analyze);
    await findSurvey(tx, surveyId);
    const { dataset } = await answersOf(tx, surveyId);
    const plan = await keptPlan(tx, surveyId, dataset.columns);
    const { columns, rows } = dataset;
    const weights = rows.length ? weigh(dataset, plan, await benchmarksFor(tx)).design.weights : [];
    const about = await aboutThem(tx, surveyId);
    await remember(tx, 'surveys.microdata_taken', { surveyId, answers: rows.length });
    const asked = columns.filter(({ repeat }) => !repeat);
    const repeats = [...new Set(columns.flatMap(({ repeat }) => repeat ?? []))];
    return [
      {
        name: 'answers',
        columns: ['id', 'version', 'day', 'mode', 'language', 'seconds', 'weight', ...asked.flatMap(headsOf)],
        rows: rows.map((row, at) => [
          ...[row.id, row.version, ...(about.get(row.id) ?? []), weights[at]!],
          ...asked.flatMap((column) => cellsOf(column, row))
        ])
      },
      ...repeats.map((repeat) => roundsTable(repeat, columns, rows))
    ];
  });
}

function roundsTable(repeat: string, columns: Column[], rows: Given[]): Table {
  const asked = columns.filter((column) => column.repeat === repeat);
  return {
    name: repeat.replaceAll('/', ' '),
    columns: ['id', 'round', ...asked.flatMap(headsOf)],
    rows: roundsOf(rows, repeat).map(({ row, round, answers }) => [
      ...[row.id, round],
      ...asked.flatMap((column) => cellsOf(column, { ...row, answers }))
    ])
  };
}

const headsOf = ({ key, kind, options }: Column): string[] =>
  kind === 'several' ? options.map(({ value }) => `${key}=${value}`) : [key];

function cellsOf(column: Column, row: Given): Cell[] {
  if (column.kind === 'several') {
    const ticks = ticksOf(column, row);
    return column.options.map(({ value }) => ticks && Number(ticks.includes(value)));
  }
  const written = writtenTo(column, row);
  return [column.kind === 'number' && written !== null ? Number(written) : written];
}

async function aboutThem(tx: Tx, surveyId: string): Promise<Map<string, Cell[]>> {
  const rows = await tx.db
    .selectFrom('response')
    .select(['id', 'mode', 'language', 'seconds', sql<string>`day::text`.as('day')])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .execute();
  return new Map(rows.map(({ id, day, mode, language, seconds }) => [id, [day, mode, language, seconds]]));
}
