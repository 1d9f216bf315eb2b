import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import type { Kind, Meeting, Offer } from '../../rules/plan/meeting.ts';

/** The meetings of the community of this transaction, with the columns that make a `Meeting`. */
export const meetings = (tx: Tx) =>
  tx.db
    .selectFrom('meeting')
    .select([
      'id',
      'bodyId',
      'kind',
      'title',
      'startsAt',
      'endsAt',
      'venueId',
      'place',
      'link',
      'languages',
      'offers',
      'publishedAt',
      'noticeSentAt',
      'agendaPostedAt',
      'openedAt',
      'closedAt',
      'cancelledAt',
      'cancelledBecause',
      'sequence',
      'changedAt',
      'createdAt'
    ])
    .where('meeting.communityId', '=', communityOf(tx).id);

type Row = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number];

export function meetingFrom(tx: Tx, row: Row): Meeting {
  return {
    ...row,
    kind: row.kind as Kind,
    offers: row.offers as Offer[],
    title: row.title as unknown as Localized,
    cancelledBecause: row.cancelledBecause as unknown as Localized | null,
    day: dayIn(communityOf(tx).timeZone, row.startsAt)
  };
}
