import { warn, refuse, type Findings } from './findings.ts';
import type { Sheet } from './workbook.ts';

export const NAMES = ['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm'] as const;
export type SheetName = (typeof NAMES)[number];
export type Sheets = Partial<Record<SheetName, Sheet>>;

/** The sheets we know, by their names in any case; a name nearly right is pointed out when one is missing. */
export function sheetsOf(workbook: Sheet[], findings: Findings): Sheets {
  const sheets: Sheets = {};
  for (const name of NAMES) {
    const found = workbook.find((sheet) => sheet.name.trim().toLowerCase() === name);
    if (found?.rows.length) sheets[name] = { name, rows: found.rows };
    else if (name !== 'osm') pointOut(name, workbook, findings);
  }
  if (!sheets.survey) refuse(findings, 'sheet.missing', { sheet: 'survey' });
  return sheets;
}

function pointOut(name: SheetName, workbook: Sheet[], findings: Findings): void {
  const similar = workbook
    .map((sheet) => sheet.name.trim())
    .filter((other) => !other.startsWith('_') && !isKnown(other) && distance(other.toLowerCase(), name) <= 2);
  if (similar.length) warn(findings, 'sheet.similar', { sheet: name }, { similar: similar.join(', ') });
}

const isKnown = (name: string) => (NAMES as readonly string[]).includes(name.toLowerCase());

/** How many letters must be changed, left out or put in (Levenshtein). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++)
      now[at] = Math.min(
        before[at]! + 1,
        now[at - 1]! + 1,
        before[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1)
      );
    before = now;
  }
  return before.at(-1)!;
}
