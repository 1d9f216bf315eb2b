import { fromLine, verify, type Entry, type Verification } from '../../../kernels/chain/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { headOf } from './append.ts';
import { exportLines } from './entries.ts';

/** Recomputes the book of a community as it lies in the database, to the head that stands beside it. */
export async function checkBook(context: Context): Promise<Verification> {
  const head = await headOf(context);
  return verify(entriesFrom(exportLines(context)), head ? { through: [head.hash] } : {});
}

/** The chore of the night: a broken book is an error that somebody must see. */
export async function mustBeWhole(context: Context): Promise<void> {
  const answer = await checkBook(context);
  if (!answer.ok)
    throw new Error(`The book of ${context.community?.slug} is broken at ${answer.at}: ${answer.reason}.`);
}

async function* entriesFrom(lines: AsyncIterable<string>): AsyncGenerator<Entry> {
  for await (const line of lines) yield fromLine(line.trimEnd()) ?? ({} as Entry);
}
