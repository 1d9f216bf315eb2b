export { append, headOf, type Head } from './append.ts';
export { checkBook, mustBeWhole } from './check.ts';
export { entriesOf, entry, exportLines, type Read } from './entries.ts';
export { forgetName, nameInRecord, namesFor } from './names.ts';
