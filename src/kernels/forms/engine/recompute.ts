import { toNumber, toText, toTruth, type Node } from '../expression/world.ts';
import { aroundOf, type Unit } from './graph.ts';
import { index, worth, type Session } from './session.ts';
import { addTo, everyNode, roundsOf } from './tree.ts';

/** Nobody answers the same questions more often than this. */
export const MOST_ROUNDS = 1_000;

/** Works out everything once. */
export const settle = (session: Session): void => run(session, new Set(session.graph.units.keys()));

/** Works out what reads these paths, and what reads that in turn. */
export function follow(session: Session, paths: Iterable<string>): void {
  const due = new Set<number>();
  for (const path of paths) readersOf(session, path, (unit) => due.add(unit));
  run(session, due);
}

/** Works out what is asked, and leaves every value and round as it is: for answers that came from elsewhere. */
export function askAgain(session: Session, canTell: (expression: string) => boolean): void {
  for (const { path, relevant } of session.graph.units)
    if (relevant && canTell(relevant))
      for (const node of session.nodes.get(path) ?? []) judge(session, node, relevant);
}

function run(session: Session, due: Set<number>): void {
  const { units } = session.graph;
  for (let at = 0; at < units.length; at++) {
    if (!due.has(at)) continue;
    const unit = units[at]!;
    if (!workOut(session, unit)) continue;
    readersOf(session, unit.path, (reader) => reader > at && due.add(reader));
  }
}

/** Who reads a section reads what is in it; what is in a section hangs on its rounds and conditions. */
function readersOf({ graph }: Session, path: string, tell: (unit: number) => void): void {
  const touched = [path, `${path}/*`, ...(graph.below.get(path) ?? [])];
  for (const section of aroundOf(path)) touched.push(section, `${section}/*`);
  for (const one of touched) graph.readers.get(one)?.forEach(tell);
  graph.inside.get(path)?.forEach(tell);
}

function workOut(session: Session, unit: Unit): boolean {
  let changed = false;
  if (unit.count) changed = count(session, unit) || changed;
  for (const node of session.nodes.get(unit.path) ?? []) {
    if (unit.relevant) changed = judge(session, node, unit.relevant) || changed;
    if (unit.calculate) changed = calculate(session, node, unit.calculate) || changed;
  }
  return changed;
}

function judge(session: Session, node: Node, relevant: string): boolean {
  node.unfit = !toTruth(worth(session, relevant, node));
  return hide(node);
}

/** Hides or shows a node with all inside; says whether that is new. */
export function hide(node: Node): boolean {
  const hidden = (node.parent?.hidden ?? false) || (node.unfit ?? false);
  if (node.hidden === hidden) return false;
  node.hidden = hidden;
  node.children.forEach(hide);
  return true;
}

function calculate(session: Session, node: Node, expression: string): boolean {
  if (node.hidden) return false;
  const comes = worth(session, expression, node);
  // Field clients write nothing where no number comes of it, whatever the type; so does everything that follows.
  const value = Number.isNaN(comes) ? '' : written(toText(comes), session.form.binds[node.path!]?.type);
  if (value === node.value) return false;
  node.value = value;
  return true;
}

const NUMERIC = new Set(['int', 'integer', 'decimal', 'long']);

/** What comes to no number is no answer to a question for one. */
export function written(value: string, type = 'string'): string {
  if (!NUMERIC.has(type) || value === '') return value;
  const number = toNumber(value);
  if (!Number.isFinite(number)) return '';
  return type === 'decimal' ? value : toText(Math.trunc(number));
}

function count(session: Session, { path, count: expression }: Unit): boolean {
  const pattern = session.patterns.get(path);
  const parents = session.nodes.get(path.slice(0, path.lastIndexOf('/'))) ?? [];
  if (!pattern || !expression) return false;
  let changed = false;
  for (const parent of parents) {
    // The count is written beside the rounds: "../people" starts at one of them.
    const from: Node = { name: pattern.name, path, parent, children: [], value: '' };
    const number = toNumber(worth(session, expression, from));
    const wanted = Math.min(Math.max(Math.trunc(number) || 0, 0), MOST_ROUNDS);
    if (setRounds(session, parent, path, wanted)) changed = true;
  }
  if (changed) index(session);
  return changed;
}

function setRounds(session: Session, parent: Node, path: string, wanted: number): boolean {
  const rounds = roundsOf(parent, path);
  for (let at = rounds.length; at < wanted; at++) begin(session, parent, path);
  if (rounds.length > wanted) {
    const gone = new Set(rounds.slice(wanted));
    parent.children = parent.children.filter((one) => !gone.has(one));
  }
  return rounds.length !== wanted;
}

/** A new round with the values it begins with. */
export function begin(session: Session, parent: Node, path: string): Node {
  const round = addTo(parent, session.patterns.get(path)!, session.patterns.get(parent.path!)!.children);
  const inside = [...everyNode(round)];
  for (const action of session.form.actions)
    if (action.events.includes('odk-new-repeat') && action.kind === 'setvalue')
      for (const node of inside.filter((one) => one.path === action.path))
        node.value = toText(worth(session, action.value, node));
  return round;
}
