import type { Item } from '../../../../../kernels/forms/index.ts';

/** What the editor makes and shows. Everything else an instrument may hold is kept as it is. */
export const itemKinds = [
  'select_one',
  'select_multiple',
  'text',
  'integer',
  'decimal',
  'date',
  'time',
  'rank',
  'range',
  'note',
  'image',
  'audio',
  'geopoint',
  'acknowledge',
  'group',
  'repeat'
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const kindOf = (item: Item): ItemKind | null =>
  itemKinds.find((kind) => kind === item.type && (kind === item.kind || item.kind === 'question')) ?? null;

/** Asks for one of several answers. */
export const isSelect = (type: string): boolean => ['select_one', 'select_multiple', 'rank'].includes(type);
/** Has a smallest and a largest answer. */
export const isBounded = (type: string): boolean => ['integer', 'decimal', 'date'].includes(type);
/** Waits for no answer, so none can be required. */
export const isSilent = (type: string): boolean => ['note', 'group', 'repeat'].includes(type);
/** What a condition may lean on. */
export const isAsked = (type: string): boolean =>
  ['select_one', 'select_multiple', 'integer', 'decimal', 'range'].includes(type);
