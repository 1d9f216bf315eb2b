import type { Tx } from '../../../../platform/context/index.ts';
import { openFile } from '../../../../platform/files/index.ts';
import { readCsvRows } from '../../rules/answering/lists.ts';

/** "jr://file-csv/streets.csv" is called "streets.csv"; null for what is no table. */
export function tableNamed(source: string): string | null {
  const name = source.replace(/^jr:\/\/[^/]+\//, '');
  return /\.csv$/i.test(name) ? name : null;
}

/** The rows of a list that lies in a file. */
export async function rowsOf(tx: Tx, fileId: string): Promise<Record<string, string>[]> {
  const { stream } = await openFile(tx, fileId);
  const bytes = Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Uint8Array>));
  return readCsvRows(bytes.toString('utf8'));
}
