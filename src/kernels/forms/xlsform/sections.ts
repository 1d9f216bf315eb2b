import type { ChoiceList, Item } from './definition.ts';
import { refuse, warn, type Findings } from './findings.ts';
import { derived } from './item.ts';
import { truthOf } from './cells.ts';
import { parametersOf } from './parameters.ts';
import type { Survey } from './survey.ts';
import { LIMITS, type Line, type Said } from './workbook.ts';

/** A section that is being read; `table` is the list its selects share as a table, '' until the first select. */
export type Open = {
  items: Item[];
  names: Map<string, number>;
  /** The same in small letters. */
  similar: Set<string>;
  item: Item | null;
  table: string | null;
};

export const opened = (items: Item[], item: Item | null): Open => ({
  items,
  names: new Map(),
  similar: new Set(),
  item,
  table: null
});

const at = (row: number, column: string) => ({ sheet: 'survey', row, column });

export function begin(open: Open[], kind: 'group' | 'repeat' | 'loop', item: Item, survey: Survey): void {
  if (kind === 'loop') item.loop = loopListOf(item, survey);
  item.kind = kind === 'loop' ? 'group' : kind;
  if (kind !== 'loop') item.type = kind;
  else item.type = 'group';
  item.parameters = parametersOf(item.parameters.written ?? '') ?? {};
  checkSection(item, open, survey);
  countInANode(item, open, survey);
  place(open, item, survey);
  const tooDeep = open.length > LIMITS.depth;
  if (open.length === LIMITS.depth + 1)
    refuse(survey.findings, 'section.too_deep', at(item.row, 'type'), { most: String(LIMITS.depth) });
  // What was refused is read for its own faults, and kept where nothing walks down to it.
  open.push(opened(tooDeep ? [] : item.items, item));
  asTable(item, open.at(-1)!);
}

export function end(
  open: Open[],
  kind: 'group' | 'repeat' | 'loop',
  { row }: Line,
  findings: Findings
): void {
  const top = open.at(-1)!;
  const begun = top.item?.loop ? 'loop' : top.item?.kind;
  if (!top.item || begun !== kind) return refuse(findings, 'section.not_begun', at(row, 'type'), { kind });
  open.pop();
  if (top.item.loop) unroll(top.item, top.item.loop);
}

/** Puts an item where it belongs, its name being its own among its neighbours. */
export function place(open: Open[], item: Item, { findings }: Survey): void {
  const { items, names, similar } = open.at(-1)!;
  if (item.name === 'meta' && !item.derived)
    refuse(findings, 'name.reserved', at(item.row, 'name'), { name: item.name });
  else if (names.has(item.name))
    refuse(findings, 'name.duplicate', at(item.row, 'name'), {
      name: item.name,
      row: String(names.get(item.name))
    });
  else if (similar.has(item.name.toLowerCase()))
    warn(findings, 'name.similar', at(item.row, 'name'), { name: item.name });
  names.set(item.name, item.row);
  similar.add(item.name.toLowerCase());
  items.push(item);
}

function checkSection(item: Item, open: Open[], { root, findings }: Survey): void {
  const required = item.bind.required;
  if (required !== undefined && !(typeof required === 'string' && truthOf(required) === false))
    warn(findings, 'section.required', at(item.row, 'required'), { name: item.name });
  if (item.kind === 'repeat' && item.name === root)
    refuse(findings, 'name.reserved', at(item.row, 'name'), { name: item.name });
  const fieldList = item.kind === 'group' && item.control.appearance === 'field-list';
  if (item.label === undefined && !Object.keys(item.media).length && !fieldList)
    warn(findings, 'section.unlabelled', at(item.row, 'label'), { name: item.name });
}

/** How often a part repeats is read from a node: a plain reference is one already. */
function countInANode(item: Item, open: Open[], survey: Survey): void {
  const count = item.control['jr:count'];
  if (!count || /^\$\{[^}]+\}$/.test(count.trim())) return;
  const name = `${item.name}_count`;
  place(
    open,
    derived(name, 'calculate', item.row, { bind: { readonly: 'true()', calculate: count } }),
    survey
  );
  item.control['jr:count'] = `\${${name}}`;
}

function loopListOf(item: Item, { lists, findings }: Survey): ChoiceList {
  const name = /\s(\S+)$/.exec(item.type.replace(/^begin[\s_]loop/, ''))?.[1] ?? '';
  const list = lists.find((one) => one.name === name);
  if (!list)
    refuse(findings, lists.length ? 'list.unknown' : 'list.missing', at(item.row, 'type'), { list: name });
  return list ?? { name, choices: [] };
}

/** A loop asks its questions once for each choice of a list. */
function unroll(loop: Item, { choices }: ChoiceList): void {
  const pattern = loop.items;
  loop.items = choices.map(({ name, label }) => ({
    ...derived(name, 'group', loop.row, { kind: 'group', label }),
    items: pattern.map((item) => filledIn(item, name, label))
  }));
}

/** "%(name)s" and "%(label)s" stand for the choice, in the language of the sentence. */
function filledIn(item: Item, name: string, label: Said | undefined): Item {
  const labelIn = (language: string) => (typeof label === 'object' ? label[language] : label) ?? '';
  const fill = (text: string, language: string) =>
    text.replaceAll('%(name)s', name).replaceAll('%(label)s', () => labelIn(language));
  const filled = JSON.stringify(item, (key, value: unknown) =>
    typeof value === 'string' ? fill(value, key) : value
  );
  return JSON.parse(filled) as Item;
}

/** "table-list": one list as the head of a table, its questions as the lines. */
function asTable(item: Item, inside: Open): void {
  const looks = item.control.appearance?.split(/\s+/) ?? [];
  if (!looks.includes('table-list')) return;
  inside.table = '';
  item.control.appearance = ['field-list', ...looks.filter((look) => look !== 'table-list')].join(' ');
  if (item.label === undefined && item.hint === undefined) return;
  const { label, hint } = item;
  inside.items.push(derived(`generated_table_list_label_${item.row}`, 'note', item.row, { label, hint }));
  delete item.label;
  delete item.hint;
}
