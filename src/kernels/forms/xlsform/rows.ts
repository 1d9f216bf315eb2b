import type { Choice, Definition, Item } from './definition.ts';
import type { Said, Sheet } from './workbook.ts';

type Row = Record<string, string>;

/** A definition as the sheets of an XLSForm again: reading them gives the same form. */
export function sheetsOfDefinition(definition: Definition): Sheet[] {
  const { settings, attributes, root, lists, externalLists } = definition;
  const own = Object.entries(attributes).map(([key, value]) => [`attribute::${key}`, value]);
  return [
    sheetOf(
      'survey',
      definition.items.flatMap((item) => rowsOf(item)),
      ['type', 'name', 'label']
    ),
    ...(lists.length ? [sheetOf('choices', choiceRows(lists), ['list_name', 'name', 'label'])] : []),
    ...(externalLists.length
      ? [sheetOf('external_choices', choiceRows(externalLists), ['list_name', 'name'])]
      : []),
    sheetOf('settings', [{ ...settings, ...Object.fromEntries(own), name: root }], ['id_string'])
  ];
}

/** Columns in the order in which they are first needed; a plain one gives way to its languages. */
function sheetOf(name: string, rows: Row[], first: string[]): Sheet {
  const needed = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = [
    ...first.filter((column) => needed.includes(column)),
    ...needed.filter((column) => !first.includes(column))
  ];
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
}

const BINDS: Record<string, string> = {
  relevant: 'relevant',
  required: 'required',
  readonly: 'read_only',
  constraint: 'constraint',
  calculate: 'calculation',
  'jr:constraintMsg': 'constraint_message',
  'jr:requiredMsg': 'required_message'
};

/** What a parameter already says, or the reader makes itself, is not written a second time. */
const FROM_PARAMETERS = /^(orx:max-pixels|odk:.*|type)$/;
const CONTROLS_FROM_PARAMETERS: Record<string, string> = {
  rows: 'rows',
  intent: 'app',
  accuracyThreshold: 'capture-accuracy',
  unacceptableAccuracyThreshold: 'warning-accuracy',
  incremental: 'incremental'
};

function rowsOf(item: Item): Row[] {
  if (item.kind === 'question' || item.kind === 'external') return [rowOf(item, typeOf(item))];
  return [
    rowOf(item, `begin_${item.kind}`),
    ...item.items.flatMap((inner) => rowsOf(inner)),
    { type: `end_${item.kind}` }
  ];
}

function typeOf({ type, list, parameters }: Item): string {
  if (list === undefined) return type;
  const fromFile =
    /\.\w+$/.test(list) && type !== 'select_one_external' && ('value' in parameters || 'label' in parameters);
  return `${type}${fromFile ? '_from_file' : ''} ${list}`;
}

function rowOf(item: Item, type: string): Row {
  const row: Row = { type, name: item.name };
  put(row, 'label', item.label);
  put(row, 'hint', item.hint);
  put(row, 'guidance_hint', item.guidance);
  for (const [form, said] of Object.entries(item.media)) put(row, form, said);
  for (const [key, said] of Object.entries(item.bind))
    if (!FROM_PARAMETERS.test(key)) put(row, BINDS[key] ?? `bind::${key}`, said);
  for (const [key, value] of Object.entries(item.control)) {
    const fromParameter = item.parameters[CONTROLS_FROM_PARAMETERS[key] ?? ''] !== undefined;
    if (!fromParameter) put(row, key === 'appearance' ? key : `body::${key}`, value);
  }
  for (const [key, value] of Object.entries(item.instance)) put(row, `instance::${key}`, value);
  put(row, 'default', item.default);
  put(row, 'trigger', item.trigger?.join(', '));
  put(row, 'choice_filter', item.choiceFilter);
  put(row, 'parameters', parametersOf(item));
  return row;
}

const parametersOf = ({ parameters }: Item): string | undefined =>
  Object.entries(parameters)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ') || undefined;

/** A language's words stand in a column of their own; words in one language in the plain one. */
function put(row: Row, column: string, said: Said | undefined): void {
  if (typeof said === 'string') row[column] = said;
  else for (const [language, text] of Object.entries(said ?? {})) row[`${column}::${language}`] = text;
}

const choiceRows = (lists: Definition['lists']): Row[] =>
  lists.flatMap(({ name, choices }) => choices.map((choice) => choiceRow(name, choice)));

function choiceRow(list: string, { name, label, media, more }: Choice): Row {
  const row: Row = { list_name: list, name };
  put(row, 'label', label);
  for (const [form, said] of Object.entries(media)) put(row, form, said);
  return { ...row, ...more };
}
