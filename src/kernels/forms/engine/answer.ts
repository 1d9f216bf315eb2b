import { toText, type Node } from '../expression/world.ts';
import { localNow } from '../expression/dates.ts';
import type { Bind, Form } from './form.ts';
import { askAgain, begin, follow, hide, MOST_ROUNDS, settle, written } from './recompute.ts';
import { index, sessionOf, worth, type Session, type Surroundings } from './session.ts';
import { everyNode, roundsOf } from './tree.ts';

/** Opens a form for a new set of answers. */
export function start(form: Form, surroundings: Surroundings): Session {
  const session = sessionOf(form, surroundings);
  for (const [path, bind] of Object.entries(form.binds)) preload(session, path, bind);
  for (const action of form.actions)
    if (action.kind === 'setvalue' && action.events.some((event) => FIRST.has(event)) && !action.trigger)
      for (const node of session.nodes.get(action.path) ?? [])
        node.value = toText(worth(session, action.value, node));
  settle(session);
  return session;
}

const FIRST = new Set(['odk-instance-first-load', 'odk-instance-load', 'xforms-ready']);

/** Opens answers that were begun before, here or elsewhere. */
export function resume(form: Form, surroundings: Surroundings, root: Node): Session {
  const session = sessionOf(form, surroundings, root);
  settle(session);
  return session;
}

/**
 * Opens answers that were given elsewhere, to judge them: what is asked is worked out again where `canTell`, and
 * nobody's calculation is done over, since it may hang on a clock, on chance or on a list that stayed there.
 */
export function openAsSent(
  form: Form,
  surroundings: Surroundings,
  root: Node,
  canTell: (expression: string) => boolean
): Session {
  const session = sessionOf(form, surroundings, root);
  askAgain(session, canTell);
  return session;
}

/** Puts an answer down and works out what follows from it. The same answer again changes nothing. */
export function answer(session: Session, node: Node, value: string): void {
  if (node.value === value) return;
  node.value = value;
  const changed = new Set([node.path!]);
  setOff(session, node, changed);
  follow(session, changed);
}

/** What is set in motion by an answer; what that sets in motion in turn, once each. */
function setOff(session: Session, node: Node, changed: Set<string>): void {
  for (const { kind, trigger, path, value } of session.form.actions) {
    if (kind !== 'setvalue' || trigger !== node.path) continue;
    for (const target of sameRound(session, node, path)) {
      const next = written(
        toText(value ? worth(session, value, target) : ''),
        session.form.binds[path]?.type
      );
      if (target.value === next) continue;
      target.value = next;
      const known = changed.has(path);
      changed.add(path);
      if (!known) setOff(session, target, changed);
    }
  }
}

/** The nodes at a path that share as many rounds with a node as there are. */
function sameRound(session: Session, node: Node, path: string): Node[] {
  let from: Node | null = node;
  while (from && !path.startsWith(`${from.path}/`)) from = from.parent;
  return from ? [...everyNode(from)].filter((one) => one.path === path) : (session.nodes.get(path) ?? []);
}

/** One more round, as long as the form does not say itself how many there are. */
export function addRound(session: Session, parent: Node, path: string): Node | null {
  if (session.controls.get(path)?.count || roundsOf(parent, path).length >= MOST_ROUNDS) return null;
  const round = begin(session, parent, path);
  index(session);
  follow(session, [path]);
  hide(round);
  return round;
}

export function removeRound(session: Session, round: Node): boolean {
  const { parent, path } = round;
  if (!parent || !path || session.controls.get(path)?.count) return false;
  parent.children = parent.children.filter((one) => one !== round);
  index(session);
  follow(session, [path]);
  return true;
}

/** The same answers in another language of the form; calculations that quote labels follow. */
export function speak(session: Session, language: string): boolean {
  if (!Object.hasOwn(session.form.languages, language)) return false;
  session.language = language;
  settle(session);
  return true;
}

/** The answers are complete: what the form wants to know about their end is written down. */
export function finish(session: Session): void {
  for (const [path, { preload, preloadParams }] of Object.entries(session.form.binds))
    if (preload === 'timestamp' && preloadParams === 'end') fill(session, path, localNow(session.world));
}

function preload(session: Session, path: string, { preload, preloadParams = '' }: Bind): void {
  const { world, surroundings } = session;
  if (preload === 'uid') return fill(session, path, `uuid:${toText(worth(session, 'uuid()', session.root))}`);
  if (preload === 'date') return fill(session, path, localNow(world).slice(0, 10));
  if (preload === 'timestamp' && preloadParams === 'start') return fill(session, path, localNow(world));
  if (preload !== 'property') return;
  const name = preloadParams.replace(/^uri:/, '');
  fill(session, path, surroundings.properties?.[name] ?? '');
}

function fill(session: Session, path: string, value: string): void {
  for (const node of session.nodes.get(path) ?? []) node.value = value;
}
