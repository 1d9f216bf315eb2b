import { communityOf, memberOf, type Context } from '../../../../platform/context/index.ts';
import { read, sql, transact } from '../../../../platform/db/index.ts';
import { addDays } from '../../../../platform/clock/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { REQUEST_DAYS } from '../../rules/flood.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { today } from '../today.ts';

/** Takes a name off the wall; the sign-on still counts. */
export function hideName(context: Context, signOnId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.hideName);
    const { numUpdatedRows } = await tx.db
      .updateTable('signOn')
      .set({ hiddenOn: today(tx), hiddenBy: memberOf(tx.actor) })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', signOnId)
      .where('name', 'is not', null)
      .executeTakeFirst();
    if (!numUpdatedRows) throw problems.no_such_thing();
    await remember(tx, 'charters.name_hidden', { signOnId });
  });
}

export type Contactable = { channel: string; address: string; name: string | null; language: string };

/** Those who said that we may write to them, for the letter that asks them to come. */
export function contactsOf(context: Context, charterId: string): Promise<Contactable[]> {
  return read(context, async (tx) => {
    allow(tx, may.seeContacts);
    return tx.db
      .selectFrom('signOnContact')
      .select(['channel', 'address', 'name', 'language'])
      .where('communityId', '=', communityOf(tx).id)
      .where('charterId', '=', charterId)
      .orderBy('address')
      .execute();
  });
}

export type Queue = { held: number; sent: number };

/** How many wait for a code and how many have one they did not use: a flood is seen here. */
export function signOnQueue(context: Context, charterId: string): Promise<Queue> {
  return read(context, async (tx) => {
    allow(tx, may.typeSheet);
    const { rows } = await sql<Queue>`
      select count(*) filter (where sent_at is null)::int as held, count(*) filter (where sent_at is not null)::int as sent
        from sign_on_request where community_id = ${communityOf(tx).id} and charter_id = ${charterId}`.execute(
      tx.db
    );
    return rows[0]!;
  });
}

/**
 * At night: requests nobody proved in a week go, yesterday's places of the net go, and the nameless sign-ons of the
 * days before are put down again in an order that chance makes, so that none can be told by when it came.
 */
export function tidySignOns(context: Context): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.chores);
    const [here, day] = [communityOf(tx).id, today(tx)];
    const old = new Date(tx.clock().getTime() - REQUEST_DAYS * 24 * 3_600_000);
    await tx.db
      .deleteFrom('signOnRequest')
      .where('communityId', '=', here)
      .where('askedAt', '<', old)
      .execute();
    await tx.db.deleteFrom('signOnSource').where('communityId', '=', here).where('day', '<', day).execute();
    for (const back of [1, 2]) await shuffle(tx, here, addDays(day, -back));
  });
}

const shuffle = (tx: Parameters<Parameters<typeof transact>[1]>[0], here: string, day: string) =>
  sql`with lifted as (
        delete from sign_on where community_id = ${here} and day = ${day}::date and name is null returning *)
      insert into sign_on (community_id, charter_id, edition, kind, name, place, listed, how, sheet_id, day, undo_hash)
      select community_id, charter_id, edition, kind, name, place, listed, how, sheet_id, day, undo_hash
        from lifted order by random()`.execute(tx.db);
