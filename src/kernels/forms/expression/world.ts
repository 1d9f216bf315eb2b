/** A node of the answers, or of a list beside them. `value` is what stands in it; sections have none. */
export type Node = {
  name: string;
  parent: Node | null;
  children: Node[];
  value: string;
  attributes?: Record<string, string>;
  /** Where it stands, without the numbers of rounds; lists have none. */
  path?: string;
  /** Not asked for now, so its answer counts as empty. */
  hidden?: boolean;
  /** Its own condition does not hold; `hidden` also counts the sections around. */
  unfit?: boolean;
};

/** All that an expression may need from outside: nothing of it is read behind the caller's back. */
export type World = {
  root: Node;
  /** All nodes at a plain path from the root, where somebody keeps them at hand. */
  at?: (path: string) => Node[] | undefined;
  /** A list by its id, or null where it is not there (yet). */
  list: (id: string) => Node | null;
  /** The moment, and the minutes that local time is ahead of UTC. */
  clock: () => { epoch: number; offset: number };
  /** At least 0 and less than 1. */
  random: () => number;
  /** The label of a choice in the language shown: of the question at a path, for a value. */
  choiceLabel: (value: string, path: string, from: Node) => string;
  itext: (id: string) => string;
  /** The language shown, as a tag where the form gives one ("es"). */
  language: () => string;
};

export type Value = string | number | boolean | Node[];

/** Where an expression stands: `node` is ".", `current` the node whose binding it is. */
export type Here = { node: Node; current: Node; position: number; size: number; world: World };

export const valueOf = (node: Node): string =>
  node.hidden ? '' : node.children.length ? node.children.map(valueOf).join('') : node.value;

export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return value[0] ? valueOf(value[0]) : '';
  if (typeof value === 'boolean') return String(value);
  return Number.isFinite(value) ? plain(value) : String(value);
}

/** Never "1e21": an answer is written out. */
function plain(value: number): string {
  if (Object.is(value, -0)) return '0';
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}

const DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** Dates count in days since 1970, as comparing them needs. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  const text = toText(value).trim();
  if (!text) return NaN;
  if (DATE.test(text)) return daysOf(text);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

export const toTruth = (value: Value): boolean =>
  typeof value === 'object'
    ? value.length > 0
    : typeof value === 'number'
      ? value !== 0 && !Number.isNaN(value)
      : Boolean(value);

/** Days since 1970 in local time; a time without a zone is local too. */
export function daysOf(text: string): number {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text) ?? [];
  if (!year) return NaN;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(midnight).getUTCMonth() !== Number(month) - 1) return NaN;
  return midnight / 86_400_000 + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
