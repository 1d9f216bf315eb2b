import { elementsOf, textOf, type Element } from '../../../../kernels/forms/index.ts';
import type { Answers } from '../answers.ts';
import { secondsOf } from './moments.ts';
import type { Place, Plan } from './plan.ts';
import { bare } from './submission.ts';

/** Why answers are kept and do not count until somebody has looked. */
export type Aside = 'unknown_version' | 'unknown_question' | 'wrong_value' | 'too_long' | 'struck';

export type Fitted = {
  answers: Answers;
  /** How long it took, where the form asks for its beginning and its end. */
  seconds: number | null;
  /** Photos and recordings that the answers name. */
  files: string[];
  aside: Aside | null;
};

const LONGEST_ANSWER = 20_000;

/**
 * Lays answers beside their form. What the form does not know is kept under its own name; hours and telephones,
 * which some clients write of themselves, are left out: they would say who answered. So are answers to questions
 * that were `notAsked`, as the phone leaves them out.
 */
export function fitted(plan: Plan, root: Element, notAsked: ReadonlySet<Element> = NONE): Fitted {
  const into: Fitted = { answers: {}, seconds: secondsOf(plan, root), files: [], aside: null };
  readSection(plan, root, { path: plan.root, answers: into.answers, into, notAsked });
  return into;
}

const NONE = new Set<Element>();

type Here = { path: string; answers: Answers; into: Fitted; notAsked: ReadonlySet<Element> };

function readSection(plan: Plan, section: Element, here: Here): void {
  const { path, answers, into, notAsked } = here;
  for (const child of elementsOf(section)) {
    if (bare(child.name) === 'meta' || notAsked.has(child)) continue;
    const at = `${path}/${child.name}`;
    const place = plan.places.get(at);
    if (!place) keepUnknown(child, at.slice(plan.root.length + 1), answers, into);
    else if (place.kind === 'section') readSection(plan, child, { ...here, path: at });
    else if (place.kind === 'repeat') readRound(plan, child, place.key, { ...here, path: at });
    else readValue(place, textOf(child).trim(), answers, into);
  }
}

function readRound(plan: Plan, round: Element, key: string, here: Here): void {
  const inside: Answers = {};
  readSection(plan, round, { ...here, answers: inside });
  const { answers } = here;
  const before = answers[key];
  answers[key] = [...(Array.isArray(before) ? before : []), inside];
}

function readValue(place: Place, value: string, answers: Answers, into: Fitted): void {
  if (place.kind === 'moment' || place.kind === 'device' || !value) return;
  answers[place.key] = value;
  if (place.kind === 'file') into.files.push(value);
  if (value.length > LONGEST_ANSWER) into.aside ??= 'too_long';
  else if (!isOf(place, value)) into.aside ??= 'wrong_value';
}

function keepUnknown(child: Element, key: string, answers: Answers, into: Fitted): void {
  into.aside ??= 'unknown_question';
  const value = textOf(child).trim();
  if (value) answers[key] = value.slice(0, LONGEST_ANSWER);
}

const SHAPES: Record<string, RegExp> = {
  int: /^-?\d+$/,
  integer: /^-?\d+$/,
  decimal: /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i,
  date: /^\d{4}-\d{2}-\d{2}/,
  time: /^\d{2}:\d{2}/,
  dateTime: /^\d{4}-\d{2}-\d{2}(T|$)/,
  geopoint: /^-?\d+(\.\d+)?( -?\d+(\.\d+)?){1,3}$/,
  boolean: /^(true|false|0|1)$/
};

function isOf({ kind, type, choices }: Place, value: string): boolean {
  if (kind === 'choice') return !choices || choices.has(value);
  if (kind === 'choices') return !choices || value.split(/\s+/).every((one) => choices.has(one));
  return SHAPES[type]?.test(value) ?? true;
}
