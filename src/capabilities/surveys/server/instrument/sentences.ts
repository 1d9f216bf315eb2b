import type { Locale } from '../../../../platform/localized/index.ts';
import { sentenceFor } from '../../../../platform/words/server/index.ts';
import type { Change } from '../../rules/instrument/change.ts';
import type { Found } from '../../rules/instrument/reading.ts';

/** What is wrong, and where somebody with the sheet before them looks. */
export type Said = { sheet: string; row: number | null; column: string | null; text: string };

export const findingSaid = ({ code, sheet, row, column, about }: Found, locale: Locale): Said => ({
  sheet,
  row,
  column,
  text:
    sentenceFor(`surveys_finding_${code.replaceAll('.', '_')}`, { ...about, sheet, column }, locale) ?? code
});

export const changeSaid = ({ kind, about }: Change, locale: Locale): string =>
  sentenceFor(`surveys_change_${kind}`, about, locale) ?? kind;
