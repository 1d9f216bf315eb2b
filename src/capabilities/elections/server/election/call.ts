import type { ElectionMethod, Parameters } from '../../../../kernels/bylaws/index.ts';
import { neededRulesOn, bodyOf } from '../../../governance/server/index.ts';
import { append } from '../../../record/server/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import { monthOf, plainDay } from '../../../../platform/dates/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { faultOf, type Calendar } from '../../rules/election/calendar.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { addContests } from './contests.ts';
import { seatsUpOn } from './proposal.ts';
import { inEveryLanguage, sentence } from './said.ts';
import { today } from './today.ts';

export type Calling = Calendar & {
  id: string;
  bodyId: string;
  kind: 'regular' | 'special';
  seatIds: string[];
  /** Where the bylaws are silent about how to count, or say a transferable vote and mean Meek's. */
  method?: ElectionMethod | 'meek' | null;
  meetingId?: string | null;
};

/** Calls an election by the bylaws of today and announces it in the book. Sending it twice calls it once. */
export function callElection(context: Context, calling: Calling): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.run);
    const { version, parameters } = await neededRulesOn(tx, today(tx));
    await refuseOtherBodies(tx, calling.bodyId);
    if (await insertOnce(tx, 'election', rowOf(tx, calling, version.id))) {
      refuseFaults(calling, parameters);
      const seats = await chosenSeats(tx, calling);
      await addContests(tx, calling, seats, countingBy(parameters, calling));
      await remember(tx, 'elections.called', { electionId: calling.id, seats: seats.length });
      await announce(tx, calling, seats.length);
    }
    return { id: calling.id };
  });
}

async function refuseOtherBodies(tx: Tx, bodyId: string): Promise<void> {
  const { kind, endedOn } = await bodyOf(tx, bodyId);
  if (kind !== 'guidance' || endedOn) throw problems.not_a_team();
}

function refuseFaults(days: Calendar, parameters: Parameters): void {
  const fault = faultOf(days, parameters);
  if (fault === 'order') throw problems.wrong_days();
  if (fault === 'too_short_naming') throw problems.naming_too_short();
  if (fault === 'too_short_notice') throw problems.notice_too_short();
}

async function chosenSeats(tx: Tx, { bodyId, seatIds, takesOfficeOn }: Calling) {
  const up = await seatsUpOn(tx, bodyId, takesOfficeOn);
  if (!seatIds.length) throw problems.no_seats_up();
  const chosen = up.filter(({ id }) => seatIds.includes(id));
  if (chosen.length !== new Set(seatIds).size) throw problems.seat_not_up();
  return chosen;
}

function countingBy({ elections }: Parameters, { method }: Calling) {
  const meek = method === 'meek' && elections.method === 'single_transferable';
  const said = meek ? 'meek' : (elections.method ?? method);
  if (!said) throw problems.method_needed();
  return {
    method: said,
    tie: elections.tie ?? ('lot' as const),
    acclamation: elections.acclamation ?? false
  };
}

function rowOf(tx: Tx, { seatIds: _, method: __, meetingId, ...calling }: Calling, versionId: string) {
  return {
    ...calling,
    communityId: communityOf(tx).id,
    meetingId: meetingId ?? null,
    title: JSON.stringify(
      sentence(`elections_call_named_${calling.kind}`, (locale) => ({
        month: monthOf(calling.votingUntil, locale)
      }))
    ),
    versionId,
    calledBy: memberOf(tx.actor),
    calledAt: tx.clock()
  };
}

async function announce(tx: Tx, calling: Calling, seats: number): Promise<void> {
  const { votingFrom, votingUntil, nominationsFrom, nominationsUntil, noticeOn, takesOfficeOn } = calling;
  await append(tx, 'elections.called', {
    title: inEveryLanguage('elections_record_called', (locale) => ({
      from: plainDay(votingFrom, locale),
      until: plainDay(votingUntil, locale),
      seats
    })),
    election: calling.id,
    seats,
    days: { nominationsFrom, nominationsUntil, noticeOn, votingFrom, votingUntil, takesOfficeOn }
  });
}
