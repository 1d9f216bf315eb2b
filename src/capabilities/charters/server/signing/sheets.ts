import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { openFile, storeFile, type NewFile } from '../../../../platform/files/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { readContact } from '../../../accounts/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { tidied, type Wants } from '../../rules/signing.ts';
import { keepContact, keepSignOn } from './sign.ts';
import { contactHash } from './request.ts';
import { today } from '../today.ts';

export type SheetLine = { wants: Wants; contact: string; language: string };
export type TypedSheet = { id: string; charterId: string; heldOn: string; scan: NewFile; lines: SheetLine[] };
export type TypedIn = { added: number; known: number; unclear: number };

/**
 * Types in a paper sheet with its scan: a hand that signed is the proof. Whoever signed before is not counted again,
 * and a line that cannot be read is told, not guessed. Sent twice, the sheet is typed once.
 */
export function typeSheet(
  context: Context,
  { id, charterId, heldOn, scan, lines }: TypedSheet
): Promise<TypedIn> {
  return transact(context, async (tx) => {
    allow(tx, may.typeSheet);
    const result: TypedIn = { added: 0, known: 0, unclear: 0 };
    const filled = lines.filter(({ wants, contact }) => wants.name?.trim() || contact.trim());
    if (!filled.length) throw problems.sheet_empty();
    if (heldOn > today(tx)) throw problems.closes_too_early();
    const file = await storeFile(tx, scan);
    if (!file.bytes) throw problems.scan_missing();
    const sheet = { communityId: communityOf(tx).id, id, charterId, fileId: file.id, heldOn };
    const typed = { ...sheet, typedAt: tx.clock(), typedBy: memberOf(tx.actor) };
    if (!(await insertOnce(tx, 'signOnSheet', typed))) return result;
    for (const line of filled) result[await typeLine(tx, { charterId, sheetId: id }, line)]++;
    await remember(tx, 'charters.sheet_typed', { charterId, sheetId: id, ...result });
    return result;
  });
}

type On = { charterId: string; sheetId: string };

async function typeLine(
  tx: Tx,
  on: On,
  { wants: typed, contact, language }: SheetLine
): Promise<keyof TypedIn> {
  const wants = tidied(typed);
  const reached = contact.trim() ? readContact(contact) : null;
  if (!wants || (contact.trim() && !reached)) return 'unclear';
  if (!reached && !wants.name) return 'unclear';
  if (reached) {
    const proof = {
      communityId: communityOf(tx).id,
      charterId: on.charterId,
      contactHash: contactHash(on.charterId, reached)
    };
    if (!(await insertOnce(tx, 'signOnProof', proof))) return 'known';
  }
  await keepSignOn(tx, { ...on, wants, how: 'paper', undo: null });
  if (reached && wants.contact)
    await keepContact(tx, {
      charterId: on.charterId,
      channel: reached.kind,
      address: reached.value,
      language,
      wants,
      undo: null
    });
  return 'added';
}

export type SheetShown = { id: string; heldOn: string; typedAt: Date; lines: number };

/** The sheets that were typed in, the newest first. */
export function sheetsOf(context: Context, charterId: string): Promise<SheetShown[]> {
  return read(context, async (tx) => {
    allow(tx, may.typeSheet);
    const rows = await tx.db
      .selectFrom('signOnSheet as sheet')
      .select(['sheet.id', 'heldOn', 'typedAt'])
      .select((eb) =>
        eb
          .selectFrom('signOn')
          .select(eb.fn.countAll<number>().as('lines'))
          .whereRef('signOn.communityId', '=', 'sheet.communityId')
          .whereRef('signOn.sheetId', '=', 'sheet.id')
          .as('lines')
      )
      .where('sheet.communityId', '=', communityOf(tx).id)
      .where('sheet.charterId', '=', charterId)
      .orderBy('typedAt', 'desc')
      .limit(100)
      .execute();
    return rows.map((row) => ({ ...row, lines: Number(row.lines) }));
  });
}

/** The scan of a sheet, for whoever may type one in: contacts stand on it. */
export function scanOf(context: Context, sheetId: string) {
  return read(context, async (tx) => {
    allow(tx, may.typeSheet);
    const row = await tx.db
      .selectFrom('signOnSheet')
      .select('fileId')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', sheetId)
      .executeTakeFirst();
    if (!row) throw problems.no_such_thing();
    return openFile(tx, row.fileId);
  });
}
