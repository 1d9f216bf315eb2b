import { everyItem, type Definition, type Item } from './definition.ts';
import { refuse, type Findings } from './findings.ts';
import { extensionOf, isFile } from './types.ts';

/** A list beside the answers: a file's, or the form's own. */
export type Instance = {
  id: string;
  src: string | null;
  from: 'external' | 'pulldata' | 'file' | 'choices' | 'saved';
  row: number;
};

const BINDS = ['calculate', 'constraint', 'readonly', 'required', 'relevant'];
const PULL = /pulldata\s*\(\s*(['"])(.*?)\1/g;
const SAVED = /\$\{last-saved#/;

/** Every list the form reads, each once, in the order of the questions that need them; own lists at the end. */
export function instancesOf(definition: Definition): Instance[] {
  const found = [...everyItem(definition.items)].flatMap(neededBy);
  const saved = [...everyItem(definition.items)].some((item) =>
    expressionsOf(item).some((text) => SAVED.test(text))
  );
  if (saved) found.push({ id: '__last-saved', src: 'jr://instance/last-saved', from: 'saved', row: 0 });
  const searched = searchedLists(definition);
  for (const { name } of definition.lists)
    if (!searched.has(name)) found.push({ id: name, src: null, from: 'choices', row: 0 });
  return found;
}

export const once = (instances: Instance[]): Instance[] =>
  instances.filter((one, at) => instances.findIndex(({ id }) => id === one.id) === at);

function searchedLists({ items }: Definition): Set<string> {
  const lists = [...everyItem(items)].filter(({ list }) => list !== undefined);
  return new Set(
    lists.filter((item) => /\bsearch\s*\(/.test(item.control.appearance ?? '')).map(({ list }) => list!)
  );
}

function neededBy(item: Item): Instance[] {
  const row = item.row;
  const found: Instance[] = [];
  if (item.kind === 'external') {
    const csv = item.type === 'csv-external';
    const src = csv ? `jr://file-csv/${item.name}.csv` : `jr://file/${item.name}.xml`;
    found.push({ id: item.name, src, from: 'external', row });
  }
  for (const text of expressionsOf(item))
    for (const [, , id = ''] of text.matchAll(PULL))
      found.push({ id: id.trim(), src: `jr://file-csv/${id.trim()}.csv`, from: 'pulldata', row });
  if (item.list && isFile(item.list) && item.type !== 'select_one_external') found.push(fileOf(item));
  return found;
}

function fileOf({ list = '', row }: Item): Instance {
  const extension = extensionOf(list);
  const place = extension === '.csv' ? 'file-csv' : 'file';
  return { id: list.slice(0, -extension.length), src: `jr://${place}/${list}`, from: 'file', row };
}

const expressionsOf = (item: Item): string[] =>
  [...BINDS.map((key) => item.bind[key]), item.choiceFilter, item.default].filter(
    (text): text is string => typeof text === 'string'
  );

/** One name for two lists would mean one of them is never read. */
export function checkInstances(definition: Definition, findings: Findings): void {
  const instances = instancesOf(definition);
  instances.forEach((one, at) => {
    const clash = instances
      .slice(0, at)
      .find(
        (other) =>
          other.id === one.id &&
          (other.src !== one.src || (one.from === 'external' && other.from === 'external'))
      );
    if (clash)
      refuse(
        findings,
        'instance.clash',
        { sheet: 'survey', row: one.row || clash.row || null, column: 'name' },
        { name: one.id }
      );
  });
  for (const item of everyItem(definition.items))
    checkGeometry(
      item,
      [
        ...instances.map(({ id, from }) => (KEPT.has(from) ? id : '')),
        ...definition.lists.map(({ name }) => name)
      ],
      findings
    );
}

const KEPT = new Set(['external', 'file', 'choices']);

function checkGeometry(item: Item, known: string[], findings: Findings): void {
  const list = item.parameters['reference-geometry'];
  if (list === undefined || /^\$\{[^{}#]+\}$/.test(list)) return;
  const at = { sheet: 'survey', row: item.row, column: 'parameters' };
  if (!known.includes(list))
    refuse(findings, 'parameter.invalid', at, { parameter: 'reference-geometry', value: list });
}
