import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fromLine, verify, type Entry } from '../../kernels/chain/index.ts';

/** `node src/capabilities/record/check.ts export.jsonl [hash]`: recomputes a whole book, with no database at hand. */
const [file, head] = process.argv.slice(2);
if (!file) throw new Error('Name the exported file, and if you have it the hash printed on paper.');

const answer = await verify(entriesIn(file), { through: head ? [head] : [] });
if (answer.ok)
  console.log(`Good: ${answer.count} entries, each sealed by the one before. The last is ${answer.head}.`);
else {
  console.error(`Not good: at entry ${answer.at} (${answer.reason}).`);
  process.exitCode = 1;
}

async function* entriesIn(path: string): AsyncGenerator<Entry> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    if (line) yield fromLine(line) ?? ({} as Entry); // a line that cannot be read fails as malformed
}
