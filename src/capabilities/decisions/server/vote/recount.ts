import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { inLanguage, type Locale } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { writeCsv } from '../../../../platform/sheets/index.ts';
import { namesById } from '../../../people/server/index.ts';
import { WITNESSES, type Mark } from '../../rules/vote/ballot.ts';
import { expanded } from '../../rules/vote/adding.ts';
import type { Ballots } from '../../rules/vote/counted.ts';
import { published } from '../../rules/vote/published.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { countedOf } from './count.ts';
import { findVote, lockVote, type Vote } from './find.ts';

/** Gives one’s word: I count beside another, and what I see stays with us. Twice is once. */
export function witnessRecount(context: Context, voteId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.observe);
    const memberId = memberOf(tx.actor);
    if (!memberId) throw common.not_allowed();
    await lockClosed(tx, voteId);
    const row = { communityId: communityOf(tx).id, voteId, memberId, at: tx.clock() };
    if (await insertOnce(tx, 'recountWitness', row))
      await remember(tx, 'decisions.recount_witnessed', { voteId });
  });
}

/**
 * Every ballot, for two who count again: one alone cannot have it, and who gave no word neither. That it was given is
 * remembered. As a sheet, one ballot a row.
 */
export function recountSheet(context: Context, voteId: string): Promise<Uint8Array> {
  return transact(context, async (tx) => {
    allow(tx, may.observe);
    await lockClosed(tx, voteId);
    const witnesses = await witnessesOf(tx, voteId);
    if (!witnesses.some(({ memberId }) => memberId === memberOf(tx.actor)) || witnesses.length < WITNESSES)
      throw problems.recount_needs_two();
    const { ballots } = await countedOf(tx, voteId);
    await remember(tx, 'decisions.ballots_given', { voteId });
    return sheetOf(await findVote(tx, voteId), ballots, tx.locale);
  });
}

/** Every ballot for every member, where so many voted that none of them is found in the list. */
export function publishedBallots(context: Context, voteId: string): Promise<Uint8Array> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const vote = await findVote(tx, voteId);
    const counted = await countedOf(tx, voteId);
    if (!published(counted, vote.form, vote).list) throw problems.list_not_published();
    return sheetOf(vote, counted.ballots, tx.locale);
  });
}

/** One ballot a row, with the words that stood on it. */
function sheetOf({ words }: Vote, ballots: Ballots, locale: Locale): Uint8Array {
  const said = (option: string): string => {
    const label = words?.options?.[option];
    return label ? inLanguage(label, locale) : option;
  };
  return writeCsv(
    ['ballot', 'mark'],
    expanded(ballots).map((mark, place) => [String(place + 1), inOneCell(mark, said)])
  );
}

async function lockClosed(tx: Tx, voteId: string): Promise<void> {
  const { closedAt } = await lockVote(tx, voteId);
  if (!closedAt) throw problems.vote_not_closed();
}

/** Who gave their word, the first first. */
export async function witnessesOf(tx: Tx, voteId: string): Promise<{ memberId: string; name: string }[]> {
  const rows = await tx.db
    .selectFrom('recountWitness')
    .select('memberId')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .orderBy('at')
    .orderBy('memberId')
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ memberId }) => memberId)
  );
  return rows.map(({ memberId }) => ({ memberId, name: names.get(memberId) ?? '' }));
}

/** `yes`, `ana; luz`, or rank by rank `ana > luz = eva`. */
function inOneCell(mark: Mark, said: (option: string) => string): string {
  if (mark.kind === 'choose') return mark.chosen.map(said).join('; ');
  if (mark.kind === 'rank') return mark.ranks.map((rank) => rank.map(said).join(' = ')).join(' > ');
  if (mark.kind === 'score')
    return Object.entries(mark.scores)
      .map(([option, score]) => `${said(option)}: ${score}`)
      .join('; ');
  return mark.vote;
}
