import type { Count } from '../../../../kernels/tally/index.ts';
import { sayFindings, verdictOf, type SaidFinding } from '../../../governance/server/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { publishedOf, type Published } from '../../rules/election/publication.ts';
import { seedOfLot } from '../../rules/election/lot.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { candidatesIn } from './candidates.ts';
import { electionPage, type ContestPage } from './find.ts';
import { observersOf } from './observe.ts';
import { contestOf, contestsIn, type Contest } from './rows.ts';

export type Results = {
  election: { id: string; title: string };
  contest: {
    id: string;
    title: string;
    method: ContestPage['method'];
    settledHow: ContestPage['settledHow'];
    voteId: string | null;
  };
  seats: number;
  names: Record<string, string>;
  withdrawn: string[];
  winners: { name: string; seat: string }[];
  /** Null where nobody had to vote. */
  count: Counted | null;
  findings: SaidFinding[];
};

export type Counted = {
  eligible: number;
  voters: number;
  published: Published;
  /** The rounds, for everybody where they are published, and always for those who watched the count. */
  report: Count | null;
  /** Shown to an observer although it is not published. */
  confided: boolean;
  /** The ballots can be had as files: everybody may where they are published, who watched the count always. */
  files: boolean;
  byMode: Record<string, number>;
  lot: { commitment: string; seed: string; word: string; drawn: string };
  observers: string[];
  countedAt: Date;
  recordSequence: number;
};

/** How a contest was counted, as far as the reader may see it. */
export function resultsOf(context: Context, contestId: string): Promise<Results> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const contest = await contestOf(tx, contestId);
    if (!contest.settledAt) throw problems.not_settled();
    const page = await electionPage(tx, contest.electionId);
    const own = page.contests.find(({ id }) => id === contestId)!;
    const people = await candidatesIn(tx, [contestId]);
    return {
      election: { id: contest.electionId, title: page.title },
      contest: {
        id: contestId,
        title: inLanguage(contest.title, tx.locale),
        method: contest.method,
        settledHow: contest.settledHow,
        voteId: contest.voteId
      },
      seats: own.seats.length,
      names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
      withdrawn: people.filter(({ answer }) => answer === 'withdrawn').map(({ id }) => id),
      winners: own.winners,
      count: await countFor(tx, own),
      findings: await findingsOn(tx, contest)
    };
  });
}

async function countFor(tx: Tx, contest: ContestPage): Promise<Counted | null> {
  const row = await tx.db
    .selectFrom('contestCount')
    .select(['countedAt', 'word', 'report', 'eligible', 'voters', 'byMode', 'recordSequence'])
    .where('communityId', '=', communityOf(tx).id)
    .where('contestId', '=', contest.id)
    .executeTakeFirst();
  if (!row) return null;
  const published = publishedOf(contest.method, row);
  const saw = await watched(tx, contest.id);
  return {
    ...row,
    published,
    report: published.stages || saw ? (row.report as unknown as Count) : null,
    confided: !published.stages && saw,
    files: published.ballots || saw,
    byMode: row.byMode as Record<string, number>,
    observers: (await observersOf(tx, contest.id)).map(({ name }) => name),
    lot: {
      commitment: contest.seedCommitment,
      seed: contest.seed,
      word: row.word,
      drawn: seedOfLot(contest.seed, row.word)
    }
  };
}

/** Numbers and ballots of so few that nobody else may have them are for those who watched the count, not for who made it. */
export async function watched(tx: Tx, contestId: string): Promise<boolean> {
  const me = memberOf(tx.actor);
  return (await observersOf(tx, contestId)).some(({ memberId }) => memberId === me);
}

/** What was judged after the last count of the election: only then it is known who will be in the team. */
async function findingsOn(tx: Tx, contest: Contest): Promise<SaidFinding[]> {
  const verdict = await verdictOf(tx, { kind: 'contest', id: await lastCounted(tx, contest) });
  if (!verdict) return [];
  const where = { locale: tx.locale, slug: communityOf(tx).slug, clauseOf: verdict.rules.clauseOf };
  return sayFindings(verdict.findings, where);
}

async function lastCounted(tx: Tx, { id, electionId }: Contest): Promise<string> {
  const contests = (await contestsIn(tx, electionId)).map((contest) => contest.id);
  const last = await tx.db
    .selectFrom('contestCount')
    .select('contestId')
    .where('communityId', '=', communityOf(tx).id)
    .where('contestId', 'in', contests)
    .orderBy('countedAt', 'desc')
    .orderBy('recordSequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.contestId ?? id;
}
