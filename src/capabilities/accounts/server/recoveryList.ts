import { communityOf, type Context } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import { SILENT_DAYS } from '../rules/session.ts';

const DAY = 86_400_000;

export type Recovered = {
  id: string;
  memberId: string;
  name: string;
  askedByName: string;
  confirmedByName: string;
  confirmedAt: Date;
};

/** Who got their account back, and which two people stood for it: newest first, for as long as anybody may ask. */
export function recoveriesDone(context: Context): Promise<Recovered[]> {
  return read(context, async (tx) => {
    allow(tx, may.vouch);
    const rows = await tx.db
      .selectFrom('recovery')
      .innerJoin('member', (join) =>
        join
          .onRef('member.communityId', '=', 'recovery.communityId')
          .onRef('member.id', '=', 'recovery.memberId')
      )
      .innerJoin('member as asker', (join) =>
        join
          .onRef('asker.communityId', '=', 'recovery.communityId')
          .onRef('asker.id', '=', 'recovery.askedBy')
      )
      .innerJoin('member as second', (join) =>
        join
          .onRef('second.communityId', '=', 'recovery.communityId')
          .onRef('second.id', '=', 'recovery.confirmedBy')
      )
      .select(['recovery.id', 'recovery.memberId', 'recovery.confirmedAt', 'member.name'])
      .select(['asker.name as askedByName', 'second.name as confirmedByName'])
      .where('recovery.communityId', '=', communityOf(tx).id)
      .where('recovery.confirmedAt', 'is not', null)
      .orderBy('recovery.confirmedAt', 'desc')
      .limit(50)
      .execute();
    return rows.map(({ confirmedAt, ...row }) => ({ ...row, confirmedAt: confirmedAt! }));
  });
}

export type Silent = { memberId: string; name: string; since: Date };

/**
 * Members whose contact has not proved itself for 180 days: the number may be somebody else's by now, so whoever
 * meets them asks. Who was longest silent comes first.
 */
export function silentMembers(context: Context): Promise<Silent[]> {
  return read(context, async (tx) => {
    allow(tx, may.vouch);
    return tx.db
      .selectFrom('accountMember')
      .innerJoin('account', 'account.id', 'accountMember.accountId')
      .innerJoin('member', (join) =>
        join
          .onRef('member.communityId', '=', 'accountMember.communityId')
          .onRef('member.id', '=', 'accountMember.memberId')
      )
      .select((eb) => [
        'member.id as memberId',
        'member.name',
        eb.fn.coalesce('account.confirmedAt', 'account.createdAt').as('since')
      ])
      .where('accountMember.communityId', '=', communityOf(tx).id)
      .where('member.leftOn', 'is', null)
      .where('member.erasedOn', 'is', null)
      .where(
        (eb) => eb.fn.coalesce('account.confirmedAt', 'account.createdAt'),
        '<',
        new Date(tx.clock().getTime() - SILENT_DAYS * DAY)
      )
      .orderBy('since')
      .orderBy('member.sortName')
      .limit(50)
      .execute();
  });
}
