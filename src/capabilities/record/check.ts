import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fromLine, verify, type Entry, type Verification } from '../../kernels/chain/index.ts';
import { openDatabase } from '../../platform/db/index.ts';
import { inEveryCommunity } from '../places/server/index.ts';
import { checkBook } from './server/index.ts';

/**
 * `node src/capabilities/record/check.ts export.jsonl [hash]` recomputes an exported book with no database at
 * hand; without a file it recomputes every book in the database of APP_DATABASE_URL.
 */
const [file, head] = process.argv.slice(2);
if (file) tell(file, await verify(entriesIn(file), { through: head ? [head] : [] }));
else await checkDatabase();

async function checkDatabase(): Promise<void> {
  const database = openDatabase(process.env.APP_DATABASE_URL ?? '', 2);
  const system = {
    database,
    clock: () => new Date(),
    locale: 'en' as const,
    actor: { kind: 'system' as const },
    community: null
  };
  await inEveryCommunity(system, async (context) => tell(context.community!.slug, await checkBook(context)));
  await database.close();
}

function tell(whose: string, answer: Verification): void {
  if (answer.ok)
    return console.log(
      `${whose}: good. ${answer.count} entries, each sealed by the one before; the last is ${answer.head}.`
    );
  console.error(`${whose}: not good at entry ${answer.at} (${answer.reason}).`);
  process.exitCode = 1;
}

async function* entriesIn(path: string): AsyncGenerator<Entry> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    if (line) yield fromLine(line) ?? ({} as Entry); // a line that cannot be read fails as malformed
}
