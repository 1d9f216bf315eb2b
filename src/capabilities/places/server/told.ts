import { dayIn, instantOf } from '../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { newAnonymousId } from '../../../platform/ids/index.ts';
import { tooMany } from '../../../platform/limits/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';

export type Told = {
  id: string;
  text: string;
  contact: string | null;
  toldOn: string;
  settledOn: string | null;
};

const OFTEN = { most: 5, minutes: 60 };

/**
 * "Is something wrong? Tell us." Nobody has to say who they are, and the note keeps neither the hour nor the
 * account of whoever wrote it, signed in or not: only what they chose to write.
 */
export async function tell(
  context: Context,
  { text, contact }: { text: string; contact: string },
  address: string
): Promise<void> {
  allow(context, may.tell);
  if (!text.trim()) throw problems.text_missing();
  await tooMany(context, `places.tell/${address}`, OFTEN);
  await transact(nobody(context), async (tx) => {
    const { id: communityId, timeZone } = communityOf(tx);
    await tx.db
      .insertInto('toldNote')
      .values({
        communityId,
        id: newAnonymousId(),
        text: text.trim(),
        contact: contact.trim() || null,
        toldOn: dayIn(timeZone, tx.clock())
      })
      .execute();
    await remember(tx, 'places.told', {});
  });
}

/** The same request from nobody in particular, at the beginning of its day. */
function nobody(context: Context): Context {
  const { timeZone } = communityOf(context);
  const midnight = instantOf(timeZone, dayIn(timeZone, context.clock()), '00:00');
  return { ...context, actor: { kind: 'public' }, clock: () => midnight };
}

/** What people told, the unsettled first. */
export function toldNotes(context: Context, most = 50): Promise<Told[]> {
  return read(context, async (tx) => {
    allow(tx, may.readTold);
    return tx.db
      .selectFrom('toldNote')
      .select(['id', 'text', 'contact', 'toldOn', 'settledOn'])
      .where('communityId', '=', communityOf(tx).id)
      .orderBy('settledOn', (order) => order.desc().nullsFirst())
      .orderBy('toldOn', 'desc')
      .orderBy('id')
      .limit(most)
      .execute();
  });
}

/** How many wait to be read; 0 for those who do not read them. */
export async function notesWaiting(context: Context): Promise<number> {
  if (!may.readTold.allows(context.actor)) return 0;
  return read(context, async (tx) => {
    const { waiting } = await tx.db
      .selectFrom('toldNote')
      .select((eb) => eb.fn.countAll<number>().as('waiting'))
      .where('communityId', '=', communityOf(tx).id)
      .where('settledOn', 'is', null)
      .executeTakeFirstOrThrow();
    return waiting;
  });
}

/** Somebody has seen to it. Doing it twice changes nothing. */
export function settleNote(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.readTold);
    const communityId = communityOf(tx).id;
    const note = await tx.db
      .selectFrom('toldNote')
      .select('settledOn')
      .where('communityId', '=', communityId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!note) throw common.not_found();
    if (note.settledOn) return;
    await tx.db
      .updateTable('toldNote')
      .set({ settledOn: dayIn(communityOf(tx).timeZone, tx.clock()), settledBy: memberOf(tx.actor) })
      .where('communityId', '=', communityId)
      .where('id', '=', id)
      .execute();
    await remember(tx, 'places.told_settled', { noteId: id });
  });
}
