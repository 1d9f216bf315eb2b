import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, sql, transact } from '../../../../platform/db/index.ts';
import { addDays, dayIn } from '../../../../platform/clock/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { adultsNeeded, CHILDCARE_DAYS } from '../../rules/plan/childcare.ts';
import { stateOf } from '../../rules/plan/meeting.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { meetingOf } from './find.ts';
import { within } from './within.ts';

/** A child in our care tonight: a first name and what keeps it safe, nothing more. */
export type Child = { id: string; firstName: string; age: number; allergy: string | null; pickup: string };
export type ChildHere = Child & { cameAt: Date; leftAt: Date | null; leftWith: string | null };

/** How many children, and whether there are adults enough: what the secretary sees. */
export type ChildcareCount = { here: number; came: number; adults: number; needed: number };

/** Writes a child onto the sheet as it arrives. Sent twice it is one child. */
export function takeIn(context: Context, meetingId: string, child: Child): Promise<void> {
  return within(context, meetingId, may.keepChildcareSheet, async (tx, meeting) => {
    if (stateOf(meeting) !== 'open') throw problems.not_open();
    const added = await insertOnce(tx, 'childcareChild', {
      ...child,
      communityId: communityOf(tx).id,
      meetingId,
      cameAt: tx.clock()
    });
    if (added) await remember(tx, 'meetings.child_came', { meetingId });
  });
}

/** Goes home with somebody, who is written down. */
export function sendHome(
  context: Context,
  meetingId: string,
  childId: string,
  leftWith: string
): Promise<void> {
  return within(context, meetingId, may.keepChildcareSheet, async (tx) => {
    const child = (await rowsOf(tx, meetingId)).find(({ id }) => id === childId);
    if (!child) throw problems.no_such_item();
    if (child.leftAt) throw problems.already_home();
    await tx.db
      .updateTable('childcareChild')
      .set({ leftAt: tx.clock(), leftWith })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', childId)
      .execute();
    await remember(tx, 'meetings.child_left', { meetingId });
  });
}

/** The sheet itself: only for adults who were cleared. */
export function childcareSheet(
  context: Context,
  meetingId: string
): Promise<{ children: ChildHere[]; count: ChildcareCount }> {
  return read(context, async (tx) => {
    allow(tx, may.keepChildcareSheet);
    await meetingOf(tx, meetingId);
    const children = await rowsOf(tx, meetingId);
    return { children, count: await countOf(tx, meetingId, children) };
  });
}

/** Only the counts. */
export function childcareCount(context: Context, meetingId: string): Promise<ChildcareCount> {
  return read(context, async (tx) => {
    allow(tx, may.countChildren);
    await meetingOf(tx, meetingId);
    return countOf(tx, meetingId, await rowsOf(tx, meetingId));
  });
}

async function countOf(tx: Tx, meetingId: string, children: ChildHere[]): Promise<ChildcareCount> {
  const here = children.filter(({ leftAt }) => !leftAt);
  const adults = await tx.db
    .selectFrom('meetingRole')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .where('role', '=', 'childcare')
    .executeTakeFirstOrThrow();
  const needed = adultsNeeded(here.map(({ age }) => age));
  return { here: here.length, came: children.length, adults: adults.count, needed };
}

const rowsOf = (tx: Tx, meetingId: string): Promise<ChildHere[]> =>
  tx.db
    .selectFrom('childcareChild')
    .select(['id', 'firstName', 'age', 'allergy', 'pickup', 'cameAt', 'leftAt', 'leftWith'])
    .where('communityId', '=', communityOf(tx).id)
    .where('meetingId', '=', meetingId)
    .orderBy('leftAt', (order) => order.desc().nullsFirst())
    .orderBy('firstName')
    .execute();

/** The nightly job: sheets older than thirty days go, how many children there were stays. Returns how many went. */
export function eraseOldChildcare(context: Context): Promise<number> {
  return transact(context, async (tx) => {
    allow(tx, may.eraseChildcare);
    const communityId = communityOf(tx).id;
    const today = dayIn(communityOf(tx).timeZone, tx.clock());
    const { rows } = await sql<{ children: number }>`
      with gone as (
        delete from childcare_child using meeting
         where childcare_child.community_id = ${communityId}
           and meeting.community_id = childcare_child.community_id and meeting.id = childcare_child.meeting_id
           and (meeting.ends_at at time zone ${communityOf(tx).timeZone})::date < ${addDays(today, -CHILDCARE_DAYS)}::date
        returning childcare_child.meeting_id
      )
      insert into childcare_tally (community_id, meeting_id, children, erased_on)
      select ${communityId}, meeting_id, count(*), ${today} from gone group by meeting_id
      on conflict (community_id, meeting_id) do update set children = childcare_tally.children + excluded.children
      returning children`.execute(tx.db);
    const erased = rows.reduce((sum, { children }) => sum + Number(children), 0);
    if (erased) await remember(tx, 'meetings.childcare_erased', { children: erased });
    return erased;
  });
}
