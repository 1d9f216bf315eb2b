import type { Context, Tx } from '../../../../platform/context/index.ts';
import { insertOnce } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { refuseGaps } from '../plan/changes.ts';
import { atTownHall, keyOf } from './find.ts';
import { nextPosition } from './position.ts';

export type Panelist = {
  id: string;
  name: string;
  office: Localized;
  institution: string;
  withdrawnAt: Date | null;
};

type NewPanelist = Omit<Panelist, 'withdrawnAt'>;

/** An official on the panel: name, office and institution, as the announcement says them. */
export function invitePanelist(context: Context, meetingId: string, panelist: NewPanelist): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx) => {
    refuseGaps(tx, [panelist.office]);
    const row = { ...columnsOf(panelist), id: panelist.id };
    const position = await nextPosition(tx, 'townHallPanelist', meetingId);
    if (await insertOnce(tx, 'townHallPanelist', { ...keyOf(tx, meetingId), ...row, position }))
      await remember(tx, 'meetings.panelist_invited', { meetingId, panelistId: panelist.id });
  });
}

export function changePanelist(context: Context, meetingId: string, panelist: NewPanelist): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx) => {
    refuseGaps(tx, [panelist.office]);
    await change(tx, meetingId, panelist.id, columnsOf(panelist));
    await remember(tx, 'meetings.panelist_changed', { meetingId, panelistId: panelist.id });
  });
}

/** Does not come after all. What they were asked can still be followed up. */
export function withdrawPanelist(context: Context, meetingId: string, id: string): Promise<void> {
  return atTownHall(context, meetingId, may.prepareTownHall, async (tx) => {
    const panelist = await panelistOf(tx, meetingId, id);
    if (panelist.withdrawnAt) return;
    await change(tx, meetingId, id, { withdrawnAt: tx.clock() });
    await remember(tx, 'meetings.panelist_withdrawn', { meetingId, panelistId: id });
  });
}

const columnsOf = ({ name, office, institution }: NewPanelist) => ({
  ...{ name, institution },
  office: JSON.stringify(office)
});

async function change(
  tx: Tx,
  meetingId: string,
  id: string,
  set: Partial<ReturnType<typeof columnsOf>> & { withdrawnAt?: Date }
): Promise<void> {
  await panelistOf(tx, meetingId, id);
  await tx.db
    .updateTable('townHallPanelist')
    .set(set)
    .where((eb) => eb.and({ ...keyOf(tx, meetingId), id }))
    .execute();
}

export async function panelistOf(tx: Tx, meetingId: string, id: string): Promise<Panelist> {
  const panelist = (await panelOf(tx, meetingId)).find((one) => one.id === id);
  if (!panelist) throw problems.no_such_panelist();
  return panelist;
}

/** The panel in its order, also whoever withdrew. */
export const panelOf = async (tx: Tx, meetingId: string): Promise<Panelist[]> =>
  (await tx.db
    .selectFrom('townHallPanelist')
    .select(['id', 'name', 'office', 'institution', 'withdrawnAt'])
    .where((eb) => eb.and(keyOf(tx, meetingId)))
    .orderBy('position')
    .execute()) as unknown as Panelist[];
