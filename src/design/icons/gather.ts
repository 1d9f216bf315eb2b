/**
 * Copies the drawings of our icons out of @lucide/svelte (ISC licence) into two places:
 * glyphs.ts, which the server writes into pages, and static/icons.svg, which a live page uses for icons it
 * makes itself. So no drawing ever travels inside a script.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { names } from './names.ts';

type Shape = [tag: string, attributes: Record<string, string>];

const root = new URL('../../../', import.meta.url);
const home = new URL('node_modules/@lucide/svelte/dist/icons/', root);

export const drawings = (): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, drawing(name)]));

function drawing(name: string): string {
  const source = readFileSync(new URL(`${name}.svelte`, home), 'utf8');
  const data = /const iconData = (\{.*\});/.exec(source)?.[1];
  if (!data) throw new Error(`Lucide has no drawing named ${name}`);
  return (JSON.parse(data) as { node: Shape[] }).node.map(element).join('');
}

const element = ([tag, attributes]: Shape) =>
  `<${tag}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}/>`;

const glyphsFile = (drawn: Record<string, string>) =>
  `// Written by gather.ts from Lucide (ISC licence). Do not edit.\n` +
  `import type { IconName } from './names.ts';\n\n` +
  `export const glyphs: Record<IconName, string> = ${JSON.stringify(drawn, null, 2)};\n`;

export const spriteFile = (drawn: Record<string, string>) =>
  `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(drawn)
    .map(([name, shapes]) => `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`)
    .join('\n')}</svg>\n`;

if (process.argv[1] === import.meta.filename) {
  const drawn = drawings();
  writeFileSync(new URL('src/design/icons/glyphs.ts', root), glyphsFile(drawn));
  writeFileSync(new URL('static/icons.svg', root), spriteFile(drawn));
}
