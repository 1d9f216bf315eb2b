import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import type { Mode, Via } from '../../rules/door/arrival.ts';
import { stays, type Heard, type Stay } from '../../rules/door/presence.ts';
import type { Person } from './neighbours.ts';

export type Said = Heard & { id: string; memberId: string; via: Via };

/** Writes down what a device said. False when it had said so before: a replay changes nothing. */
export function hear(tx: Tx, meetingId: string, said: Said): Promise<boolean> {
  const deviceId = tx.actor.kind === 'device' ? tx.actor.deviceId : null;
  return insertOnce(tx, 'arrival', {
    ...said,
    ...mine(tx, meetingId, said.memberId),
    deviceId,
    receivedAt: tx.clock()
  });
}

/** Counts somebody once for this meeting, with the category of its day. True when they had not been counted. */
export function attend(tx: Tx, meetingId: string, who: Person & { via: Via; mode?: Mode }): Promise<boolean> {
  const { memberId, category, via, mode = 'in_person' } = who;
  return insertOnce(tx, 'attendance', { ...mine(tx, meetingId, memberId), category, via, mode });
}

/** Makes the stays of one person agree with everything heard about them; +1, 0 or −1 people present. */
export async function settle(tx: Tx, meetingId: string, memberId: string): Promise<number> {
  const whose = mine(tx, meetingId, memberId);
  // Two devices may tell about the same person at the same moment: the second waits for the first.
  if (!(await lockAttendance(tx, whose))) return 0;
  const should = stays(await heardOf(tx, whose));
  const was = await staysOf(tx, whose);
  if (!alike(was, should)) await replace(tx, whose, should);
  if (!should.length)
    await tx.db
      .deleteFrom('attendance')
      .where((eb) => eb.and(whose))
      .execute();
  return Number(isHere(should)) - Number(isHere(was));
}

type Mine = { communityId: string; meetingId: string; memberId: string };

const mine = (tx: Tx, meetingId: string, memberId: string): Mine => ({
  communityId: communityOf(tx).id,
  meetingId,
  memberId
});

const lockAttendance = ({ db }: Tx, whose: Mine) =>
  db
    .selectFrom('attendance')
    .select('memberId')
    .where((eb) => eb.and(whose))
    .forUpdate()
    .executeTakeFirst();

const heardOf = async ({ db }: Tx, whose: Mine): Promise<Heard[]> =>
  (await db
    .selectFrom('arrival')
    .select(['kind', 'at'])
    .where((eb) => eb.and(whose))
    .where('withdrawnAt', 'is', null)
    .execute()) as Heard[];

const staysOf = ({ db }: Tx, whose: Mine): Promise<Stay[]> =>
  db
    .selectFrom('presence')
    .select(['arrivedAt', 'leftAt'])
    .where((eb) => eb.and(whose))
    .orderBy('arrivedAt')
    .execute();

async function replace({ db }: Tx, whose: Mine, should: Stay[]): Promise<void> {
  await db
    .deleteFrom('presence')
    .where((eb) => eb.and(whose))
    .execute();
  if (should.length)
    await db
      .insertInto('presence')
      .values(should.map((stay) => ({ ...whose, ...stay })))
      .execute();
}

const isHere = (all: Stay[]): boolean => all.at(-1)?.leftAt === null;

const alike = (one: Stay[], other: Stay[]): boolean =>
  one.length === other.length &&
  one.every(({ arrivedAt, leftAt }, place) => {
    const beside = other[place]!;
    return +arrivedAt === +beside.arrivedAt && Number(leftAt) === Number(beside.leftAt);
  });
