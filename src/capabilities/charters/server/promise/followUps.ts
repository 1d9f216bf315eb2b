import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { meetingOf } from '../../../meetings/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/wording.ts';
import { today } from '../today.ts';
import { institutionOf } from './institutions.ts';

export type NextStep = { id: string; what: Texts; owner: string; dueOn: string };
export type NewFollowUp = {
  id: string;
  metOn: string;
  meetingId?: string | null;
  present: string;
  notes: Texts;
  next: NextStep[];
};

/** Writes down a meeting with an institution: who was there, what was said, and who does what until when. */
export function noteFollowUp(context: Context, institutionId: string, followUp: NewFollowUp): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    await institutionOf(tx, institutionId);
    const notes = worded(followUp.notes, tx.locale);
    if (!notes) throw problems.text_missing();
    const { id, metOn, meetingId = null, present, next } = followUp;
    if (metOn > today(tx)) throw problems.closes_too_early();
    if (meetingId) await meetingOf(tx, meetingId);
    const added = await insertOnce(tx, 'followUp', {
      ...{ communityId: communityOf(tx).id, id, institutionId, metOn, meetingId, present: present.trim() },
      ...{ notes: JSON.stringify(notes), notedAt: tx.clock(), notedBy: memberOf(tx.actor) }
    });
    if (!added) return;
    for (const step of next) await keepStep(tx, id, step);
    await remember(tx, 'charters.followed_up', { institutionId, followUpId: id });
  });
}

async function keepStep(tx: Tx, followUpId: string, { id, what, owner, dueOn }: NextStep): Promise<void> {
  const words = worded(what, tx.locale);
  if (!words) return;
  const row = { communityId: communityOf(tx).id, id, followUpId, owner: owner.trim(), dueOn };
  await tx.db
    .insertInto('followUpStep')
    .values({ ...row, what: JSON.stringify(words) })
    .execute();
}

/** Ticks off what was agreed at a follow-up. Twice is once. */
export function finishNextStep(context: Context, stepId: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.follow);
    const row = await tx.db
      .updateTable('followUpStep')
      .set((eb) => ({ doneOn: eb.fn.coalesce('doneOn', eb.val(today(tx))), doneBy: memberOf(tx.actor) }))
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', stepId)
      .returning('followUpId')
      .executeTakeFirst();
    if (!row) throw problems.no_such_thing();
    await remember(tx, 'charters.next_step_done', { stepId });
  });
}

export type FollowUp = {
  id: string;
  metOn: string;
  meetingId: string | null;
  present: string;
  notes: Localized;
  next: { id: string; what: Localized; owner: string; dueOn: string; doneOn: string | null }[];
};

/** Every meeting with an institution, the newest first. Public, as promises are. */
export async function followUpsOf(tx: Tx, institutionId: string): Promise<FollowUp[]> {
  const here = communityOf(tx).id;
  const rows = await tx.db
    .selectFrom('followUp')
    .select(['id', 'metOn', 'meetingId', 'present', 'notes'])
    .where('communityId', '=', here)
    .where('institutionId', '=', institutionId)
    .orderBy('metOn', 'desc')
    .orderBy('id')
    .execute();
  const steps = await tx.db
    .selectFrom('followUpStep')
    .innerJoin('followUp', (join) =>
      join
        .onRef('followUp.communityId', '=', 'followUpStep.communityId')
        .onRef('followUp.id', '=', 'followUpStep.followUpId')
    )
    .select(['followUpStep.id', 'followUpId', 'what', 'owner', 'dueOn', 'doneOn'])
    .where('followUpStep.communityId', '=', here)
    .where('followUp.institutionId', '=', institutionId)
    .orderBy('dueOn')
    .execute();
  return rows.map((row) => ({
    ...row,
    notes: row.notes as unknown as Localized,
    next: steps
      .filter(({ followUpId }) => followUpId === row.id)
      .map(({ followUpId: _, what, ...step }) => ({ ...step, what: what as unknown as Localized }))
  }));
}
