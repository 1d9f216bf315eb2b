import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import type { Plan } from '../../rules/results/plan.ts';
import type { ToldTable } from '../../rules/results/told.ts';
import { withWhatIsSet } from '../../rules/results/set.ts';
import { changesByVersion, changesIn, type Change } from '../../rules/results/trend.ts';
import { tellWeighing, type ToldWeighing } from '../../rules/results/whoAnswered.ts';
import type { Weighing } from '../../rules/results/weigh.ts';
import { findSurvey, type Survey } from '../instrument/surveys.ts';
import { quotesOf, type Quote } from './quotes.ts';

export type Wave = { survey: Survey; firstDay: string; lastDay: string; tables: ToldTable[] };

/** What everybody may read of a survey, as of one release. */
export type Released = {
  id: string;
  number: number;
  releasedOn: string;
  firstDay: string;
  lastDay: string;
  /** About how many. */
  answers: number;
  plan: Pick<Plan, 'threshold' | 'unit' | 'headlines' | 'errors' | 'by'>;
  weighing: ToldWeighing;
  tables: ToldTable[];
  /** By question. */
  changes: Record<string, Change[]>;
  /** What asked the same before, the last one first. */
  waves: Wave[];
  quotes: Quote[];
};

/** The newest release, or one by its number; null where nothing was released yet. */
export function releasedOf(
  context: Context,
  surveyId: string,
  number?: number
): Promise<{ survey: Survey; release: Released | null; numbers: number[] }> {
  return read(context, async (tx) => {
    const survey = await findSurvey(tx, surveyId);
    const all = await releases(tx, surveyId).execute();
    const row = number === undefined ? all[0] : all.find((one) => one.number === number);
    const release = row ? await releaseIn(tx, row, surveyId) : null;
    return { survey, release, numbers: all.map((one) => one.number) };
  });
}

const releases = (tx: Tx, surveyId: string) =>
  tx.db
    .selectFrom('surveyRelease')
    .select(['id', 'number', 'releasedOn', 'firstDay', 'lastDay', 'answers', 'settings'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof releases>['execute']>>[number];

async function releaseIn(tx: Tx, { settings, ...row }: Row, surveyId: string): Promise<Released> {
  const { plan, weighing } = settings as unknown as { plan: Plan; weighing: Weighing };
  const tables = (await tablesOf(tx, row.id)).map((table) => withWhatIsSet(table, weighing, plan.nets));
  const waves = await wavesBefore(tx, surveyId, plan.before);
  const [earlier] = waves;
  const { threshold, unit, headlines, errors, by } = plan;
  return {
    ...row,
    tables,
    plan: { threshold, unit, headlines, errors, by },
    weighing: tellWeighing(weighing, threshold),
    waves,
    changes: Object.fromEntries(
      tables.map((table) => {
        const then = earlier?.tables.find(({ question }) => question === table.question);
        return [table.question, earlier ? changesIn(table, then) : changesByVersion(table)];
      })
    ),
    quotes: await quotesOf(tx, surveyId)
  };
}

const MOST_WAVES = 8;

/** The earlier waves as they were told, the last one first, where the reader may see them. */
async function wavesBefore(tx: Tx, surveyId: string, before: string | null): Promise<Wave[]> {
  const waves: Wave[] = [];
  const seen = new Set([surveyId]);
  for (let next = before; next && !seen.has(next) && waves.length < MOST_WAVES;) {
    seen.add(next);
    const survey = await findSurvey(tx, next);
    const row = await releases(tx, next).limit(1).executeTakeFirst();
    if (!row) break;
    waves.push({ survey, firstDay: row.firstDay, lastDay: row.lastDay, tables: await tablesOf(tx, row.id) });
    next = (row.settings as unknown as { plan: Plan }).plan.before;
  }
  return waves;
}

async function tablesOf(tx: Tx, releaseId: string): Promise<ToldTable[]> {
  const rows = await tx.db
    .selectFrom('surveyReleaseTable')
    .select('told')
    .where('communityId', '=', communityOf(tx).id)
    .where('releaseId', '=', releaseId)
    .orderBy('place')
    .execute();
  return rows.map(({ told }) => told as unknown as ToldTable);
}
