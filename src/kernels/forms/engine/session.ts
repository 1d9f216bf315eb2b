import { evaluate } from '../expression/evaluate.ts';
import { reader, type Read } from '../expression/parse.ts';
import type { Node, Value, World } from '../expression/world.ts';
import { choiceLabel, textIn } from './words.ts';
import { everyControl, type Control, type Form, type Pattern } from './form.ts';
import { graphOf, type Graph } from './graph.ts';
import { everyNode, grown, patternsIn } from './tree.ts';

/** What the person's device and we put around a form: the clock and chance come from outside. */
export type Surroundings = {
  clock: World['clock'];
  random: World['random'];
  /** What a device knows of itself: "deviceid", "username", "phonenumber", "email". */
  properties?: Record<string, string>;
  /** Rows of the lists that came beside the form, by their id. */
  lists?: Record<string, Record<string, string>[]>;
};

/** One person answering one form. Changed in place by `answer`, `addRound` and their like, by nothing else. */
export type Session = {
  form: Form;
  graph: Graph;
  patterns: Map<string, Pattern>;
  controls: Map<string, Control>;
  root: Node;
  /** Every node by its path, in document order. */
  nodes: Map<string, Node[]>;
  world: World;
  language: string;
  surroundings: Surroundings;
  read: Read;
};

export type Row = Record<string, string>;

/** A list of the form, or one that came beside it. */
export const rowsOf = ({ form, surroundings }: Session, id: string): Row[] | undefined =>
  form.lists[id] ?? surroundings.lists?.[id];

type Known = Pick<Session, 'graph' | 'patterns' | 'controls' | 'read'>;

/** What follows from a form alone. A form never changes, so it is worked out for the first who answers it. */
const known = new WeakMap<Form, Known>();

function knownOf(form: Form): Known {
  const before = known.get(form);
  if (before) return before;
  const read = reader();
  const controls = new Map([...everyControl(form.controls)].map((control) => [control.path, control]));
  const now = { read, controls, graph: graphOf(form, read), patterns: patternsIn(form.root) };
  known.set(form, now);
  return now;
}

export function sessionOf(form: Form, surroundings: Surroundings, root?: Node): Session {
  const lists = new Map<string, Node | null>();
  const session: Session = {
    form,
    ...knownOf(form),
    root: root ?? grown(form.root, null),
    nodes: new Map(),
    language: form.language,
    surroundings,
    world: {
      get root() {
        return session.root;
      },
      at: (path) => session.nodes.get(path),
      list: (id) => {
        if (!lists.has(id)) lists.set(id, listOf(session, id));
        return lists.get(id)!;
      },
      clock: surroundings.clock,
      random: surroundings.random,
      choiceLabel: (value, path, from) => choiceLabel(session, value, path, from),
      itext: (id) => textIn(session, id, 'long', session.root) ?? '',
      language: () => /\(([^()]+)\)\s*$/.exec(session.language)?.[1] ?? session.language
    }
  };
  index(session);
  return session;
}

export function index(session: Session): void {
  session.nodes.clear();
  for (const node of everyNode(session.root)) {
    const same = session.nodes.get(node.path!);
    if (same) same.push(node);
    else session.nodes.set(node.path!, [node]);
  }
}

/** What an expression comes to at a node. One that cannot be read comes to nothing. */
export function worth(session: Session, text: string, node: Node): Value {
  const read = session.read(text);
  return read ? evaluate(read, { node, current: node, position: 1, size: 1, world: session.world }) : '';
}

/** Rows never change, and a large list is drawn once for all who choose from it. */
const drawn = new WeakMap<Row[], Node>();

function listOf(session: Session, id: string): Node | null {
  const rows = rowsOf(session, id);
  if (!rows) return null;
  const list = drawn.get(rows) ?? draw(rows, id);
  drawn.set(rows, list);
  return list;
}

function draw(rows: Row[], id: string): Node {
  const list: Node = { name: id, parent: null, children: [], value: '' };
  const root: Node = { name: 'root', parent: list, children: [], value: '' };
  list.children.push(root);
  for (const row of rows) {
    const item: Node = { name: 'item', parent: root, children: [], value: '' };
    for (const [name, value] of Object.entries(row))
      item.children.push({ name, parent: item, children: [], value });
    root.children.push(item);
  }
  return list;
}
