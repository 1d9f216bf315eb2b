import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { readSheet, type Sheet } from '../../../platform/sheets/index.ts';
import { forbiddenColumn, guess, wrongMatch, type Matches } from '../rules/import/columns.ts';
import { alreadyKnown, readRows, type Incoming, type RowError } from '../rules/import/rows.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { bringAll, valuesOnTheRoll } from './importWrite.ts';
import { today } from './today.ts';

/** Takes a list in, without bringing anybody yet. A list that carries what we never hold goes no further. */
export async function bringList(
  context: Context,
  file: { name: string; bytes: Uint8Array }
): Promise<{ id: string }> {
  allow(context, may.import);
  const sheet = await readSheet(file.bytes, file.name);
  const forbidden = forbiddenColumn(sheet.columns, sheet.rows);
  if (forbidden) throw problems.forbidden_column({ column: forbidden });
  return transact(context, async (tx) => {
    const id = newId(tx.clock().getTime());
    await tx.db
      .insertInto('importDraft')
      .values({
        communityId: communityOf(tx).id,
        id,
        name: file.name.slice(0, 200),
        bytes: Buffer.from(file.bytes),
        matches: JSON.stringify(guess(sheet.columns)),
        broughtBy: memberOf(tx.actor),
        broughtAt: tx.clock()
      })
      .execute();
    await remember(tx, 'people.list_brought', { draftId: id, rows: sheet.rows.length });
    return { id };
  });
}

export type Preview = {
  name: string;
  columns: { name: string; example: string; target: Matches[string] | null }[];
  rows: number;
  people: Incoming[];
  errors: RowError[];
  /** Lines whose phone or address is known already: brought and offered as merges, or left out. */
  known: number[];
  wrong: 'name_column' | 'column_twice' | null;
  taken: boolean;
};

export function previewList(context: Context, id: string): Promise<Preview> {
  return read(context, async (tx) => {
    allow(tx, may.import);
    const { draft, sheet, matches } = await openDraft(tx, id);
    const wrong = wrongMatch(matches);
    const { people, errors } = wrong ? { people: [], errors: [] } : readRows(sheet.rows, matches, given(tx));
    return {
      name: draft.name,
      columns: sheet.columns.map((name) => ({
        name,
        example: exampleOf(sheet, name),
        target: matches[name] ?? null
      })),
      rows: sheet.rows.length,
      people,
      errors,
      known: alreadyKnown(people, await valuesOnTheRoll(tx, people)),
      wrong,
      taken: draft.takenAt !== null
    };
  });
}

/** Says which column becomes what. */
export function matchColumns(context: Context, id: string, matches: Matches): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.import);
    const { draft, sheet } = await openDraft(tx, id);
    if (draft.takenAt) throw problems.already_taken();
    const known = Object.fromEntries(
      Object.entries(matches).filter(([column]) => sheet.columns.includes(column))
    );
    await ofDraft(tx, id)
      .set({ matches: JSON.stringify(known) })
      .execute();
    await remember(tx, 'people.columns_matched', { draftId: id });
  });
}

/** Brings everybody on the list, or nobody. A second tap brings nobody twice. */
export function takeList(
  context: Context,
  id: string,
  { withKnown }: { withKnown: boolean }
): Promise<{ brought: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.import);
    const { draft, sheet, matches } = await openDraft(tx, id, 'lock');
    if (draft.takenAt) throw problems.already_taken();
    const wrong = wrongMatch(matches);
    if (wrong) throw problems[wrong]();
    const { people, errors } = readRows(sheet.rows, matches, given(tx));
    if (errors.length) throw problems.rows_wrong({ count: new Set(errors.map(({ line }) => line)).size });
    const known = new Set(withKnown ? [] : alreadyKnown(people, await valuesOnTheRoll(tx, people)));
    const coming = people.filter(({ line }) => !known.has(line));
    await bringAll(tx, coming);
    await ofDraft(tx, id)
      .set({ takenAt: tx.clock(), bytes: Buffer.alloc(0) })
      .execute();
    await remember(tx, 'people.list_taken', { draftId: id, brought: coming.length });
    return { brought: coming.length };
  });
}

const given = (tx: Tx) => ({
  today: today(tx),
  language: communityOf(tx).languages.includes('es') ? 'es' : communityOf(tx).languages[0]!
});

const exampleOf = (sheet: Sheet, column: string): string =>
  sheet.rows.find(({ cells }) => cells[column])?.cells[column] ?? '';

async function openDraft(tx: Tx, id: string, lock?: 'lock') {
  const query = tx.db
    .selectFrom('importDraft')
    .select(['name', 'bytes', 'matches', 'takenAt'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', id);
  const draft = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!draft) throw problems.draft_over();
  const sheet: Sheet = draft.takenAt
    ? { columns: [], rows: [], encoding: 'utf-8' }
    : await readSheet(draft.bytes, draft.name);
  return { draft, sheet, matches: (draft.matches ?? {}) as Matches };
}

const ofDraft = (tx: Tx, id: string) =>
  tx.db.updateTable('importDraft').where('communityId', '=', communityOf(tx).id).where('id', '=', id);
