import type { Said } from './workbook.ts';

/** A form as its author wrote it: references still say `${name}`, words are in their languages. */
export type Definition = {
  /** The name of the answers' root. */
  root: string;
  settings: Record<string, string>;
  /** Attributes for the answers' root, from columns like `attribute::xyz`. */
  attributes: Record<string, string>;
  items: Item[];
  lists: ChoiceList[];
  /** Lists that live in a file beside the form (`select_one_external`). */
  externalLists: ChoiceList[];
};

export type Kind = 'question' | 'group' | 'repeat' | 'external';

/** A question, a section with more inside, or the declaration of a file that lists come from. */
export type Item = {
  kind: Kind;
  name: string;
  /** For a question a key of `TYPES`. */
  type: string;
  /** The line in the survey sheet it came from; what follows from another line carries that line's number. */
  row: number;
  label?: Said;
  hint?: Said;
  guidance?: Said;
  media: Record<string, Said>;
  bind: Record<string, Said>;
  control: Record<string, string>;
  instance: Record<string, string>;
  parameters: Record<string, string>;
  default?: string;
  trigger?: string[];
  choiceFilter?: string;
  /** The list of a select: a name, a file's name or a reference to a repeat's question. */
  list?: string;
  orOther?: boolean;
  /** The list a loop went over; `items` then has a group for each of its choices. */
  loop?: ChoiceList;
  /** Made by the reader from another line, so not written out again. */
  derived?: boolean;
  items: Item[];
};

export type ChoiceList = { name: string; choices: Choice[] };
export type Choice = {
  name: string;
  row: number;
  label?: Said;
  media: Record<string, Said>;
  /** Every further column that a filter may ask for, in the sheet's order. */
  more: Record<string, string>;
};

export function* everyItem(items: Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* everyItem(item.items);
  }
}
