export { readSheet, type Sheet } from './read.ts';
export { sheetProblems } from './problems.ts';
export { writeCsv, writeXlsx, type Cell, type Table } from './write.ts';
export type { SheetRow } from './table.ts';
