import {
  readXlsForm,
  type Definition,
  type Finding,
  type Form,
  type Sheet
} from '../../../../kernels/forms/index.ts';
import { loopsIn } from './loops.ts';
import { publishedAs } from './publishing.ts';

/** A finding of the reader, or of ours: formulas that run in circles, a form nothing can be made of. */
export type Found = Omit<Finding, 'code'> & { code: Finding['code'] | 'formula.circle' | 'form.broken' };
export type Whole = { definition: Definition; form: Form };
export type Read = { errors: Found[]; warnings: Found[]; whole: Whole | null };

/** Sheets as an instrument that can be asked, or everything that keeps them from being one. */
export function readInstrument(sheets: Sheet[], name: string): Read {
  const { definition, errors, warnings } = readXlsForm(sheets, { id: name });
  if (!definition) return { errors: withoutEchoes(errors), warnings, whole: null };
  const made = publishedAs(definition, name, '1');
  if (!made) return { errors: [{ ...NOWHERE, code: 'form.broken' }], warnings, whole: null };
  const circles = loopsIn(made.form).map((names) => circle(names, sheets));
  return circles.length
    ? { errors: circles, warnings, whole: null }
    : { errors: [], warnings, whole: { definition, form: made.form } };
}

/** A formula that names what is not there cannot be read either; saying it once is enough. */
const withoutEchoes = (errors: Found[]): Found[] =>
  errors.filter(
    ({ code, sheet, row, column }) =>
      code !== 'expression.malformed' ||
      !errors.some(
        (one) =>
          one.code.startsWith('reference.') && one.sheet === sheet && one.row === row && one.column === column
      )
  );

const NOWHERE = { sheet: 'survey', row: null, column: null, about: {} };

/** Where a circle begins, as somebody with the sheet before them would look for it. */
function circle(names: string[], sheets: Sheet[]): Found {
  const rows = sheets.find((sheet) => sheet.name.trim().toLowerCase() === 'survey')?.rows ?? [];
  const column = rows[0]?.findIndex((name) => name.trim().toLowerCase() === 'name') ?? -1;
  const at = rows.findIndex((cells) => cells[column]?.trim() === names[0]);
  return {
    code: 'formula.circle',
    sheet: 'survey',
    row: at < 0 ? null : at + 1,
    column: 'calculation',
    about: { names: names.join(' → ') }
  };
}
