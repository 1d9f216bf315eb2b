import { elementsOf, textOf, type Element } from '../../../../kernels/forms/index.ts';
import type { Answers } from '../answers.ts';
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
 * which some clients write of themselves, are left out: they would say who answered.
 */
export function fitted(plan: Plan, root: Element): Fitted {
  const into: Fitted = { answers: {}, seconds: secondsOf(plan, root), files: [], aside: null };
  readSection(plan, root, { path: plan.root, answers: into.answers, into });
  return into;
}

type Here = { path: string; answers: Answers; into: Fitted };

function readSection(plan: Plan, section: Element, { path, answers, into }: Here): void {
  for (const child of elementsOf(section)) {
    if (bare(child.name) === 'meta') continue;
    const at = `${path}/${child.name}`;
    const place = plan.places.get(at);
    if (!place) keepUnknown(child, at.slice(plan.root.length + 1), answers, into);
    else if (place.kind === 'section') readSection(plan, child, { path: at, answers, into });
    else if (place.kind === 'repeat') readRound(plan, child, place.key, { path: at, answers, into });
    else readValue(place, textOf(child).trim(), answers, into);
  }
}

function readRound(plan: Plan, round: Element, key: string, { path, answers, into }: Here): void {
  const inside: Answers = {};
  readSection(plan, round, { path, answers: inside, into });
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

/** From the hours of the client itself: they may be wrong, but wrong alike at both ends. */
function secondsOf({ root, start, end }: Plan, answers: Element): number | null {
  if (!start || !end) return null;
  const [from, to] = [start, end].map((path) => Date.parse(at(answers, path.slice(root.length + 1))));
  const seconds = Math.round((to! - from!) / 1000);
  return seconds >= 0 && seconds < 2 ** 31 ? seconds : null;
}

function at(root: Element, key: string): string {
  let here: Element | undefined = root;
  for (const name of key.split('/')) here = here && elementsOf(here, name)[0];
  return here ? textOf(here).trim() : '';
}
