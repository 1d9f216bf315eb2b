import type { Sheet } from '../../../kernels/forms/index.ts';
import { writeXlsx } from '../../../platform/sheets/index.ts';

/** Sheets as the bytes of an Excel file, as somebody would bring it. */
export const workbook = (sheets: Sheet[]): Promise<Uint8Array> =>
  writeXlsx(sheets.map(({ name, rows: [columns = [], ...rows] }) => ({ name, columns, rows })));
