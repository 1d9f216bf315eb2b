import { daysOf, toTruth, valueOf, type Node } from '../expression/world.ts';
import type { Control } from './form.ts';
import { rowsOf, worth, type Row, type Session } from './session.ts';
import { addressOf } from './tree.ts';
import { choicesAt } from './choices.ts';
import { say } from './words.ts';

export type Fault = 'missing' | 'type' | 'choice' | 'constraint';
/** What is wrong with an answer; `message` is the form's own, in the language shown, or ''. */
export type Failing = { node: Node; address: string; fault: Fault; message: string };

const yes = (session: Session, text: string | undefined, node: Node): boolean =>
  text !== undefined && toTruth(worth(session, text, node));

export const isRequired = (session: Session, node: Node): boolean =>
  yes(session, session.form.binds[node.path!]?.required, node);

/** What is calculated is not for the person to change. */
export const isReadOnly = (session: Session, node: Node): boolean => {
  const bind = session.form.binds[node.path!];
  return bind?.calculate !== undefined || yes(session, bind?.readonly, node);
};

/** What is wrong with one answer, or null. What is not asked cannot be wrong. */
export function failingOf(session: Session, node: Node): Failing | null {
  if (node.hidden || !node.path) return null;
  const bind = session.form.binds[node.path];
  const fault = faultOf(session, node);
  if (!fault) return null;
  const words =
    fault === 'missing'
      ? bind?.requiredMessage
      : fault === 'constraint'
        ? bind?.constraintMessage
        : undefined;
  return { node, address: addressOf(node), fault, message: say(session, words, node) };
}

function faultOf(session: Session, node: Node): Fault | null {
  const bind = session.form.binds[node.path!];
  const control = session.controls.get(node.path!);
  const value = valueOf(node);
  if (value === '') return yes(session, bind?.required, node) ? 'missing' : null;
  if (!fits(value, bind?.type ?? 'string')) return 'type';
  if (control && !isOffered(session, control, node, value)) return 'choice';
  return bind?.constraint !== undefined && !yes(session, bind.constraint, node) ? 'constraint' : null;
}

const FITS: Record<string, (value: string) => boolean> = {
  int: (value) => /^[+-]?\d{1,15}$/.test(value),
  decimal: (value) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value),
  date: (value) => /^\d{4}-\d{2}-\d{2}(T|$)/.test(value) && !Number.isNaN(daysOf(value)),
  dateTime: (value) => !Number.isNaN(daysOf(value)),
  time: (value) => /^([01]\d|2[0-3]):[0-5]\d/.test(value),
  geopoint: (value) => isPlace(value),
  geotrace: (value) =>
    value
      .split(';')
      .filter((part) => part.trim())
      .every(isPlace),
  geoshape: (value) =>
    value
      .split(';')
      .filter((part) => part.trim())
      .every(isPlace)
};

const isPlace = (text: string): boolean => {
  const [latitude = NaN, longitude = NaN] = text.trim().split(/\s+/).map(Number);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
};

const fits = (value: string, type: string): boolean => !Object.hasOwn(FITS, type) || FITS[type]!(value);

const ONE = new Set(['select1']);
const MANY = new Set(['select', 'odk:rank', 'rank']);

/** Lists that have not come along cannot be checked. */
function isOffered(session: Session, control: Control, node: Node, value: string): boolean {
  if (!ONE.has(control.tag) && !MANY.has(control.tag)) return true;
  const [, list] = /instance\(\s*['"]([^'"]+)/.exec(control.itemset?.nodes ?? '') ?? [];
  if (list && !session.world.list(list)) return true;
  if (/\bsearch\s*\(/.test(control.appearance)) return true;
  const offered =
    plainlyOffered(session, control) ??
    new Set(choicesAt(session, control, node).map((choice) => choice.value));
  return (ONE.has(control.tag) ? [value] : value.split(/\s+/)).every((one) => offered.has(one));
}

const WHOLE = /^instance\(\s*['"]([^'"]+)['"]\s*\)\/root\/item$/;
const names = new WeakMap<Row[], Map<string, Set<string>>>();

/** What an unfiltered list offers, worked out once for all who choose from it; null where a filter may narrow it. */
function plainlyOffered(session: Session, { itemset }: Control): Set<string> | null {
  const rows = rowsOf(session, WHOLE.exec(itemset?.nodes ?? '')?.[1] ?? '');
  if (!itemset || !rows || !/^[\w.-]+$/.test(itemset.value)) return null;
  const known = names.get(rows) ?? new Map<string, Set<string>>();
  names.set(rows, known);
  const offered = known.get(itemset.value) ?? new Set(rows.map((row) => row[itemset.value] ?? ''));
  known.set(itemset.value, offered);
  return offered;
}

/** Everything that is wrong, in the order of the form. */
export const failings = (session: Session): Failing[] =>
  [...session.nodes.values()]
    .flat()
    .flatMap((node) => (node.children.length ? [] : (failingOf(session, node) ?? [])));
