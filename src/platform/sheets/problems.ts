import { catalogue } from '../problem/index.ts';

/** What can be wrong with a list that somebody brings. */
export const sheetProblems = catalogue('sheets', {
  empty: 422,
  too_large: 413,
  too_many_rows: 422,
  too_many_columns: 422,
  old_excel: 415,
  pdf: 415,
  not_a_list: 415,
  unreadable: 422,
  open_quote: 422,
  no_such_sheet: 422,
  too_heavy: 413
});
