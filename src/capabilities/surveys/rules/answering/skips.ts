/** When a question is asked, read out of its expression as far as it can be said in a sentence. */
export type Skip = Compared | { kind: 'all' | 'any'; of: Skip[] };
export type Compared = {
  kind: 'is' | 'is_not' | 'more' | 'less' | 'at_least' | 'at_most';
  path: string;
  value: string;
};

const KINDS = {
  '=': 'is',
  '!=': 'is_not',
  '>': 'more',
  '<': 'less',
  '>=': 'at_least',
  '<=': 'at_most'
} as const;
const PATH = String.raw`(\/[\w\/:.-]+|(?:\.\.?\/)+[\w\/:.-]+)`;
const COMPARED = new RegExp(String.raw`^${PATH}\s*(>=|<=|!=|=|>|<)\s*(?:'([^']*)'|"([^"]*)"|(-?[\d.]+))$`);
const SELECTED = new RegExp(
  String.raw`^(not\s*\(\s*)?selected\s*\(\s*${PATH}\s*,\s*['"]([^'"]*)['"]\s*\)(\s*\))?$`
);

/** Null where it is more than a paper can say. `at` is the question's own path. */
export function skipOf(expression: string, at: string): Skip | null {
  const text = stripped(expression);
  for (const [word, kind] of [
    ['or', 'any'],
    ['and', 'all']
  ] as const) {
    const parts = partsOf(text, word);
    if (parts.length < 2) continue;
    const of = parts.map((part) => skipOf(part, at));
    return of.every((one) => one !== null) ? { kind, of } : null;
  }
  return selectedIn(text, at) ?? comparedIn(text, at);
}

function comparedIn(text: string, at: string): Skip | null {
  const [, path, sign, single, double, number] = COMPARED.exec(text) ?? [];
  if (!path) return null;
  return {
    kind: KINDS[sign as keyof typeof KINDS],
    path: resolved(path, at),
    value: single ?? double ?? number ?? ''
  };
}

function selectedIn(text: string, at: string): Skip | null {
  const [, not, path, value, end] = SELECTED.exec(text) ?? [];
  if (!path || Boolean(not) !== Boolean(end)) return null;
  return { kind: not ? 'is_not' : 'is', path: resolved(path, at), value: value! };
}

/** "../age" seen from a question. */
function resolved(path: string, at: string): string {
  if (path.startsWith('/')) return path;
  const steps = at.split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Without brackets that hold all of it. */
function stripped(text: string): string {
  const tight = text.trim();
  if (!tight.startsWith('(') || closing(tight, 0) !== tight.length - 1) return tight;
  return stripped(tight.slice(1, -1));
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

/** Split at a word that stands outside of brackets and quotes. */
function partsOf(text: string, word: string): string[] {
  const parts: string[] = [];
  let [depth, from, quote] = [0, 0, ''];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (depth === 0 && isWord(text, at, word)) {
      parts.push(text.slice(from, at));
      from = at + word.length;
    }
  }
  return [...parts, text.slice(from)];
}

const isWord = (text: string, at: number, word: string): boolean =>
  text.startsWith(word, at) && /[\s)]/.test(text[at - 1] ?? '') && /[\s(]/.test(text[at + word.length] ?? '');
