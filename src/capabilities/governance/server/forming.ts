import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { insertOnce, transact } from '../../../platform/db/index.ts';
import type { Localized } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import type { BodyKind } from '../rules/body.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';

/** A group to be, under an id the form made: sending it twice forms it once. */
export type NewBody = {
  id: string;
  kind: BodyKind;
  name: Localized;
  charge: Localized | null;
  startedOn: string;
};

export function formBody(context: Context, body: NewBody): Promise<{ id: string }> {
  return transact(context, async (tx) => {
    allow(tx, may.keepBodies);
    const added = await insertOnce(tx, 'body', {
      ...body,
      communityId: communityOf(tx).id,
      name: JSON.stringify(body.name),
      charge: body.charge && JSON.stringify(body.charge)
    });
    if (added) await remember(tx, 'governance.body_formed', { bodyId: body.id, kind: body.kind });
    else if (!(await isThere(tx, body.id))) throw problems.one_assembly();
    return { id: body.id };
  });
}

/** Ends a group and everybody's place in it, from that day. Its history stays. */
export function endBody(context: Context, { bodyId, on }: { bodyId: string; on: string }): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.keepBodies);
    const body = await lockBody(tx, bodyId);
    if (body.kind === 'assembly') throw problems.assembly_stays();
    if (on < body.startedOn) throw problems.wrong_day();
    if (body.endedOn) return;
    await endPlaces(tx, bodyId, on);
    await tx.db
      .updateTable('body')
      .set({ endedOn: on })
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', bodyId)
      .execute();
    await remember(tx, 'governance.body_ended', { bodyId, on });
  });
}

/** The group, kept as it is until the command is over. */
export async function lockBody(tx: Tx, id: string) {
  const body = await tx.db
    .selectFrom('body')
    .select(['id', 'kind', 'startedOn', 'endedOn'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .$narrowType<{ kind: BodyKind }>()
    .forUpdate()
    .executeTakeFirst();
  if (!body) throw common.not_found();
  return body;
}

/** As `lockBody`, where the group has to be at work. */
export async function lockLivingBody(tx: Tx, id: string) {
  const body = await lockBody(tx, id);
  if (body.endedOn) throw problems.body_ended();
  return body;
}

const isThere = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('body')
    .select('id')
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id)
    .executeTakeFirst();

/** Who was to begin later never began. */
async function endPlaces(tx: Tx, bodyId: string, on: string): Promise<void> {
  const communityId = communityOf(tx).id;
  const seats = tx.db
    .selectFrom('seat')
    .select('id')
    .where('communityId', '=', communityId)
    .where('bodyId', '=', bodyId);
  await tx.db
    .updateTable('seatHolding')
    .set((eb) => ({ leftOn: eb.fn<string>('greatest', ['fromOn', eb.cast<string>(eb.val(on), 'date')]) }))
    .where('communityId', '=', communityId)
    .where('seatId', 'in', seats)
    .where('leftOn', 'is', null)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', on)]))
    .execute();
  await tx.db
    .updateTable('bodyMember')
    .set((eb) => ({ leftOn: eb.fn<string>('greatest', ['fromOn', eb.cast<string>(eb.val(on), 'date')]) }))
    .where('communityId', '=', communityId)
    .where('bodyId', '=', bodyId)
    .where('leftOn', 'is', null)
    .execute();
}
