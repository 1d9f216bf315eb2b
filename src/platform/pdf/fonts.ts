import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decompress } from 'wawoff2';

const PACKAGE = '@fontsource/atkinson-hyperlegible-next';
const FACES = ['400-normal', '400-italic', '700-normal', '700-italic'];
/** The second alphabet serves names from beyond English and Spanish: Mixtec ɨ, Polish Ł. */
const ALPHABETS = ['latin', 'latin-ext'];

let loaded: Promise<Buffer[]> | null = null;

/** The same letters as on screen. Unpacked once per process (30 ms): no folder to keep, nothing to grow stale. */
export const fonts = (): Promise<Buffer[]> => (loaded ??= Promise.all(files().map(unpack)));

function files(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  return ALPHABETS.flatMap((alphabet) =>
    FACES.map((face) => join(folder, 'files', `atkinson-hyperlegible-next-${alphabet}-${face}.woff2`))
  );
}

const unpack = async (file: string): Promise<Buffer> => Buffer.from(await decompress(await readFile(file)));
