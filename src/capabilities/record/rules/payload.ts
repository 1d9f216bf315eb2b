/** What an entry tells: a title in every language, then whatever the act consists of. */
export type Payload = { title: Record<string, string> } & Record<string, unknown>;

/** The title in the reader's language, or in any it has. */
export function titleOf(payload: Payload, locale: string): string {
  return payload.title[locale] ?? Object.values(payload.title)[0] ?? '';
}
