import type pg from 'pg';

type Query = (text: unknown, values?: unknown[]) => Promise<pg.QueryResult>;
type Line = { query: Query };

/** How often a text is asked before it is worth a name, and how many a connection is made to remember. */
const OFTEN = 20;
const MOST = 300;
const COUNTED = 5_000;

const asked = new Map<string, number>();
const names = new Map<string, string>();

/**
 * Gives a name to what is asked often: the database then reads, checks and rewrites it (row-level security included)
 * once for each connection instead of each time, and the text is no longer sent. It still plans anew for the values
 * wherever that pays. A pooler between us that changes connections between transactions has to know named statements.
 */
export function nameWhatIsAskedOften(client: pg.ClientBase): void {
  const line = client as unknown as Line;
  const ask = line.query.bind(client) as Query;
  line.query = (text, values) => {
    const name = typeof text === 'string' && values?.length ? nameOf(text) : undefined;
    return name ? ask({ name, text, values }) : ask(text, values);
  };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST) return known;
  const times = (asked.get(text) ?? 0) + 1;
  if (times < OFTEN) {
    // Texts without end (a list of each length) must not fill the memory: the count begins again.
    if (asked.size >= COUNTED) asked.clear();
    asked.set(text, times);
    return undefined;
  }
  asked.delete(text);
  names.set(text, `often_${names.size}`);
  return names.get(text);
}
