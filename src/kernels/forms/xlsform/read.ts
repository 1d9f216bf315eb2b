import { checkReferences } from './checks.ts';
import { choicesOf } from './choices.ts';
import type { Definition } from './definition.ts';
import { refuse, type Findings } from './findings.ts';
import { isYes, settingsOf } from './settings.ts';
import { sheetsOf } from './sheets.ts';
import { itemsOf } from './survey.ts';
import type { Sheet } from './workbook.ts';
import { truthOf } from './cells.ts';

export type Options = {
  /** The name of the answers' root where the settings give none; "data" is usual. */
  root?: string;
  /** The form's id where the settings give none. */
  id?: string;
};

export type Reading = Findings & { definition: Definition | null };

/**
 * Reads the sheets of an XLSForm. Everything that is wrong is said at once; with any error there is no definition.
 * Source: xlsform.org; what is read is what pyxform 4.5 reads, less what `outside.*` names.
 */
export function readXlsForm(workbook: Sheet[], options: Options = {}): Reading {
  const findings: Findings = { errors: [], warnings: [] };
  const sheets = sheetsOf(workbook, findings);
  if (!sheets.survey) return { ...findings, definition: null };
  const { settings, attributes, root } = settingsOf(sheets.settings, options.root ?? 'data', findings);
  settings.id_string ??= options.id ?? 'data';
  if (sheets.entities && sheets.entities.rows.length > 1)
    refuse(findings, 'outside.entities', { sheet: 'entities' });
  if (sheets.osm && sheets.osm.rows.length > 1) refuse(findings, 'outside.osm', { sheet: 'osm' });
  const language = settings.default_language;
  const how = { language, duplicates: isYes(settings.allow_choice_duplicates) };
  const lists = choicesOf(sheets.choices, how, findings);
  const externalLists = choicesOf(sheets.external_choices, { language, duplicates: true }, findings);
  const tidy = truthOf(settings.clean_text_values ?? 'yes') !== false;
  const items = itemsOf(
    sheets.survey,
    { language, tidy },
    {
      root,
      lists,
      externalLists,
      hasChoices: sheets.choices !== undefined,
      hasExternal: sheets.external_choices !== undefined,
      findings
    }
  );
  const definition = { root, settings, attributes, items, lists, externalLists };
  checkReferences(definition, findings);
  return { ...findings, definition: findings.errors.length ? null : definition };
}
