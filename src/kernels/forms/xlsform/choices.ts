import { CHOICES } from './columns.ts';
import { group, plainIn, plainOf, saidIn, saidOf, type Cells } from './cells.ts';
import type { Choice, ChoiceList } from './definition.ts';
import { refuse, warn, type Findings } from './findings.ts';
import { linesOf, type Header } from './lines.ts';
import type { Sheet } from './workbook.ts';

type How = { language?: string; duplicates: boolean };
const RESERVED = new Set(['name', 'label', 'media', 'list name']);

/** The lists of answers, in the order in which the sheet first names them. */
export function choicesOf(sheet: Sheet | undefined, how: How, findings: Findings): ChoiceList[] {
  if (!sheet) return [];
  const at = { sheet: sheet.name };
  const { headers, lines } = linesOf(
    sheet,
    { columns: CHOICES, language: how.language, required: ['name'] },
    findings
  );
  const columns = usable(headers, sheet.name, findings);
  const lists = new Map<string, Choice[]>();
  for (const { row, cells } of lines) {
    const list = plainOf(cells['list name']);
    if (list === undefined) continue;
    const choice = choiceOf(row, cells, columns);
    if (!choice.name) refuse(findings, 'choice.unnamed', { ...at, row, column: 'name' }, { list });
    if (choice.label === undefined && !Object.keys(choice.media).length)
      warn(findings, 'choice.unlabelled', { ...at, row, column: 'label' }, { list, name: choice.name });
    const known = lists.get(list);
    if (known) known.push(choice);
    else lists.set(list, [choice]);
  }
  const found = [...lists].map(([name, choices]) => ({ name, choices }));
  if (!how.duplicates) found.forEach((list) => refuseTwins(list, at, findings));
  return found;
}

/** A column with a space in its name cannot be asked for, so it serves for notes. */
function usable(headers: Header[], sheet: string, findings: Findings): Set<string> {
  const good = headers.filter(({ path, written }) => {
    if (RESERVED.has(path[0]!) || !/\s/.test(path[0]!)) return true;
    warn(findings, 'column.unusable', { sheet, row: 1, column: written });
    return false;
  });
  return new Set(good.map(({ path }) => path[0]!));
}

function choiceOf(row: number, cells: Cells, columns: Set<string>): Choice {
  const more = Object.entries(plainIn(cells)).filter(([key]) => columns.has(key) && !RESERVED.has(key));
  return {
    name: plainOf(cells.name) ?? '',
    row,
    label: saidOf(cells.label),
    media: saidIn(group(cells, 'media')),
    more: Object.fromEntries(more)
  };
}

function refuseTwins({ name: list, choices }: ChoiceList, at: { sheet: string }, findings: Findings): void {
  const seen = new Set<string>();
  for (const { name, row } of choices) {
    if (name && seen.has(name))
      refuse(findings, 'choice.duplicate', { ...at, row, column: 'name' }, { list, name });
    seen.add(name);
  }
}
