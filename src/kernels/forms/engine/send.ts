import type { Node } from '../expression/world.ts';
import { isXmlProblem, parseXml } from '../xml/parse.ts';
import { element, elementsByName, elementsOf, textOf, type Element } from '../xml/tree.ts';
import { toXml } from '../xml/write.ts';
import type { Form, Pattern } from './form.ts';
import type { Session } from './session.ts';
import { grown } from './tree.ts';

/** The answers as OpenRosa sends them: what is not asked is left out. */
export const toAnswersXml = ({ root, form }: Session): string =>
  toXml({
    ...written(root),
    attributes: { ...root.attributes, id: form.id, ...(form.version ? { version: form.version } : {}) }
  });

function written(node: Node): Element {
  const asked = node.children.filter(({ hidden }) => !hidden);
  return element(
    node.name,
    node.attributes,
    asked.length ? asked.map(written) : node.value ? [node.value] : []
  );
}

/** Makes answers that were sent once into a correction of themselves: a new id, the old one kept beside it. */
export function correct(session: Session, id: string): boolean {
  const meta = session.root.children.find(({ name }) => /^(\w+:)?meta$/.test(name));
  const instance = meta?.children.find(({ name }) => /^(\w+:)?instanceID$/.test(name));
  if (!meta || !instance || instance.value === id) return false;
  const name = instance.name.replace('instanceID', 'deprecatedID');
  const before = meta.children.find((child) => child.name === name);
  const path = `${meta.path}/${name}`;
  if (before) before.value = instance.value;
  else meta.children.push({ name, path, parent: meta, children: [], value: instance.value, hidden: false });
  instance.value = id;
  return true;
}

export type NotOurs = 'malformed' | 'other_form' | 'other_version';

/** Reads answers back. What the form does not know is left aside; what is missing begins as in a new form. */
export function fromAnswersXml(form: Form, xml: string): Node | NotOurs {
  const read = parseXml(xml);
  if (isXmlProblem(read)) return 'malformed';
  if (read.attributes.id !== form.id || read.name !== form.root.name) return 'other_form';
  if ((read.attributes.version ?? '') !== form.version) return 'other_version';
  return fromAnswers(form, read);
}

/** The same of answers that were read already; whether they are of this form was seen to before. */
export const fromAnswers = ({ root }: Form, given: Element): Node => restored(root, given, null);

function restored(pattern: Pattern, given: Element, parent: Node | null): Node {
  const node: Node = { ...grown({ ...pattern, children: [] }, parent), attributes: { ...given.attributes } };
  if (!pattern.children.length) node.value = textOf(given);
  const inside = elementsByName(given);
  for (const child of pattern.children) {
    const found = (inside.get(child.name) ?? []).filter(
      ({ attributes }) => attributes['jr:template'] === undefined
    );
    const kept = child.repeat ? found : found.slice(0, 1);
    if (kept.length) node.children.push(...kept.map((one) => restored(child, one, node)));
    else if (!child.repeat) node.children.push(grown(child, node));
  }
  const [deprecated] = elementsOf(given, 'deprecatedID');
  if (pattern.name === 'meta' && deprecated && !node.children.some(({ name }) => name === 'deprecatedID'))
    node.children.push({
      name: 'deprecatedID',
      path: `${pattern.path}/deprecatedID`,
      parent: node,
      children: [],
      value: textOf(deprecated)
    });
  return node;
}
