import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of this test file alone; it goes when the file is through, whether or not its tests passed. */
export function ownFolder(purpose: string): string {
  const folder = mkdtempSync(join(process.env.TEQUIO_TMP ?? tmpdir(), `tequio-${purpose}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
