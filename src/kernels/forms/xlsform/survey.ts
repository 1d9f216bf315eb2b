import { SURVEY } from './columns.ts';
import { plainOf, truthOf } from './cells.ts';
import type { ChoiceList, Item } from './definition.ts';
import { refuse, warn, type Findings } from './findings.ts';
import { itemOf } from './item.ts';
import { linesOf } from './lines.ts';
import { isName } from './names.ts';
import { parametersOf, useParameters } from './parameters.ts';
import { readSelect } from './select.ts';
import { begin, end, opened, place, type Open } from './sections.ts';
import { isDynamic } from './dynamic.ts';
import { beginOf, endOf, selectOf, typeNamed } from './types.ts';
import type { Line, Sheet } from './workbook.ts';

export type Survey = {
  root: string;
  lists: ChoiceList[];
  externalLists: ChoiceList[];
  hasChoices: boolean;
  hasExternal: boolean;
  findings: Findings;
};

type How = { language?: string; tidy: boolean };

/** The survey sheet's lines as a tree of questions and sections. */
export function itemsOf(sheet: Sheet, how: How, survey: Survey): Item[] {
  const { findings } = survey;
  const { lines } = linesOf(sheet, { columns: SURVEY, ...how, required: ['type'] }, findings);
  const open: Open[] = [opened([], null)];
  for (const line of lines) readLine(line, open, survey);
  for (const { item } of open.slice(1))
    refuse(findings, 'section.not_ended', at(item!.row, 'type'), { name: item!.name });
  return open[0]!.items;
}

const at = (row: number, column: string) => ({ sheet: 'survey', row, column });

function readLine(line: Line, open: Open[], survey: Survey): void {
  const { findings } = survey;
  const { row, cells } = line;
  const disabled = plainOf(cells.disabled);
  if (disabled !== undefined) warn(findings, 'row.disabled', at(row, 'disabled'));
  if (disabled !== undefined && truthOf(disabled) === true) return;
  delete cells.disabled;
  if (!Object.keys(cells).length) return;
  const type = plainOf(cells.type);
  if (type === undefined) {
    if (cells.name === undefined && cells.label === undefined)
      return warn(findings, 'row.skipped', at(row, 'type'));
    return refuse(findings, 'type.missing', at(row, 'type'));
  }
  const ends = endOf(type);
  if (ends) return end(open, ends, line, findings);
  const item = itemOf(line, type);
  if (!nameIsGood(item, cells.name === undefined, findings)) return;
  const begins = beginOf(type);
  if (begins) return begin(open, begins, item, survey);
  readQuestion(item, type, open, survey);
}

function nameIsGood(item: Item, missing: boolean, findings: Findings): boolean {
  const row = item.row;
  if (item.type === 'audit') {
    if (!missing && item.name !== 'audit')
      refuse(findings, 'name.invalid', at(row, 'name'), { name: item.name });
    item.name = 'audit';
  } else if (missing && item.type === 'note') item.name = `generated_note_name_${row}`;
  else if (missing) return no(findings, 'name.missing', row, '');
  else if (!isName(item.name)) return no(findings, 'name.invalid', row, item.name);
  return true;
}

function no(findings: Findings, code: 'name.missing' | 'name.invalid', row: number, name: string): false {
  refuse(findings, code, at(row, 'name'), { name });
  return false;
}

function readQuestion(item: Item, written: string, open: Open[], survey: Survey): void {
  const { findings } = survey;
  if (item.bind['entities:saveto']) refuse(findings, 'outside.entities', at(item.row, 'save_to'));
  const parameters = parametersOf(plainOf(item.parameters.written) ?? '');
  if (!parameters) refuse(findings, 'parameter.malformed', at(item.row, 'parameters'));
  item.parameters = parameters ?? {};
  const select = selectOf(written);
  if (select) return readSelect(item, select, open, survey);
  if (/^osm(\s|$)/.test(written)) return refuse(findings, 'outside.osm', at(item.row, 'type'));
  const type = typeNamed(written);
  if (item.kind !== 'external' && !type)
    return refuse(findings, 'type.unknown', at(item.row, 'type'), { type: written });
  if (type) item.type = type;
  checkType(item, findings);
  useParameters(item, false, findings);
  place(open, item, survey);
}

const OUTDATED = new Set(['simserial', 'subscriberid']);

function checkType(item: Item, findings: Findings): void {
  if (item.type === 'calculate' && !item.bind.calculate && !isDynamic(item))
    refuse(findings, 'calculation.missing', at(item.row, 'calculation'));
  if (OUTDATED.has(item.type)) warn(findings, 'device.outdated', at(item.row, 'type'), { type: item.type });
  if (item.type === 'image' && !item.parameters['max-pixels'])
    warn(findings, 'image.without_limit', at(item.row, 'parameters'));
  if (item.type !== 'background-geopoint') return;
  if (!item.trigger) refuse(findings, 'trigger.missing', at(item.row, 'trigger'));
  if (item.bind.calculate) refuse(findings, 'calculation.unwanted', at(item.row, 'calculation'));
}
