import type { Form } from '../../../../kernels/forms/index.ts';
import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read, type Database } from '../../../../platform/db/index.ts';
import { nothingBeside, type Beside } from '../../rules/intake/beside.ts';
import { rowsOf, tableNamed } from '../answering/listRows.ts';

type Table = { id: string; fileIds: string[] };

/** Files never change, so what they hold is read once while the program runs. */
const kept = new WeakMap<Database, Map<string, Beside>>();
const MOST_KEPT = 20;

/** The lists that phones chose from, where they lie in files beside the form. */
export async function besideForm(context: Context, surveyId: string, form: Form): Promise<Beside> {
  const names = namesIn(form);
  if (!names.size) return nothingBeside;
  return read(context, async (tx) => {
    const tables = await tablesOf(tx, surveyId, names);
    const key = tables.map(({ id, fileIds }) => `${id}=${fileIds.join('+')}`).join(' ');
    const all = kept.get(tx.database) ?? new Map<string, Beside>();
    kept.set(tx.database, all);
    const beside = all.get(key) ?? (await readAll(tx, tables));
    all.set(key, beside);
    if (all.size > MOST_KEPT) all.delete(all.keys().next().value!);
    return beside;
  });
}

/** By the name of the file, the id that the form knows its list by. */
const namesIn = ({ files, lists }: Form): Map<string, string> =>
  new Map(
    Object.entries(files).flatMap(([id, source]): [string, string][] => {
      const name = Object.hasOwn(lists, id) ? null : tableNamed(source);
      return name ? [[name, id]] : [];
    })
  );

async function tablesOf(tx: Tx, surveyId: string, names: Map<string, string>): Promise<Table[]> {
  const rows = await tx.db
    .selectFrom('surveyList')
    .select(['name', 'fileId'])
    .where('communityId', '=', communityOf(tx).id)
    .where('surveyId', '=', surveyId)
    .where('name', 'in', [...names.keys()])
    .orderBy('name')
    .orderBy('fileId')
    .execute();
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, of]) => ({
    id: names.get(name)!,
    fileIds: of.map(({ fileId }) => fileId)
  }));
}

async function readAll(tx: Tx, tables: Table[]): Promise<Beside> {
  const lists: Beside['lists'] = {};
  for (const { id, fileIds } of tables) {
    const rows = [];
    for (const fileId of fileIds) rows.push(...(await rowsOf(tx, fileId)));
    lists[id] = rows;
  }
  return { lists, changed: new Set(tables.filter(({ fileIds }) => fileIds.length > 1).map(({ id }) => id)) };
}
