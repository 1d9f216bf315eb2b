import { readFileSync } from 'node:fs';
import { filesUnder } from '../house/tree.ts';

/** One address that the program answers, as its folder says it: `/[community=slug]/record/[sequence]`. */
export type Route = { pattern: string; params: string[]; kind: 'page' | 'file' };

/** What may stand in an address, by the name of the parameter. */
export type Examples = Record<string, string[]>;
export type Look = <Row extends Record<string, unknown>>(query: string, values?: unknown[]) => Promise<Row[]>;

/** Every address that can be read, from the tree of files. */
export function routes(): Route[] {
  const files = filesUnder('src/routes', ['+page.svelte', '+server.ts']);
  return files
    .filter((path) => path.endsWith('.svelte') || /export const GET\b/.test(readFileSync(path, 'utf8')))
    .map((path) => {
      const pattern = path.replace(/^src\/routes|\/\+(page\.svelte|server\.ts)$/g, '') || '/';
      const params = [...pattern.matchAll(/\[(\w+)(=\w+)?\]/g)].map(([, name]) => name!);
      return { pattern, params, kind: path.endsWith('.svelte') ? ('page' as const) : ('file' as const) };
    })
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

/** Parameters whose examples are not simply the first row of the table with their name. */
const queries: Record<string, string> = {
  sequence: 'select sequence::text as id from record_entry where community_id = $1 order by sequence limit 1',
  member: `select id from member where community_id = $1 order by name like 'Rosa %' desc, id limit 1`,
  grant: 'select id from role_grant where community_id = $1 order by id limit 1',
  tablet: 'select id from device where community_id = $1 order by id desc limit 1',
  draft: 'select id from import_draft where community_id = $1 order by id desc limit 1',
  // The last one held, and the next one announced.
  meeting: `(select id from meeting where community_id = $1 and closed_at is not null order by starts_at desc limit 1)
    union all
    (select id from meeting where community_id = $1 and closed_at is null order by starts_at limit 1)`
};

export async function examplesIn(look: Look, slug: string, params: string[]): Promise<Examples> {
  const [community] = await look<{ id: string }>('select id from community where slug = $1', [slug]);
  const examples: Examples = { community: [slug] };
  for (const param of new Set(params)) {
    if (param === 'community') continue;
    const query = queries[param] ?? `select id from "${param}" where community_id = $1 order by id limit 1`;
    examples[param] = (await look<{ id: string }>(query, [community!.id])).map(({ id }) => id);
  }
  return examples;
}

/** The addresses of a route, one for each combination of examples; none where an example is missing. */
export function addressesOf({ pattern, params }: Route, examples: Examples): string[] {
  return params.reduce(
    (paths, param) =>
      paths.flatMap((path) =>
        (examples[param] ?? []).map((id) => path.replace(new RegExp(`\\[${param}(=\\w+)?\\]`), id))
      ),
    [pattern]
  );
}
