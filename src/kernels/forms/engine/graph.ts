import { reader, type Read } from '../expression/parse.ts';
import { pathsIn } from '../expression/paths.ts';
import { everyControl, type Form } from './form.ts';
import { patternsIn } from './tree.ts';

/** What is worked out at a path: whether it is asked, what it comes to, how many rounds it has. */
export type Unit = { path: string; relevant?: string; calculate?: string; count?: string };

/** The units in an order in which each comes after what it reads, who reads a path, and what runs in circles. */
export type Graph = {
  units: Unit[];
  readers: Map<string, number[]>;
  /** Who lies inside a section, and so shares its rounds and conditions. */
  inside: Map<string, number[]>;
  below: Map<string, string[]>;
  cycles: string[][];
};

export function graphOf(form: Form, read: Read = reader()): Graph {
  const units = unitsOf(form);
  const known = new Set(patternsIn(form.root).keys());
  const reads = units.map((unit) =>
    readsOf(unit, read).filter((path) => known.has(path) || path.endsWith('/*'))
  );
  const below = belowOf([...units.map(({ path }) => path), ...reads.flat()]);
  const { order, cycles } = ordered(units, reads, below);
  const [readers, inside] = [new Map<string, number[]>(), new Map<string, number[]>()];
  order.forEach((unit, at) => {
    for (const path of reads[unit]!) note(readers, path, at);
    for (const section of aroundOf(units[unit]!.path)) note(inside, section, at);
  });
  return { units: order.map((at) => units[at]!), readers, inside, below, cycles };
}

function note<T>(into: Map<string, T[]>, path: string, one: T): void {
  const known = into.get(path);
  if (known) known.push(one);
  else into.set(path, [one]);
}

function unitsOf({ binds, controls }: Form): Unit[] {
  const units = new Map<string, Unit>();
  for (const { kind, path, count } of everyControl(controls))
    if (kind === 'repeat' && count) units.set(path, { path, count });
  for (const [path, { relevant, calculate }] of Object.entries(binds))
    if (relevant || calculate) units.set(path, { ...units.get(path), path, relevant, calculate });
  return [...units.values()];
}

/** The paths in its expressions. */
function readsOf({ path, relevant, calculate, count }: Unit, read: Read): string[] {
  return [
    ...new Set([relevant, calculate, count].flatMap((text) => (text ? pathsIn(read(text), path) : [])))
  ];
}

export const aroundOf = (path: string): string[] => {
  const found: string[] = [];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    found.push(path.slice(0, at));
  return found;
};

function belowOf(paths: string[]): Map<string, string[]> {
  const below = new Map<string, string[]>();
  for (const path of new Set(paths)) for (const section of aroundOf(path)) note(below, section, path);
  return below;
}

function ordered(units: Unit[], reads: string[][], below: Map<string, string[]>) {
  const at = new Map(units.map(({ path }, index) => [path, index]));
  const order: number[] = [];
  const cycles: string[][] = [];
  const state: ('open' | 'done' | undefined)[] = [];
  const trail: number[] = [];
  const visit = (unit: number): void => {
    if (state[unit] === 'done') return;
    if (state[unit] === 'open')
      return void cycles.push(trail.slice(trail.indexOf(unit)).map((one) => units[one]!.path));
    state[unit] = 'open';
    trail.push(unit);
    const { path } = units[unit]!;
    const needed = [...aroundOf(path), ...reads[unit]!.flatMap((one) => neededFor(one, path, below))];
    for (const one of needed) if (at.has(one)) visit(at.get(one)!);
    trail.pop();
    state[unit] = 'done';
    order.push(unit);
  };
  units.forEach((_, unit) => visit(unit));
  return { order, cycles };
}

/** To read a path is to need it, the sections around it and, of a section that is not one's own, all inside. */
function neededFor(path: string, reader: string, below: Map<string, string[]>): string[] {
  const section = path.endsWith('/*') ? path.slice(0, -2) : path;
  const own = section === '' || reader.startsWith(`${section}/`);
  const around = aroundOf(section).filter((one) => !reader.startsWith(`${one}/`));
  // Reading its own node is no circle: a calculation may keep what stands there.
  if (section === reader) return [];
  return [...around, section, ...(own ? [] : (below.get(section) ?? []))];
}
