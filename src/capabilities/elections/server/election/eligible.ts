import { evaluate, type Category } from '../../../../kernels/bylaws/index.ts';
import { holdingsOf, neededRulesOn, seatsOf, type RulesInForce } from '../../../governance/server/index.ts';
import { categoryOn, standingOf, suspendedInSisters } from '../../../people/server/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { eligibilityBy, type Eligibility, type Hindrance } from '../../rules/election/eligibility.ts';
import { onlyFor } from '../../rules/election/seats.ts';
import { termsInARow } from '../../rules/election/terms.ts';
import { contestSeats, type Contest, type Election } from './rows.ts';
import { today } from './today.ts';

export type Checked = Eligibility & { category: Category; rules: RulesInForce };

/** Whether somebody may stand in a contest, by the rules in force today and by what is known about them. */
export async function eligibilityOf(
  tx: Tx,
  { contest, election }: { contest: Contest; election: Election },
  memberId: string
): Promise<Checked> {
  const rules = await neededRulesOn(tx, today(tx));
  const category = await categoryOn(tx, memberId, election.takesOfficeOn);
  const findings = evaluate(rules.parameters, {
    kind: 'candidate',
    category,
    seatFor: await seatFor(tx, election, contest.id),
    termsInARow: await termsServed(tx, election, memberId),
    ...(await standingFacts(tx, memberId))
  });
  const hindrances = await hindrancesTo(tx, { contest, election }, memberId);
  return { ...eligibilityBy(findings, hindrances), category, rules };
}

async function standingFacts(tx: Tx, memberId: string) {
  const standing = (await standingOf(tx, [memberId], today(tx))).get(memberId);
  return {
    codeSigned: standing ? standing.state !== 'code_not_signed' : null,
    suspended: standing ? standing.state === 'suspended' : null,
    suspendedInSister: (await suspendedInSisters(tx, [memberId], today(tx))).has(memberId)
  };
}

/** For whom every seat of the contest is kept; null where one of them is for anybody. */
export async function seatFor(tx: Tx, { bodyId }: Election, contestId: string): Promise<Category[] | null> {
  const up = new Set((await contestSeats(tx, contestId)).map(({ seatId }) => seatId));
  return onlyFor((await seatsOf(tx, bodyId)).filter(({ id }) => up.has(id)));
}

async function termsServed(tx: Tx, { bodyId, takesOfficeOn }: Election, memberId: string): Promise<number> {
  const own = (await holdingsOf(tx, bodyId)).filter((held) => held.memberId === memberId);
  return termsInARow(
    own.map(({ fromOn, untilOn, leftOn }) => ({ fromOn, endsOn: leftOn ?? untilOn })),
    takesOfficeOn
  );
}

async function hindrancesTo(
  tx: Tx,
  { contest, election }: { contest: Contest; election: Election },
  memberId: string
): Promise<Hindrance[]> {
  const seats = await seatsOf(tx, election.bodyId, election.takesOfficeOn);
  const sits = seats.some(({ holding }) => holding?.memberId === memberId);
  const stands = await standsElsewhere(tx, contest, memberId);
  return [...(sits ? (['sits_already'] as const) : []), ...(stands ? (['stands_already'] as const) : [])];
}

/** In a runoff the same people stand again, so only contests that are not settled count. */
async function standsElsewhere(tx: Tx, contest: Contest, memberId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('candidacy')
    .innerJoin('contest', (join) =>
      join
        .onRef('contest.communityId', '=', 'candidacy.communityId')
        .onRef('contest.id', '=', 'candidacy.contestId')
    )
    .select('candidacy.id')
    .where('candidacy.communityId', '=', communityOf(tx).id)
    .where('candidacy.memberId', '=', memberId)
    .where('contest.electionId', '=', contest.electionId)
    .where('contest.id', '<>', contest.id)
    .where('contest.settledAt', 'is', null)
    .where('acceptedAt', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return Boolean(found);
}
