import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toLine, type Entry } from './index.ts';
import { record } from './example.ts';

/** Everything that JSON escapes, and what jq spells otherwise (U+007F). */
const AWKWARD = 'ñ " \\ / \u007f \u0001 \u2028 😀 \\u007f';
const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
const script = readme.split('```')[1]!.replace('sh\n', '').replace('record.jsonl', '"$1"');
const tools = ['bash', 'jq', 'sed', 'sha256sum'].every((tool) => spawnSync(tool, ['--version']).status === 0);

function check(lines: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const file = join(folder, 'record.jsonl');
  try {
    writeFileSync(file, lines.join('\n') + '\n');
    return execFileSync('bash', ['-c', script, 'check', file], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('a line without its first field is what was hashed', async () => {
  for (const entry of await record(3, AWKWARD)) {
    const sealed = toLine(entry).replace(/^\{"hash":"[0-9a-f]{64}",/, '{');
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(entry.hash);
  }
});

it.skipIf(!tools)(
  'the script of the README agrees (skipped: needs bash, jq, sed and sha256sum)',
  async () => {
    const entries = await record(3, AWKWARD);
    expect(check(entries.map(toLine))).toBe(`head: ${entries[2]!.hash}\n`);
  }
);

it.skipIf(!tools)(
  'the script of the README finds a changed payload (skipped: needs bash, jq …)',
  async () => {
    const entries: Entry[] = await record(3, AWKWARD);
    entries[1]!.payload = entries[1]!.payload.replace('"yes":31', '"yes":32');
    expect(check(entries.map(toLine))).toContain('altered: ');
  }
);
