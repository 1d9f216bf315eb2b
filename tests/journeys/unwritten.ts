const KEY =
  /\b(problem|platform|accounts|places|record|people|governance|meetings|decisions|elections|surveys|sensemaking|charters)_[a-z0-9]+(_[a-z0-9]+)*\b/;
const ACCIDENT = /\b(undefined|NaN|null|Invalid Date)\b|\[object \w+\]|\{[a-z][A-Za-z]*\}/;

/** What no person wrote and no person should read: the name of a message, a value that is none. */
export function unwritten(texts: string[]): string[] {
  const found = texts.map((text) => KEY.exec(text)?.[0] ?? ACCIDENT.exec(text)?.[0]);
  return [...new Set(found.filter((text) => text !== undefined))].map((text) => `shows "${text}"`);
}
