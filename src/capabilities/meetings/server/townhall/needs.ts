import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { arranges, type Need, type NeedKind } from '../../rules/plan/needs.ts';
import { may } from '../../rules/policy.ts';
import { townHallOf } from './find.ts';

export type NeedSeen = Need & { name: string | null; number: number; language: string };

/** What has to be arranged, for those who arrange it: each sees the kinds that are theirs, and how many there are. */
export function needsAtTownHall(
  context: Context,
  meetingId: string
): Promise<{ kind: NeedKind; people: NeedSeen[] }[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeInside);
    await townHallOf(tx, meetingId);
    const kinds = tx.actor.kind === 'account' ? arranges(tx.actor.roles) : [];
    const rows = kinds.length ? await needRows(tx, meetingId, kinds) : [];
    return kinds.map((kind) => ({ kind, people: rows.filter((row) => row.kind === kind) }));
  });
}

const needRows = async (tx: Tx, meetingId: string, kinds: NeedKind[]): Promise<NeedSeen[]> =>
  (await tx.db
    .selectFrom('townHallNeed as need')
    .innerJoin('townHallRegistration as person', (join) =>
      join.onRef('person.communityId', '=', 'need.communityId').onRef('person.id', '=', 'need.registrationId')
    )
    .select(['need.kind', 'need.detail', 'need.ages', 'person.name', 'person.number', 'person.language'])
    .where('need.communityId', '=', communityOf(tx).id)
    .where('person.meetingId', '=', meetingId)
    .where('person.leftAt', 'is', null)
    .where('need.kind', 'in', kinds)
    .orderBy('person.number')
    .limit(2000)
    .execute()) as NeedSeen[];
