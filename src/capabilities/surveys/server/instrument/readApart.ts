import {
  everyItem,
  sheetsOfDefinition,
  type Definition,
  type Sheet
} from '../../../../kernels/forms/index.ts';
import { differences } from '../../rules/instrument/differences.ts';
import { publishedAs, readyAs, type Published, type Ready } from '../../rules/instrument/publishing.ts';
import { readInstrument, type Read } from '../../rules/instrument/reading.ts';
import type { Change } from '../../rules/instrument/change.ts';
import { inThread } from './thread.ts';

/** So many lines are done in the time that a thread needs to hear of them. */
const HERE = 150;

/** `readInstrument`, in a thread of its own where it is large: one of nine hundred questions takes a second. */
export async function readApart(sheets: Sheet[], name: string): Promise<Read> {
  const lines = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return lines <= HERE ? readInstrument(sheets, name) : inThread('readInstrument', sheets, name);
}

/** An instrument that was changed here, read as if somebody had brought it: the same rules for both. */
export const checkedApart = (definition: Definition, name: string): Promise<Read> =>
  readApart(sheetsOfDefinition(definition), name);

type As = [definition: Definition, name: string, version: string];

/** `publishedAs` and `readyAs` in the same way: ten thousand choices take half a second and more. */
export const publishedApart = async (...as: As): Promise<Published | null> =>
  isLarge(as[0]) ? inThread('publishedAs', ...as) : publishedAs(...as);

export const readyApart = async (...as: As): Promise<Ready | null> =>
  isLarge(as[0]) ? inThread('readyAs', ...as) : readyAs(...as);

export const differencesApart = async (
  ...between: [before: Definition, after: Definition, language: string]
): Promise<Change[]> =>
  between.slice(0, 2).some((one) => isLarge(one as Definition))
    ? inThread('differences', ...between)
    : differences(...between);

const isLarge = ({ items, lists }: Definition): boolean =>
  [...everyItem(items)].length + lists.reduce((sum, { choices }) => sum + choices.length, 0) > HERE;
