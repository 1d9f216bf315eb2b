import type { Place, Places } from './places.ts';

export const REFERENCE = /\$\{(last-saved#)?([^{}]*)\}/g;

export type Way = {
  /** In a filter "current()" leads back to the question. */
  current?: boolean;
  /** The path of the repeat whose rounds are filtered: what lies in a round is read from there. */
  round?: string;
};

/** Replaces `${name}` by a path: relative inside the same repeat, so that each round means its own answer. */
export function withPaths(text: string, from: Place | null, places: Places, way: Way = {}): string {
  return text.replace(REFERENCE, (whole, saved: string | undefined, name: string, at: number) => {
    const to = places.named.get(name.trim())?.[0];
    if (!to) return whole;
    if (saved) return ` instance('__last-saved')${to.path} `;
    if (way.round && to.path.startsWith(`${way.round}/`)) return ` .${to.path.slice(way.round.length)} `;
    const relative = from && !isSeries(text, at) ? relativePath(from, to) : null;
    if (!relative) return ` ${to.path} `;
    return ` ${way.current || inPredicate(text, at) ? 'current()/' : ''}${relative} `;
  });
}

/** From one node to another in the same repeat, or null where the way does not lead through a repeat. */
export function relativePath(from: Place, to: Place): string | null {
  const repeat = to.around.findLast(({ item }) => item.kind === 'repeat');
  if (!repeat || !from.around.includes(repeat)) return null;
  const [start, goal] = [from.path.split('/'), to.path.split('/')];
  const depth = repeat.path.split('/').length;
  let shared = depth;
  while (shared < start.length - 1 && shared < goal.length - 1 && start[shared] === goal[shared]) shared++;
  return [...start.slice(shared).map(() => '..'), ...goal.slice(shared)].join('/');
}

const CALL = 'indexed-repeat(';

/** The first, second, fourth … argument of indexed-repeat names every round, so it stays absolute. */
function isSeries(text: string, at: number): boolean {
  const start = text.lastIndexOf(CALL, at);
  if (start < 0) return false;
  let [depth, argument] = [0, 0];
  for (let index = start + CALL.length; index < at; index++) {
    const sign = text[index];
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return false;
    else if (sign === ',' && depth === 0) argument++;
  }
  return argument === 0 || argument % 2 === 1;
}

/** Inside "instance(…)/root/item[…]" a relative path would start at the item. */
function inPredicate(text: string, at: number): boolean {
  const before = text.slice(0, at);
  if (!/\binstance\s*\(/.test(before)) return false;
  let depth = 0;
  for (const sign of before) depth += sign === '[' ? 1 : sign === ']' ? -1 : 0;
  return depth > 0;
}
