export { readSheet, readWorkbook, type Sheet } from './read.ts';
export type { Lines } from './xlsx.ts';
export { entriesOf, type Entry } from './zip.ts';
export { sheetProblems } from './problems.ts';
export { writeCsv, writeXlsx, type Cell, type Table } from './write.ts';
export type { SheetRow } from './table.ts';
