import { SETTINGS } from './columns.ts';
import { group, plainIn, plainOf, truthOf } from './cells.ts';
import { refuse, warn, type Findings } from './findings.ts';
import { linesOf } from './lines.ts';
import { isName } from './names.ts';
import type { Sheet } from './workbook.ts';

export type Settings = { settings: Record<string, string>; attributes: Record<string, string>; root: string };

/** The first line of the settings sheet, and the name of the answers' root. */
export function settingsOf(sheet: Sheet | undefined, root: string, findings: Findings): Settings {
  const none = { settings: {}, attributes: {}, root };
  if (!sheet) return checked(none, 'form_name', findings);
  const names = (sheet.rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const twoIds = names.includes('id_string') && names.includes('form_id');
  if (twoIds) warn(findings, 'settings.two_ids', { sheet: sheet.name, row: 1, column: 'id_string' });
  const { lines } = linesOf(twoIds ? without(sheet, 'id_string') : sheet, { columns: SETTINGS }, findings);
  const cells = lines[0]?.cells ?? {};
  const settings = plainIn(cells);
  const read = {
    settings,
    attributes: plainIn(group(cells, 'attribute')),
    root: plainOf(cells.name) ?? root
  };
  return checked(read, 'name', findings);
}

function without(sheet: Sheet, column: string): Sheet {
  const at = (sheet.rows[0] ?? []).findIndex((name) => name.trim().toLowerCase() === column);
  return { ...sheet, rows: sheet.rows.map((cells) => cells.filter((_, index) => index !== at)) };
}

function checked(read: Settings, column: string, findings: Findings): Settings {
  const at = { sheet: 'settings', row: column === 'name' ? 2 : null, column };
  if (!isName(read.root)) refuse(findings, 'name.invalid', at, { name: read.root });
  if (isYes(read.settings.omit_instanceid) && read.settings.public_key)
    refuse(findings, 'encryption.needs_id', { sheet: 'settings', row: 2, column: 'omit_instanceID' });
  if (isYes(read.settings.flat))
    refuse(findings, 'outside.flat', { sheet: 'settings', row: 2, column: 'flat' });
  return read;
}

export const isYes = (setting: string | undefined): boolean =>
  setting !== undefined && truthOf(setting) === true;
