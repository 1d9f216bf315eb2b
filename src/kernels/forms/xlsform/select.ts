import type { ChoiceList, Item } from './definition.ts';
import { refuse, warn, type ErrorCode } from './findings.ts';
import { derived } from './item.ts';
import { isPlainName } from './names.ts';
import { useParameters } from './parameters.ts';
import { place, type Open } from './sections.ts';
import type { Survey } from './survey.ts';
import { isFile, type Select } from './types.ts';
import { languagesOf } from './workbook.ts';

/** A question that is answered from a list. */
export function readSelect(item: Item, select: Select, open: Open[], survey: Survey): void {
  item.type = select.type;
  item.list = select.list;
  useParameters(item, select.fromFile, survey.findings);
  checkFile(item, select, survey);
  const list = listOf(item, select, survey);
  if (select.type === 'select_multiple') refuseSpaces(item, list, survey);
  inTable(item, open, survey);
  if (select.orOther) return withOther(item, list, open, survey);
  place(open, item, survey);
}

const at = (item: Item, column: string) => ({ sheet: 'survey', row: item.row, column });

function checkFile(item: Item, { fromFile, list }: Select, { findings }: Survey): void {
  if (fromFile && !isFile(list)) refuse(findings, 'file.unknown_kind', at(item, 'type'), { file: list });
  for (const key of ['value', 'label'])
    if (fromFile && item.parameters[key] && !isPlainName(item.parameters[key]))
      refuse(findings, 'parameter.invalid', at(item, 'parameters'), { parameter: key });
}

function listOf(item: Item, { type, list }: Select, survey: Survey): ChoiceList | undefined {
  const external = type === 'select_one_external';
  if (external && !item.choiceFilter)
    warn(survey.findings, 'external.without_filter', at(item, 'choice_filter'));
  if (!external && (isFile(list) || /\$\{/.test(list))) return undefined;
  const [lists, present] = external
    ? [survey.externalLists, survey.hasExternal]
    : [survey.lists, survey.lists.length > 0];
  const found = lists.find(({ name }) => name === list);
  const code: ErrorCode = present ? 'list.unknown' : 'list.missing';
  if (!found) refuse(survey.findings, code, at(item, 'type'), { list });
  return found;
}

function refuseSpaces(item: Item, list: ChoiceList | undefined, { findings }: Survey): void {
  for (const { name, row } of list?.choices ?? [])
    if (name.includes(' '))
      refuse(
        findings,
        'choice.with_space',
        { sheet: 'choices', row, column: 'name' },
        { name, list: list!.name }
      );
}

function inTable(item: Item, open: Open[], survey: Survey): void {
  const top = open.at(-1)!;
  if (top.table === null) return;
  if (top.table === '') {
    if (item.choiceFilter) refuse(survey.findings, 'table_list.mixed', at(item, 'choice_filter'));
    top.table = item.list!;
    const head = { list: item.list, label: ' ', control: { appearance: 'label' } };
    place(
      open,
      derived(`reserved_name_for_field_list_labels_${item.row}`, item.type, item.row, head),
      survey
    );
  }
  if (top.table !== item.list)
    refuse(survey.findings, 'table_list.mixed', at(item, 'type'), { list: item.list!, table: top.table });
  item.control.appearance = 'list-nolabel';
}

const OTHER = 'Other';

function withOther(item: Item, list: ChoiceList | undefined, open: Open[], survey: Survey): void {
  item.orOther = true;
  if (item.choiceFilter) refuse(survey.findings, 'or_other.with_filter', at(item, 'choice_filter'));
  if (list && !list.choices.some(({ name }) => name === 'other')) addOther(list, item.row);
  place(open, item, survey);
  const relevant = `selected(../${item.name}, 'other')`;
  const other = { label: 'Specify other.', bind: { relevant } };
  place(open, derived(`${item.name}_other`, 'text', item.row, other), survey);
}

function addOther({ choices }: ChoiceList, row: number): void {
  const languages = [...new Set(choices.flatMap(({ label }) => languagesOf(label)))];
  const label = languages.length ? Object.fromEntries(languages.map((name) => [name, OTHER])) : OTHER;
  choices.push({ name: 'other', row, label, media: {}, more: {} });
}
