/** A word, a quoted name, a bracket with its options or a ballot id in parentheses; `line` from 1. */
export type Token = { text: string; quoted: boolean; line: number };

// A quote inside a name closes nothing: `"Alex "Sandy" Ross"` ends before the next name or the end of the line.
const SHAPE = /\/\*[\s\S]*?\*\/|#[^\n]*|"(.*?)"(?=[ \t\r]*(?:"|#|\/\*|$))|\[[^\]]*\]|\([^)]*\)|[^\s"#]+/gm;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let [line, seen] = [1, 0];
  for (const match of text.replace(/^\uFEFF/, '').matchAll(SHAPE)) {
    const [found, name] = match;
    line += linesIn(match.input, seen, match.index);
    seen = match.index;
    if (/^(#|\/\*)/.test(found)) continue;
    tokens.push({ text: name ?? found, quoted: name !== undefined, line });
  }
  return tokens;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
