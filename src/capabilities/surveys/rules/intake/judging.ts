import {
  elementsByName,
  failings,
  fromAnswers,
  openAsSent,
  textOf,
  type Answer,
  type Element,
  type Fault,
  type Form,
  type Session,
  type Surroundings
} from '../../../../kernels/forms/index.ts';
import { nothingBeside, type Beside } from './beside.ts';
import { momentOf } from './moments.ts';
import type { Plan } from './plan.ts';

/**
 * What a form has against an answer: `key` is its question ("person/age"), `at` also says in which round
 * ("person[2]/age"). `not_asked`: it was sent although its question does not apply, and is not counted.
 */
export type Objection = { key: string; at: string; fault: Fault | 'not_asked' };
export type Judged = { objections: Objection[]; notAsked: Set<Element> };

/** So many say enough about one set of answers. */
const MOST = 100;

/**
 * Lays answers that arrived before the very rules that a phone asks by: conditions, required answers, constraints.
 * Nothing is refused by it. A rule that hangs on what stayed on the phone (chance, a list that we do not
 * have as it was, and the hour where the answers do not tell theirs) is left unjudged: unknown is not wrong.
 */
export function judged(form: Form, plan: Plan, root: Element, beside = nothingBeside): Judged {
  const canTell = tellable(form, momentOf(plan, root) !== null, beside);
  const session = openedAsSent(form, plan, root, beside);
  const notAsked = new Set<Element>();
  const left = collect(session.root, root, notAsked);
  const wrong = failings(session).filter(({ node, fault }) => {
    const { constraint = '', required = '' } = form.binds[node.path!] ?? {};
    if (fault === 'choice') return !isFiltered(session.controls.get(node.path!)?.itemset?.nodes, canTell);
    return fault === 'type' || canTell(fault === 'missing' ? required : constraint);
  });
  const said = [...wrong, ...left].slice(0, MOST).map(({ node, address, fault }) => ({
    key: node.path!.slice(plan.root.length + 1),
    at: address.slice(plan.root.length + 1),
    fault
  }));
  return { objections: said, notAsked };
}

/** The answers in their form, each question asked or not as it was on the phone. */
export function openedAsSent(form: Form, plan: Plan, root: Element, beside = nothingBeside): Session {
  const moment = momentOf(plan, root);
  const surroundings: Surroundings = {
    clock: () => moment ?? { epoch: 0, offset: 0 },
    random: () => 0,
    lists: beside.lists
  };
  return openAsSent(form, surroundings, fromAnswers(form, root), tellable(form, moment !== null, beside));
}

const isFiltered = (nodes: string | undefined, canTell: (text: string) => boolean): boolean =>
  nodes !== undefined && !WHOLE.test(nodes) && !canTell(nodes);

/** All that a list offers; whether it is here the engine knows. */
const WHOLE = /^instance\(\s*['"][^'"]+['"]\s*\)\/root\/item$/;
const ELSEWHERE = /\b(random|uuid|digest|base64-decode|geofence|intersects)\s*\(/;
const HOUR = /\b(today|now)\s*\(/;

/** Whether an expression comes to the same here as on the phone. */
const tellable =
  (form: Form, knowsHour: boolean, beside: Beside) =>
  (text: string): boolean =>
    !ELSEWHERE.test(text) &&
    (knowsHour || !HOUR.test(text)) &&
    [...text.matchAll(READS)].every(([, list = '']) => isHere(form, beside, list));

/** A list that is read; one whose name is worked out first is none we know. */
const READS = /\b(?:instance|pulldata)\s*\(\s*(?:['"]([^'"]+))?/g;

const isHere = (form: Form, { lists, changed }: Beside, list: string): boolean =>
  Object.hasOwn(form.lists, list) || (Object.hasOwn(lists, list) && !changed.has(list));

type Left = { node: Answer; address: string; fault: 'not_asked' };

/** What was sent for questions that do not apply; a section that does not apply goes with all inside. */
function collect(node: Answer, given: Element, into: Set<Element>, at = `/${node.name}`): Left[] {
  const rounds = new Map<string, number>();
  const inside = elementsByName(given);
  return node.children.flatMap((child): Left[] => {
    const round = rounds.get(child.name) ?? 0;
    rounds.set(child.name, round + 1);
    const same = (inside.get(child.name) ?? []).filter(isAnswer);
    const sent = same[round];
    if (!sent) return [];
    const address = `${at}/${child.name}${same.length > 1 ? `[${round + 1}]` : ''}`;
    if (!child.hidden) return collect(child, sent, into, address);
    into.add(sent);
    return textOf(sent).trim() ? [{ node: child, address, fault: 'not_asked' }] : [];
  });
}

/** Some clients send the pattern of a round along. */
const isAnswer = ({ attributes }: Element): boolean => attributes['jr:template'] === undefined;
