import {
  addressOf,
  choicesAt,
  elementsOf,
  say,
  textOf,
  type Answer,
  type Element,
  type Form,
  type Session
} from '../../../../kernels/forms/index.ts';
import { wordsOf } from '../answering/markdown.ts';
import type { Beside } from './beside.ts';
import { openedAsSent, type Objection } from './judging.ts';
import { planOf } from './plan.ts';

/** One question with what was answered to it, in words. `rule` is the form's own sentence, else its formula. */
export type ReadLine = {
  at: string;
  question: string;
  value: string;
  isFile: boolean;
  fault: Objection['fault'] | null;
  rule: string;
};

/** Answers as somebody reads them who was not there: what was said, and what the form has against it. */
export function readBack(
  form: Form,
  root: Element,
  { objections, language, beside }: { objections: Objection[]; language: string; beside: Beside }
): ReadLine[] {
  const plan = planOf(form);
  const session = openedAsSent({ ...form, language }, plan, root, beside);
  const faults = new Map(objections.map(({ at, fault }) => [at, fault]));
  return leavesOf(session.root).flatMap((node) => {
    const at = addressOf(node).slice(plan.root.length + 1);
    const place = plan.places.get(node.path!);
    if (!place || place.kind === 'moment' || place.kind === 'device') return [];
    const fault = faults.get(at) ?? (node.hidden ? 'not_asked' : null);
    if (!node.value && (!fault || fault === 'not_asked')) return [];
    const control = session.controls.get(node.path!);
    // What the form worked out was asked of nobody.
    if (!control && !fault) return [];
    const { constraint = '', constraintMessage } = form.binds[node.path!] ?? {};
    return {
      ...{ at, fault, isFile: place.kind === 'file' },
      question: wordsOf(say(session, control?.label, node)) || at,
      value: shown(session, node),
      rule: wordsOf(say(session, constraintMessage, node)) || constraint
    };
  });
}

const META = /^(\w+:)?meta$/;

const leavesOf = (node: Answer): Answer[] =>
  node.children.length ? node.children.filter(({ name }) => !META.test(name)).flatMap(leavesOf) : [node];

/** Of a choice its words, in the order in which they were chosen; anything else as it was written. */
function shown(session: Session, node: Answer): string {
  const control = session.controls.get(node.path!);
  if (!control?.items && !control?.itemset) return node.value;
  const words = new Map(choicesAt(session, control, node).map(({ value, label }) => [value, wordsOf(label)]));
  return node.value
    .split(/\s+/)
    .map((one) => words.get(one) || one)
    .join(', ');
}

/** The same where nobody knows the form: the names of the questions, in the order in which they were sent. */
export function readBare(root: Element, at = ''): ReadLine[] {
  return elementsOf(root)
    .filter(({ name }) => !META.test(name))
    .flatMap((child) => {
      const path = at ? `${at}/${child.name}` : child.name;
      if (elementsOf(child).length) return readBare(child, path);
      const value = textOf(child).trim();
      return value ? [{ at: path, question: path, value, isFile: false, fault: null, rule: '' }] : [];
    });
}
