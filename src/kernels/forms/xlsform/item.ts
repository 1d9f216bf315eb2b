import { group, plainIn, plainOf, saidIn, saidOf } from './cells.ts';
import type { Item } from './definition.ts';
import type { Line } from './workbook.ts';

const EXTERNAL = new Set(['xml-external', 'csv-external']);

/** A line of the survey sheet as an item, before its type is looked at closer. */
export function itemOf({ row, cells }: Line, type: string): Item {
  const control = plainIn(group(cells, 'control'));
  const intent = plainOf(cells.intent);
  if (intent) control.intent = intent;
  return {
    kind: EXTERNAL.has(type) ? 'external' : 'question',
    name: plainOf(cells.name) ?? '',
    type,
    row,
    label: saidOf(cells.label),
    hint: saidOf(cells.hint),
    guidance: saidOf(cells.guidance_hint),
    media: saidIn(group(cells, 'media')),
    bind: saidIn(group(cells, 'bind')),
    control,
    instance: plainIn(group(cells, 'instance')),
    parameters: { written: plainOf(cells.parameters) ?? '' },
    default: plainOf(cells.default),
    trigger: triggersOf(plainOf(cells.trigger)),
    choiceFilter: plainOf(cells.choice_filter),
    items: []
  };
}

/** A question made by the reader for another one. */
export const derived = (name: string, type: string, row: number, more: Partial<Item> = {}): Item => ({
  ...itemOf({ row, cells: {} }, type),
  name,
  parameters: {},
  derived: true,
  ...more
});

const triggersOf = (written: string | undefined): string[] | undefined =>
  written
    ?.split(',')
    .map((part) => part.trim())
    .filter(Boolean);
