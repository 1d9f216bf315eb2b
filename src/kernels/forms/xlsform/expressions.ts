import { isMalformed, parse } from '../expression/parse.ts';
import { conditionOf } from './checks.ts';
import type { Item } from './definition.ts';
import { refuse, type Findings } from './findings.ts';
import type { Places } from './places.ts';
import { withPaths } from './references.ts';

const BINDS: Record<string, string> = {
  relevant: 'relevant',
  required: 'required',
  readonly: 'read_only',
  constraint: 'constraint',
  calculate: 'calculation'
};

/** Expressions that no client could read: better said here than on forty phones. */
export function checkExpressions(places: Places, findings: Findings): void {
  for (const place of places.all)
    for (const [column, text] of expressionsOf(place.item)) {
      const read = parse(withPaths(text, place, places));
      const at = { sheet: place.item.row ? 'survey' : 'settings', row: place.item.row || 2, column };
      if (isMalformed(read)) refuse(findings, 'expression.malformed', at, { expression: text });
    }
}

function expressionsOf(item: Item): [string, string][] {
  const found = Object.entries(BINDS).map(([key, column]): [string, unknown] => [column, item.bind[key]]);
  return [...found, ['choice_filter', item.choiceFilter], ['repeat_count', item.control['jr:count']]].flatMap(
    ([column, text]): [string, string][] =>
      typeof text === 'string' ? [[column as string, conditionOf(text)]] : []
  );
}
