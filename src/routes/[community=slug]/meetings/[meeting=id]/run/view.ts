import { redirect } from '@sveltejs/kit';
import { proposalsFrom } from '#capabilities/decisions/server';
import { behind, cardOf, may as meetings, quorate, residentLed, timed } from '#capabilities/meetings';
import { agendaOf, eveningOf, partsOf, roomOf } from '#capabilities/meetings/server';
import { communityOf, memberOf, type Context, type Tx } from '#platform/context';
import { hourOf, momentOf } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { reading } from '#platform/localized';
import { may } from '#platform/policy';

const writers = ['note_taker', 'timekeeper'];

/** Everything the facilitator needs, on one phone. */
export const runView = (context: Context, id: string) =>
  read(context, async (tx) => {
    const { timeZone } = communityOf(tx);
    const taken = await partsOf(tx, id);
    const { meeting, picture } = await roomOf(tx, id);
    if (!meeting.publishedAt) redirect(303, 'prepare');
    const items = timed(await agendaOf(tx, id), meeting.startsAt, tx.clock());
    const evening = await eveningOf(tx, id);
    const writes = taken.some(
      ({ role, memberId }) => writers.includes(role) && memberId === memberOf(tx.actor)
    );
    return {
      meeting: cardOf(meeting, timeZone, tx.locale),
      now: hourOf(tx.clock(), timeZone, tx.locale),
      closed: meeting.closedAt && momentOf(meeting.closedAt, timeZone, tx.locale),
      behind: behind(items, tx.clock()),
      items: items.map(({ title, planned, startedAt, endedAt, ...item }) => ({
        ...item,
        ...reading(title, tx.locale),
        at: hourOf(planned, timeZone, tx.locale),
        state: endedAt ? ('done' as const) : startedAt ? ('now' as const) : ('next' as const)
      })),
      room: picture && {
        here: picture.here,
        guests: picture.guests,
        quorum: quorate(picture),
        led: residentLed(picture)
      },
      evening,
      became: await becameOf(tx, id),
      taken,
      can: {
        note: may(tx, meetings.note) || writes,
        run: may(tx, meetings.run),
        open: may(tx, meetings.open),
        headsets: may(tx, meetings.countHeadsets)
      },
      ids: [newId(), newId(), newId()]
    };
  });

/** The proposal that each motion became, by their ids. */
async function becameOf(tx: Tx, id: string): Promise<Record<string, string>> {
  const proposals = await proposalsFrom(tx, id);
  return Object.fromEntries(proposals.map(({ motionId, proposalId }) => [motionId, proposalId]));
}
