import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { link } from '../../../../platform/thread/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { THRESHOLD } from '../../rules/few.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import type { Marks, Method } from '../../rules/rank/ballot.ts';
import { resultOf, type PaperCount } from '../../rules/rank/result.ts';
import { worded, type Texts } from '../../rules/worded.ts';
import { themeOf } from '../theme/themes.ts';
import { formOf, lockRanking, prioritiesOf, roundsOf, type Criterion, type Round } from './rows.ts';

export type NewRanking = {
  id: string;
  question: Texts;
  items: { id: string; text: Texts; themeId?: string | null }[];
};
const LEAST_ITEMS = 2;

/** Lays out what can come first: themes, or proposals in a few words. Sent twice it is one. */
export function beginRanking(context: Context, { id, question, items }: NewRanking): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const words = worded(null, question, tx.locale);
    if (!words) throw problems.words_missing();
    const laid = await itemsFrom(tx, items);
    if (laid.length < LEAST_ITEMS) throw problems.items_few();
    const community = communityOf(tx).id;
    const row = {
      communityId: community,
      id,
      question: JSON.stringify(words),
      begunAt: tx.clock(),
      begunBy: memberOf(tx.actor)
    };
    if (!(await insertOnce(tx, 'ranking', row))) return { id };
    await tx.db
      .insertInto('priority')
      .values(laid.map((item, at) => ({ ...item, communityId: community, rankingId: id, position: at + 1 })))
      .execute();
    for (const { id: priorityId, themeId } of laid)
      if (themeId)
        await link(tx, { kind: 'theme', id: themeId }, 'became', { kind: 'priority', id: priorityId });
    await remember(tx, 'sensemaking.ranking_begun', { rankingId: id });
    return { id };
  });
}

/** A theme without words of its own comes under its name. */
async function itemsFrom(tx: Tx, items: NewRanking['items']) {
  const laid = [];
  for (const { id, text, themeId = null } of items) {
    const theme = themeId ? await themeOf(tx, themeId) : null;
    const words = worded(null, text, tx.locale) ?? theme?.name;
    if (words) laid.push({ id, text: JSON.stringify(words), themeId });
  }
  return laid;
}

export type NewRound = { method: Method; dots?: number | null; criteria?: { id: string; text: Texts }[] };

/** Opens the next round; the one before has to be closed. */
export function openRound(context: Context, rankingId: string, round: NewRound): Promise<{ number: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { settledAt } = await lockRanking(tx, rankingId);
    if (settledAt) throw problems.ranking_settled();
    const before = await roundsOf(tx, rankingId);
    if (before.some(({ closedAt }) => !closedAt)) throw problems.round_open();
    const number = before.length + 1;
    await tx.db
      .insertInto('rankingRound')
      .values({
        communityId: communityOf(tx).id,
        rankingId,
        number,
        ...askedBy(tx, round),
        openedAt: tx.clock(),
        openedBy: memberOf(tx.actor)
      })
      .execute();
    await remember(tx, 'sensemaking.round_opened', { rankingId, number, method: round.method });
    return { number };
  });
}

const USUAL_DOTS = 3;

function askedBy(tx: Tx, { method, dots, criteria = [] }: NewRound) {
  if (method === 'dots') return { method, dots: dots ?? USUAL_DOTS, criteria: null };
  if (method === 'pairs') return { method, dots: null, criteria: null };
  const agreed = criteria.flatMap(({ id, text }): Criterion[] => {
    const words = worded(null, text, tx.locale);
    return words ? [{ id, text: words }] : [];
  });
  if (!agreed.length) throw problems.criteria_missing();
  return { method, dots: null, criteria: JSON.stringify(agreed) };
}

/** Dots from sheets on the wall, counted by hand; counted again, the new count holds. */
export function countPaper(context: Context, rankingId: string, paper: PaperCount): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.present);
    const { round } = await openIn(tx, rankingId);
    if (round.method !== 'dots') throw problems.marks_unclear();
    const ids = (await prioritiesOf(tx, rankingId)).map(({ id }) => id);
    const given = Object.entries(paper.dots);
    if (given.some(([id, many]) => !ids.includes(id) || !Number.isInteger(many) || many < 0))
      throw problems.marks_unclear();
    if (given.reduce((sum, [, many]) => sum + many, 0) > paper.people * round.dots!)
      throw problems.dots_too_many();
    await change(tx, rankingId, round.number, { paper: JSON.stringify(paper) });
    await remember(tx, 'sensemaking.paper_counted', { rankingId, number: round.number });
  });
}

/** Closes the open round: its result stands, and who chose what can no longer be found. */
export function closeRound(context: Context, rankingId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { round } = await openIn(tx, rankingId);
    const items = await prioritiesOf(tx, rankingId);
    const ballots = await tx.db
      .updateTable('rankingBallot')
      .set({ key: null })
      .where('communityId', '=', communityOf(tx).id)
      .where('rankingId', '=', rankingId)
      .where('number', '=', round.number)
      .returning(['category', 'marks'])
      .execute();
    const counted = ballots.map(({ category, marks }) => ({ category, marks: marks as unknown as Marks }));
    const result = resultOf(formOf(round, items), counted, round.paper, THRESHOLD);
    await change(tx, rankingId, round.number, { closedAt: tx.clock(), result: JSON.stringify(result) });
    await remember(tx, 'sensemaking.round_closed', { rankingId, number: round.number });
  });
}

/** The priorities stand as the last round left them; no further round is opened. */
export function settleRanking(context: Context, rankingId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { settledAt } = await lockRanking(tx, rankingId);
    if (settledAt) return;
    const rounds = await roundsOf(tx, rankingId);
    if (!rounds.length || rounds.some(({ closedAt }) => !closedAt)) throw problems.round_open();
    await tx.db
      .updateTable('ranking')
      .set({ settledAt: tx.clock() })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', rankingId)
      .execute();
    await remember(tx, 'sensemaking.ranking_settled', { rankingId });
  });
}

/** The round that is open, held still. */
async function openIn(tx: Tx, rankingId: string): Promise<{ round: Round }> {
  await lockRanking(tx, rankingId);
  const round = (await roundsOf(tx, rankingId)).find(({ closedAt }) => !closedAt);
  if (!round) throw problems.round_closed();
  return { round };
}

const change = (
  tx: Tx,
  rankingId: string,
  number: number,
  row: { paper?: string; closedAt?: Date; result?: string }
) =>
  tx.db
    .updateTable('rankingRound')
    .set(row)
    .where('communityId', '=', communityOf(tx).id)
    .where('rankingId', '=', rankingId)
    .where('number', '=', number)
    .execute();
