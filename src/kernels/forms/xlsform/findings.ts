/** What keeps a workbook from being a form. Words for each code are put elsewhere. */
export const ERRORS = [
  'sheet.missing',
  'sheet.too_large',
  'column.missing',
  'column.duplicate',
  'cell.too_long',
  'name.missing',
  'name.invalid',
  'name.duplicate',
  'name.reserved',
  'type.missing',
  'type.unknown',
  'section.not_begun',
  'section.not_ended',
  'section.too_deep',
  'list.missing',
  'list.unknown',
  'list.unnamed',
  'choice.duplicate',
  'choice.unnamed',
  'choice.with_space',
  'file.unknown_kind',
  'or_other.with_filter',
  'table_list.mixed',
  'calculation.missing',
  'calculation.unwanted',
  'label.missing',
  'image.missing',
  'reference.unknown',
  'reference.ambiguous',
  'reference.malformed',
  'trigger.malformed',
  'trigger.missing',
  'trigger.hidden',
  'parameter.malformed',
  'parameter.unknown',
  'parameter.invalid',
  'instance.clash',
  'search.clash',
  'encryption.needs_id',
  'expression.malformed',
  'outside.entities',
  'outside.osm',
  'outside.flat'
] as const;

export const WARNINGS = [
  'sheet.similar',
  'settings.two_ids',
  'row.disabled',
  'row.skipped',
  'section.required',
  'section.unlabelled',
  'choice.unlabelled',
  'name.similar',
  'column.unusable',
  'cell.without_column',
  'translation.missing',
  'language.without_code',
  'or_other.translated',
  'device.outdated',
  'image.without_limit',
  'external.without_filter'
] as const;

export type ErrorCode = (typeof ERRORS)[number];
export type WarningCode = (typeof WARNINGS)[number];

/** `row` is the line in the sheet (the header is 1), `column` its name as written, `about` what to name in the sentence. */
export type Finding<Code = ErrorCode | WarningCode> = {
  code: Code;
  sheet: string;
  row: number | null;
  column: string | null;
  about: Record<string, string>;
};

export type Findings = { errors: Finding<ErrorCode>[]; warnings: Finding<WarningCode>[] };

export type Place = { sheet: string; row?: number | null; column?: string | null };

export function refuse(to: Findings, code: ErrorCode, at: Place, about: Record<string, string> = {}): void {
  to.errors.push({ code, sheet: at.sheet, row: at.row ?? null, column: at.column ?? null, about });
}

export function warn(to: Findings, code: WarningCode, at: Place, about: Record<string, string> = {}): void {
  to.warnings.push({ code, sheet: at.sheet, row: at.row ?? null, column: at.column ?? null, about });
}
