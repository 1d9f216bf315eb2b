import { memberOf, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, sql } from '../../../../platform/db/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { problems } from '../../rules/problems.ts';
import type { ContactKind, Registration } from '../../rules/townhall/registration.ts';
import { keyOf } from './find.ts';
import { registrationFrom, registrations } from './registrationRows.ts';

type Row = {
  id: string;
  name: string;
  language: string;
  home: string | null;
  keepInTouch: boolean;
  via: 'self' | 'helper' | 'room';
  memberId: string | null;
  contact: string | null;
  contactKind: ContactKind | null;
};

/** Writes a registration under the next number. The town hall is held, so no number is given twice. */
export async function addRegistration(tx: Tx, meetingId: string, row: Row): Promise<Registration> {
  const { last } = await tx.db
    .selectFrom('townHallRegistration')
    .select(sql<number>`coalesce(max(number), 0)::int`.as('last'))
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .executeTakeFirstOrThrow();
  await insertOnce(tx, 'townHallRegistration', {
    ...keyOf(tx, meetingId),
    ...row,
    number: last + 1,
    registeredBy: row.via === 'helper' ? memberOf(tx.actor) : null,
    registeredAt: tx.clock()
  });
  await remember(tx, 'meetings.registered', { meetingId, registrationId: row.id });
  const added = await registrations(tx, meetingId).where('id', '=', row.id).executeTakeFirst();
  // An id that lies at another town hall is somebody's mistake with an old form.
  if (!added) throw problems.registered_already();
  return registrationFrom(added);
}
