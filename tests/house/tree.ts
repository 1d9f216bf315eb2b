import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The house as files: what the architecture tests walk through. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
const passedOver = new Set(['node_modules', 'compiled', '.svelte-kit', 'build']);

export function filesUnder(folder: string, endings: string[]): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (passedOver.has(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...filesUnder(path, endings));
    else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(path);
  }
  return found;
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
export const linesOf = (path: string): number => textOf(path).trimEnd().split('\n').length;
export const isTest = (path: string): boolean => /\.test\.ts$|\/examples?\.ts$/.test(path);

/** The order of the rooms: each leans only on those before it. */
export const order = [
  ...[
    'accounts',
    'places',
    'record',
    'people',
    'governance',
    'meetings',
    'decisions',
    'elections',
    'conduct',
    'surveys'
  ],
  ...[
    'sensemaking',
    'charters',
    'advocacy',
    'results',
    'training',
    'directory',
    'hubs',
    'outreach',
    'projects',
    'maps'
  ],
  ...['development', 'region']
];
export const rooms = readdirSync(join(root, 'src/capabilities'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort((a, b) => order.indexOf(a) - order.indexOf(b));

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

/** What a file imports, every address of ours as a path from the root of the project. */
export function importsOf(path: string): string[] {
  const found = [...textOf(path).matchAll(IMPORT)].map((match) => (match[1] ?? match[2] ?? match[3])!);
  return found.map((address) => resolved(path, address)).filter((address) => address !== null);
}

function resolved(from: string, address: string): string | null {
  if (address.startsWith('.')) return relative(root, join(root, from, '..', address));
  const [, floor, rest] = /^#(kernels|platform|design|capabilities)\/(.+)$/.exec(address) ?? [];
  if (!floor) return null;
  return floor === 'design' ? `src/design/${rest}` : `src/${floor}/${rest}/index.ts`;
}
