import { writeBallotsCsv, writeBlt, type Ballot, type Count } from '../../../../kernels/tally/index.ts';
import { countedOf } from '../../../decisions/server/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { isRanked } from '../../rules/election/method.ts';
import { publishedOf } from '../../rules/election/publication.ts';
import { kernelBallots } from '../../rules/election/tally.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { candidatesIn } from './candidates.ts';
import { watched } from './results.ts';
import { contestOf, contestSeats } from './rows.ts';

/**
 * The ballots of a contest as a file that other programs count: published ones for every member, others for the
 * observers who watched the count. That those were given is remembered.
 */
export function ballotFile(context: Context, contestId: string, as: 'blt' | 'csv'): Promise<string> {
  return transact(context, async (tx) => {
    allow(tx, may.read);
    const contest = await contestOf(tx, contestId);
    const row = await tx.db
      .selectFrom('contestCount')
      .select(['eligible', 'voters', 'report'])
      .where('communityId', '=', communityOf(tx).id)
      .where('contestId', '=', contestId)
      .executeTakeFirst();
    if (!row || !contest.voteId) throw problems.not_settled();
    const { ballots: published } = publishedOf(contest.method, row);
    if (!published) await mustHaveWatched(tx, contestId);
    const voted = Object.keys((row.report as unknown as Count).rounds[0]?.votes ?? {});
    const people = (await candidatesIn(tx, [contestId])).filter(
      ({ id, answer }) => voted.includes(id) || answer === 'withdrawn'
    );
    const ballots = kernelBallots((await countedOf(tx, contest.voteId)).ballots);
    if (as === 'csv') return csvOf(ballots, people, isRanked(contest.method) ? 'rank' : 'choose');
    return writeBlt({
      title: inLanguage(contest.title, tx.locale),
      seats: (await contestSeats(tx, contestId)).length,
      candidates: people.map(({ id, name }) => ({ id, name })),
      withdrawn: people.filter(({ answer }) => answer === 'withdrawn').map(({ id }) => id),
      drawn: null,
      ballots
    });
  });
}

async function mustHaveWatched(tx: Tx, contestId: string): Promise<void> {
  if (!(await watched(tx, contestId))) throw problems.not_published();
  await remember(tx, 'elections.ballots_given', { contestId });
}

/** Names instead of ids: a person reads this file. Two of one name are told apart by a number. */
function csvOf(ballots: Ballot[], people: { id: string; name: string }[], kind: 'rank' | 'choose'): string {
  const nameOf = new Map(
    people.map(({ id, name }, at) => [id, twice(people, name) ? `${name} (${at + 1})` : name])
  );
  const named = (ids: string[]) => ids.map((id) => nameOf.get(id) ?? id);
  const readable = ballots.map((ballot): Ballot => {
    if (ballot.kind === 'choose') return { ...ballot, chosen: named(ballot.chosen) };
    return ballot.kind === 'rank' ? { ...ballot, ranks: ballot.ranks.map(named) } : ballot;
  });
  return writeBallotsCsv(readable, kind, [...nameOf.values()]);
}

const twice = (people: { name: string }[], name: string): boolean =>
  people.filter((one) => one.name === name).length > 1;
