import { truthOf } from './cells.ts';
import { everyItem, type ChoiceList, type Definition, type Item } from './definition.ts';
import { refuse, warn, type Findings } from './findings.ts';
import { checkExpressions } from './expressions.ts';
import { checkInstances } from './instances.ts';
import { isName } from './names.ts';
import { placesOf, type Places } from './places.ts';
import { REFERENCE } from './references.ts';
import { checkTickLabels } from './range.ts';
import { TYPES } from './types.ts';
import { languagesOf, type Said } from './workbook.ts';

/** What can only be told when everything has been read. */
export function checkReferences(definition: Definition, findings: Findings): void {
  const places = placesOf(definition);
  for (const { item } of places.all) {
    for (const [column, said] of textsOf(item)) checkText(said, { item, column }, places, findings);
    checkItem(item, definition, places, findings);
  }
  checkNames(definition, places, findings);
  for (const list of [...definition.lists, ...definition.externalLists]) checkList(list, places, findings);
  checkInstances(definition, findings);
  checkLanguages(definition, findings);
  checkExpressions(places, findings);
}

const SHEET = (item: Item) => (item.row === 0 ? 'settings' : 'survey');
const COLUMNS: Record<string, string> = {
  calculate: 'calculation',
  'jr:constraintMsg': 'constraint_message',
  'jr:requiredMsg': 'required_message',
  'jr:count': 'repeat_count'
};

function textsOf(item: Item): [string, Said][] {
  const named = Object.entries({ ...item.media, ...item.bind, ...item.control }).map(
    ([key, said]): [string, Said] => [COLUMNS[key] ?? key, said]
  );
  const own: [string, Said | undefined][] = [
    ['label', item.label],
    ['hint', item.hint],
    ['guidance_hint', item.guidance],
    ['default', item.default],
    ['choice_filter', item.choiceFilter],
    ['type', item.list]
  ];
  return [...own, ...named].filter((pair): pair is [string, Said] => pair[1] !== undefined);
}

type Where = { item: { row: number; name: string }; column: string; sheet?: string };

function checkText(said: Said, { item, column, sheet }: Where, places: Places, findings: Findings): void {
  const at = {
    sheet: sheet ?? SHEET(item as Item),
    row: item.row || 2,
    column: item.row ? column : 'instance_name'
  };
  for (const text of typeof said === 'string' ? [said] : Object.values(said)) {
    const found = [...text.matchAll(REFERENCE)];
    if (/\$\{/.test(text.replace(REFERENCE, ''))) refuse(findings, 'reference.malformed', at, { text });
    for (const [, , name = ''] of found) {
      const nodes = places.named.get(name.trim()) ?? [];
      if (!isName(name.trim())) refuse(findings, 'reference.malformed', at, { text });
      else if (!nodes.length) refuse(findings, 'reference.unknown', at, { name: name.trim() });
      else if (nodes.length > 1) refuse(findings, 'reference.ambiguous', at, { name: name.trim() });
    }
  }
}

const SILENT = new Set(['group', 'repeat', 'external', 'audit']);

function checkItem(item: Item, definition: Definition, places: Places, findings: Findings): void {
  const at = (column: string) => ({ sheet: SHEET(item), row: item.row, column });
  checkTrigger(item, places, findings);
  if (item.media['big-image'] && !item.media.image)
    refuse(findings, 'image.missing', at('big-image'), { name: item.name });
  const words =
    item.label ?? item.hint ?? item.guidance ?? Object.values(item.media)[0] ?? TYPES[item.type]?.hint;
  const silent = SILENT.has(item.type) || item.kind === 'external' || !TYPES[item.type]?.tag;
  const computed = item.bind.calculate !== undefined || item.trigger !== undefined;
  if (words === undefined && !silent && !computed && item.control.appearance !== 'label')
    refuse(findings, 'label.missing', at('label'), { name: item.name });
  const list = definition.lists.find(({ name }) => name === item.parameters.tick_labelset);
  if (item.type === 'range') checkTickLabels(item, list?.choices.map(({ name }) => name) ?? null, findings);
}

function checkTrigger(item: Item, places: Places, findings: Findings): void {
  const at = { sheet: 'survey', row: item.row, column: 'trigger' };
  for (const trigger of item.trigger ?? []) {
    const [, name] = /^\$\{([^{}]+)\}$/.exec(trigger) ?? [];
    if (!name) refuse(findings, 'trigger.malformed', at, { trigger });
    const target = name ? places.named.get(name.trim())?.[0]?.item : undefined;
    if (name && !target) refuse(findings, 'reference.unknown', at, { name });
    if (target && isHidden(target)) refuse(findings, 'trigger.hidden', at, { name: target.name });
  }
}

/** Nobody can answer it, so nothing can happen when it is answered. */
export const isHidden = (item: Item): boolean =>
  !TYPES[item.type]?.tag ||
  ((item.bind.calculate !== undefined || item.trigger !== undefined) &&
    item.label === undefined &&
    item.hint === undefined);

function checkNames({ items }: Definition, { all }: Places, findings: Findings): void {
  const repeats = new Set<string>();
  for (const { item } of all) {
    if (item.kind === 'repeat' && repeats.has(item.name))
      refuse(
        findings,
        'name.duplicate',
        { sheet: 'survey', row: item.row, column: 'name' },
        { name: item.name }
      );
    if (item.kind === 'repeat') repeats.add(item.name);
  }
  searches(items, findings);
}

export const isSearch = (item: Item): boolean => /\bsearch\s*\(/.test(item.control.appearance ?? '');

function searches(items: Item[], findings: Findings): void {
  const selects = [...everyItem(items)].filter(({ list }) => list !== undefined);
  for (const item of selects.filter(isSearch)) {
    const other = selects.find((one) => one.list === item.list && !isSearch(one));
    const file = /\.\w+$/.test(item.list!);
    const at = { sheet: 'survey', row: item.row, column: 'appearance' };
    if (other || file) refuse(findings, 'search.clash', at, { name: item.name, list: item.list! });
  }
}

function checkList({ choices }: ChoiceList, places: Places, findings: Findings): void {
  for (const choice of choices)
    for (const [column, said] of Object.entries({ label: choice.label, ...choice.media }))
      if (said !== undefined) checkText(said, { item: choice, column, sheet: 'choices' }, places, findings);
}

function checkLanguages({ items, lists }: Definition, findings: Findings): void {
  const said = [...everyItem(items)].flatMap(textsOf).map(([, one]) => one);
  const choices = lists.flatMap((list) =>
    list.choices.flatMap(({ label, media }) => [label, ...Object.values(media)])
  );
  const languages = new Set([...said, ...choices].flatMap(languagesOf));
  for (const language of languages)
    if (language !== 'default' && !/\(\w{2,3}(-[\w-]+)?\)$/.test(language))
      warn(findings, 'language.without_code', { sheet: 'survey', row: 1 }, { language });
}

export const conditionOf = (text: string): string => {
  const truth = truthOf(text);
  return truth === null ? text : `${truth}()`;
};
