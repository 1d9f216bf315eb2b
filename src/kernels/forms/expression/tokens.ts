export type Token = { kind: 'text' | 'number' | 'name' | 'sign' | 'end'; value: string; offset: number };

const TOKEN =
  /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d*)?|\.\d+)|(\.\.|\/\/|::|!=|<=|>=|[()[\]@,/.=<>+\-*|])|([\p{L}_][\p{L}\p{N}\p{M}_.\-·]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.\-·]*)?))/uy;

/** Cuts a text into tokens, or says where it no longer can. */
export function tokensOf(text: string): Token[] | number {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) return start;
    const [, quoted, number, sign, name] = match;
    const value = quoted?.slice(1, -1) ?? number ?? sign ?? name!;
    const kind = quoted !== undefined ? 'text' : number ? 'number' : sign ? 'sign' : 'name';
    tokens.push({ kind, value, offset: TOKEN.lastIndex - (quoted ?? value).length });
  }
  return [...tokens, { kind: 'end', value: '', offset: text.length }];
}
