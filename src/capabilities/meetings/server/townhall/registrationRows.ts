import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import type { Registration } from '../../rules/townhall/registration.ts';

/** The people of one town hall, also those who gave their place back. */
export const registrations = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('townHallRegistration')
    .select(['id', 'meetingId', 'number', 'name', 'contactKind', 'contact', 'language'])
    .select(['home', 'memberId', 'leftAt', 'arrivedAt', 'arrivedHow'])
    .where('townHallRegistration.communityId', '=', communityOf(tx).id)
    .where('townHallRegistration.meetingId', '=', meetingId);

type Row = Awaited<ReturnType<ReturnType<typeof registrations>['execute']>>[number];

export const registrationFrom = (row: Row): Registration => row as Registration;
