/** "Ask only if": what a question's answer must be. Values are a choice's name or a number. */
export type Clause = { name: string; sign: Sign; value: string };
export const signs = ['is', 'is_not', 'has', 'has_not', 'at_least', 'at_most', 'answered'] as const;
export type Sign = (typeof signs)[number];
/** All of them or any of them. */
export type Condition = { join: 'and' | 'or'; clauses: Clause[] };

const NAME = String.raw`\$\{\s*([^{}\s]+)\s*\}`;
const VALUE = String.raw`(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?))`;
const PATTERNS: [RegExp, (sign: string) => Sign | null][] = [
  [new RegExp(`^${NAME}\\s*(=|!=|>=|<=)\\s*${VALUE}$`), (sign) => COMPARED[sign] ?? null],
  [new RegExp(`^selected\\(\\s*${NAME}\\s*(,)\\s*${VALUE}\\s*\\)$`), () => 'has'],
  [new RegExp(`^not\\(\\s*selected\\(\\s*${NAME}\\s*(,)\\s*${VALUE}\\s*\\)\\s*\\)$`), () => 'has_not']
];
const COMPARED: Record<string, Sign> = { '=': 'is', '!=': 'is_not', '>=': 'at_least', '<=': 'at_most' };

/** A condition as people built it, or null for one that says more than we can show: that one is kept as it is. */
export function conditionOf(relevant: string | undefined): Condition | null {
  if (!relevant?.trim()) return { join: 'and', clauses: [] };
  const split = splitAt(relevant.trim());
  if (!split) return null;
  const clauses = split.parts.map(clauseOf);
  return clauses.every((clause) => clause !== null) ? { join: split.join, clauses } : null;
}

/** Divides at "and" or at "or", never at both, and not inside quotes or brackets. */
function splitAt(text: string): { join: 'and' | 'or'; parts: string[] } | null {
  const parts = [''];
  const joins = new Set<string>();
  for (const [piece] of text.matchAll(/'[^']*'|"[^"]*"|\$\{[^}]*\}|\s(?:and|or)\s|./gs)) {
    const word = piece.trim();
    if (/^\s(and|or)\s$/.test(piece)) {
      joins.add(word);
      parts.push('');
    } else parts[parts.length - 1] += piece;
  }
  if (joins.size > 1) return null;
  return { join: joins.has('or') ? 'or' : 'and', parts: parts.map((part) => part.trim()) };
}

function clauseOf(part: string): Clause | null {
  for (const [pattern, signOf] of PATTERNS) {
    const [, name, written, one, other, number] = pattern.exec(part) ?? [];
    const sign = written === undefined ? null : signOf(written);
    if (!name || !sign) continue;
    const value = one ?? other ?? number ?? '';
    if (value === '') return sign === 'is_not' ? { name, sign: 'answered', value: '' } : null;
    const numeric = number !== undefined;
    return (sign === 'at_least' || sign === 'at_most') && !numeric ? null : { name, sign, value };
  }
  return null;
}

export const relevantOf = ({ join, clauses }: Condition): string | undefined =>
  clauses.map(written).join(` ${join} `) || undefined;

function written({ name, sign, value }: Clause): string {
  const quoted = /^-?\d+(\.\d+)?$/.test(value) ? value : `'${value}'`;
  switch (sign) {
    case 'has':
      return `selected(\${${name}}, '${value}')`;
    case 'has_not':
      return `not(selected(\${${name}}, '${value}'))`;
    case 'answered':
      return `\${${name}} != ''`;
    default:
      return `\${${name}} ${{ is: '=', is_not: '!=', at_least: '>=', at_most: '<=' }[sign]} ${quoted}`;
  }
}
