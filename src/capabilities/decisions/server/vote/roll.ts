import type { Category, DecisionClass, Parameters, VoterFacts } from '../../../../kernels/bylaws/index.ts';
import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { bodyOf, sittingsOn } from '../../../governance/server/index.ts';
import { cameTo } from '../../../meetings/server/index.ts';
import { peopleBehind, peopleOn, suspendedInSisters, type Voting } from '../../../people/server/index.ts';
import { voterState, type VoterState } from '../../rules/vote/eligible.ts';

export type OnRoll = VoterState & { memberId: string; category: Category };

type Asked = { bodyId: string; class: DecisionClass; noticeAt: Date | null; conflicts: string[] };

/** Everybody the roll of a vote has to say something about: the whole partnership, or who sits in a body. */
export async function drawRoll(tx: Tx, asked: Asked, parameters: Parameters): Promise<OnRoll[]> {
  const { timeZone } = communityOf(tx);
  const today = dayIn(timeZone, tx.clock());
  const of = (await bodyOf(tx, asked.bodyId)).kind === 'assembly' ? 'assembly' : 'body';
  const people = await peopleOn(
    tx,
    today,
    of === 'body' ? await sittingIn(tx, asked.bodyId, today) : undefined
  );
  const came = typeof parameters.voters.meetingsAttended === 'number' ? await cameTo(tx, tx.clock()) : null;
  const conflicts = new Set(await peopleBehind(tx, asked.conflicts));
  const elsewhere = await suspendedInSisters(
    tx,
    people.map(({ id }) => id),
    today
  );
  return people.map((person) => {
    const then = { today, timeZone, came: came?.get(person.id) ?? 0, elsewhere: elsewhere.has(person.id) };
    const facts = factsOf(person, asked, then);
    const state = voterState(parameters, { ...facts, conflict: conflicts.has(person.id) }, of);
    return { memberId: person.id, category: person.category, ...state };
  });
}

async function sittingIn(tx: Tx, bodyId: string, day: string): Promise<string[]> {
  const sittings = (await sittingsOn(tx, day, bodyId)).get(bodyId) ?? [];
  return [...new Set(sittings.map(({ personId }) => personId))];
}

type Then = { today: string; timeZone: string; came: number; elsewhere: boolean };

function factsOf(person: Voting, asked: Asked, { today, timeZone, came, elsewhere }: Then): VoterFacts {
  return {
    kind: 'voter',
    class: asked.class,
    category: person.category,
    ...standingFacts(person),
    suspendedInSister: elsewhere,
    daysSinceJoined: daysBetween(person.joinedOn, today),
    meetingsAttended: came,
    oldEnough: null,
    joinedBeforeNotice: asked.noticeAt && joinedBefore(person, asked.noticeAt, timeZone),
    conflict: null
  };
}

const standingFacts = ({ standing: { state } }: Pick<Voting, 'standing'>) => ({
  codeSigned: state === 'suspended' ? null : state === 'in_standing',
  suspended: state === 'suspended'
});

/** Joining is a day; on the day of the notice itself the hour of registering tells. */
function joinedBefore({ joinedOn, registeredAt }: Voting, noticeAt: Date, timeZone: string): boolean {
  const noticed = dayIn(timeZone, noticeAt);
  return joinedOn < noticed || (joinedOn === noticed && registeredAt <= noticeAt);
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);
