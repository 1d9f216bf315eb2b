import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { newAnonymousId } from '../../../../platform/ids/index.ts';
import { problems as platform, type Problem } from '../../../../platform/problem/index.ts';
import { tokensInForce } from '../../../accounts/server/index.ts';
import { mayAnswer, type Audience } from '../../rules/intake/mayAnswer.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';
import type { Arrived } from './arrived.ts';
import { keepFiles } from './files.ts';

/** `again`: the very same answers were here already. `aside`: kept, and not counted until somebody looked. */
export type Receipt = { id: string; again: boolean; aside: string | null };
export type Outcome = Receipt | Problem;

/**
 * Keeps answers of one community, as many as come together, in one transaction: each gets its own outcome, in the
 * order given. It writes no event, since an event has a time and an actor, and answers have neither.
 */
export async function keepAll(tx: Tx, all: Arrived[]): Promise<Outcome[]> {
  const refuse = await refusalsOf(tx, all);
  const allowed = all.filter((_, place) => !refuse[place]);
  const known = allowed.length ? await insertOrFind(tx, allowed) : new Map<string, Known>();
  const outcomes = all.map((one, place) => refuse[place] ?? outcomeOf(one, known.get(keyOf(one))!));
  for (const [place, one] of all.entries()) {
    const outcome = outcomes[place]!;
    if ('id' in outcome && (one.named.length || one.files.length)) await keepFiles(tx, outcome.id, one);
  }
  return outcomes;
}

async function refusalsOf(tx: Tx, all: Arrived[]): Promise<(Problem | null)[]> {
  const tokens = all.flatMap(({ actor }) => (actor.kind === 'token' ? [actor.tokenId] : []));
  const inForce = await tokensInForce(tx, [...new Set(tokens)]);
  const audiences = await audiencesOf(tx, [...new Set(all.map(({ surveyId }) => surveyId))]);
  return all.map(({ actor, mode, surveyId }) => {
    if (actor.kind === 'token' && !inForce.has(actor.tokenId)) return platform.not_allowed();
    const allowed = actor.kind === 'system' || mayAnswer(actor, mode, audiences.get(surveyId)!);
    if (allowed) return null;
    return actor.kind === 'public' ? platform.sign_in_first() : platform.not_allowed();
  });
}

async function audiencesOf(tx: Tx, surveyIds: string[]): Promise<Map<string, Audience>> {
  const rows = await tx.db
    .selectFrom('survey')
    .select(['id', 'audience'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', 'in', surveyIds)
    .execute();
  return new Map(rows.map(({ id, audience }) => [id, audience as Audience]));
}

type Known = { id: string; fingerprint: Buffer; aside: string | null; fresh: boolean };

const keyOf = ({ surveyId, instanceId }: { surveyId: string; instanceId: string }) =>
  `${surveyId}/${instanceId}`;

/** What is new is added; what was there is looked up, to be told from something else under the same number. */
async function insertOrFind(tx: Tx, all: Arrived[]): Promise<Map<string, Known>> {
  const communityId = communityOf(tx).id;
  const day = today(tx);
  const added = await tx.db
    .insertInto('response')
    .values(all.map((one) => ({ ...rowOf(one), communityId, id: newAnonymousId(), day })))
    .onConflict((conflict) => conflict.columns(['communityId', 'surveyId', 'instanceId']).doNothing())
    .returning(['id', 'surveyId', 'instanceId', 'fingerprint', 'aside'])
    .execute();
  const known = new Map(added.map((row) => [keyOf(row), { ...row, fresh: true }]));
  const rest = all.filter((one) => !known.has(keyOf(one)));
  if (!rest.length) return known;
  const before = await tx.db
    .selectFrom('response')
    .select(['id', 'surveyId', 'instanceId', 'fingerprint', 'aside'])
    .where('communityId', '=', communityId)
    .where('surveyId', 'in', [...new Set(rest.map(({ surveyId }) => surveyId))])
    .where('instanceId', 'in', [...new Set(rest.map(({ instanceId }) => instanceId))])
    .execute();
  for (const row of before) known.set(keyOf(row), { ...row, fresh: false });
  return known;
}

const rowOf = ({ actor: _, named: __, files: ___, answers, objections, ...row }: Arrived) => ({
  ...row,
  answers: JSON.stringify(answers),
  objections: objections && JSON.stringify(objections)
});

function outcomeOf({ fingerprint }: Arrived, known: Known): Outcome {
  if (!fingerprint.equals(known.fingerprint)) return problems.answered_otherwise();
  const { id, aside, fresh } = known;
  known.fresh = false; // twice in one go: the second is "again"
  return { id, aside, again: !fresh };
}
