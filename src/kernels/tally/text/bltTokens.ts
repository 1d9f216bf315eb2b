/** A word, a quoted name, a bracket with its options or a ballot id in parentheses; `line` from 1. */
export type Token = { text: string; quoted: boolean; line: number };

const SHAPE = /\/\*[\s\S]*?\*\/|#[^\n]*|"((?:[^"\\\n]|\\.)*)"?|\[[^\]]*\]|\([^)]*\)|[^\s"#]+/g;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let [line, seen] = [1, 0];
  for (const match of text.replace(/^\uFEFF/, '').matchAll(SHAPE)) {
    const [found, name] = match;
    line += linesIn(match.input.slice(seen, match.index));
    seen = match.index;
    if (/^(#|\/\*)/.test(found)) continue;
    const quoted = found.startsWith('"');
    tokens.push({ text: quoted ? (name ?? '').replace(/\\(.)/g, '$1') : found, quoted, line });
  }
  return tokens;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
