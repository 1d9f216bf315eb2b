import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { problems } from '../../rules/problems.ts';
import type { Form, Method } from '../../rules/rank/ballot.ts';
import type { PaperCount, RoundResult } from '../../rules/rank/result.ts';
import { asText } from '../json.ts';

export type Ranking = { id: string; question: Localized; begunAt: Date; settledAt: Date | null };
export type Priority = {
  id: string;
  rankingId: string;
  text: Localized;
  themeId: string | null;
  position: number;
};
export type Criterion = { id: string; text: Localized };
export type Round = {
  number: number;
  method: Method;
  dots: number | null;
  criteria: Criterion[];
  paper: PaperCount | null;
  openedAt: Date;
  closedAt: Date | null;
  result: RoundResult | null;
};

export async function rankingOf(tx: Tx, id: string): Promise<Ranking> {
  const row = await rankings(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_ranking();
  return rankingFrom(row);
}

export async function lockRanking(tx: Tx, id: string): Promise<Ranking> {
  const row = await rankings(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw problems.no_such_ranking();
  return rankingFrom(row);
}

export const rankings = (tx: Tx) =>
  tx.db
    .selectFrom('ranking')
    .select(['id', 'question', 'begunAt', 'settledAt'])
    .where('communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof rankings>['execute']>>[number];
export const rankingFrom = ({ question, ...row }: Row): Ranking => ({ ...row, question: asText(question) });

export const priorities = (tx: Tx) =>
  tx.db
    .selectFrom('priority')
    .select(['id', 'rankingId', 'text', 'themeId', 'position'])
    .where('communityId', '=', communityOf(tx).id);

export async function prioritiesOf(tx: Tx, rankingId: string): Promise<Priority[]> {
  const rows = await priorities(tx).where('rankingId', '=', rankingId).orderBy('position').execute();
  return rows.map(({ text, ...row }) => ({ ...row, text: asText(text) }));
}

export async function priorityOf(tx: Tx, id: string): Promise<Priority> {
  const row = await priorities(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw problems.no_such_priority();
  return { ...row, text: asText(row.text) };
}

/** The rounds of a ranking, the first first. */
export async function roundsOf(tx: Tx, rankingId: string): Promise<Round[]> {
  const rows = await tx.db
    .selectFrom('rankingRound')
    .select(['number', 'method', 'dots', 'criteria', 'paper', 'openedAt', 'closedAt', 'result'])
    .where('communityId', '=', communityOf(tx).id)
    .where('rankingId', '=', rankingId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...row,
    method: row.method as Method,
    criteria: (row.criteria ?? []) as unknown as Criterion[],
    paper: row.paper as unknown as PaperCount | null,
    result: row.result as unknown as RoundResult | null
  }));
}

export const formOf = (
  { method, dots, criteria }: Pick<Round, 'method' | 'dots' | 'criteria'>,
  items: Priority[]
): Form => ({
  method,
  dots,
  items: items.map(({ id }) => id),
  criteria: criteria.map(({ id }) => id)
});
