import { readFileSync } from 'node:fs';
import { parts } from '../../src/capabilities/governance/index.ts';
import { filesUnder } from '../house/tree.ts';

/** One address that the program answers, as its folder says it: `/[community=slug]/record/[sequence]`. */
export type Route = { pattern: string; params: string[]; kind: 'page' | 'file' };

/** What may stand in an address, by the name of the parameter. */
export type Examples = Record<string, string[]>;
export type Look = <Row extends Record<string, unknown>>(query: string, values?: unknown[]) => Promise<Row[]>;

/** Pages that are reached with a question in their address, and tell nothing without it. */
const questions: Record<string, string> = {
  '/sign-in/contact': '?whose=mine',
  '/[community=slug]/members/[member=id]/merge': '?with=[other=id]',
  '/[community=slug]/bodies/[body=id]/leave': '?holding=[holding=id]',
  '/[community=slug]/surveys/[survey=id]/questions/edit': '?at=[question=path]',
  '/[community=slug]/surveys/[survey=id]/questions/when': '?at=[question=path]',
  '/[community=slug]/surveys/[survey=id]/questions/answers': '?at=[question=path]'
};

/** Every address that can be read, from the tree of files. */
export function routes(): Route[] {
  const files = filesUnder('src/routes', ['+page.svelte', '+server.ts']);
  return files
    .filter((path) => path.endsWith('.svelte') || /export const GET\b/.test(readFileSync(path, 'utf8')))
    .map((path) => {
      const folder = path.replace(/^src\/routes|\/\+(page\.svelte|server\.ts)$/g, '') || '/';
      const pattern = folder + (questions[folder] ?? '');
      const params = [...pattern.matchAll(/\[(\w+)(=\w+)?\]/g)].map(([, name]) => name!);
      return { pattern, params, kind: path.endsWith('.svelte') ? ('page' as const) : ('file' as const) };
    })
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

/** Parameters whose examples are not simply the first row of the table with their name. */
const queries: Record<string, string> = {
  sequence: 'select sequence::text as id from record_entry where community_id = $1 order by sequence limit 1',
  member: `select id from member where community_id = $1 order by name like 'Rosa %' desc, id limit 1`,
  other: `select id from member where community_id = $1 and name not like 'Rosa %' order by id limit 1`,
  body: `select s.body_id as id from seat_holding h join seat s on s.id = h.seat_id where h.community_id = $1 and h.left_on is null order by h.id limit 1`,
  holding: 'select id from seat_holding where community_id = $1 and left_on is null order by id limit 1',
  grant: 'select id from role_grant where community_id = $1 order by id limit 1',
  tablet: 'select id from device where community_id = $1 order by id desc limit 1',
  recovery:
    'select id from recovery where community_id = $1 and confirmed_at is null order by id desc limit 1',
  version: 'select id from agreement_version where community_id = $1 and adopted_on is null limit 1',
  agreement:
    'select distinct a.kind as id from agreement a join agreement_version v on v.agreement_id = a.id and v.adopted_on is not null where a.community_id = $1',
  n: 'select distinct number::text as id from agreement_version where community_id = $1 and adopted_on is not null',
  edition: 'select number::text as id from charter_edition where community_id = $1 order by number limit 1',
  draft: 'select id from import_draft where community_id = $1 order by id desc limit 1',
  assignment: 'select id from survey_assignment where community_id = $1 order by id limit 1',
  response: `select id from response where community_id = $1
    and survey_id = (select id from survey where community_id = $1 order by id limit 1) order by id limit 1`,
  state: 'select id from survey_draft_state where community_id = $1 order by id desc limit 1',
  table: 'select id from survey_cross where community_id = $1 order by id limit 1',
  name: 'select name as id from survey_media where community_id = $1 order by name limit 1',
  // The first question of the first section, as instruments from the bank begin.
  question: `select concat(definition->'items'->0->>'name', '/', definition->'items'->0->'items'->0->>'name') as id
    from survey_version v where community_id = $1
      and survey_id = (select id from survey where community_id = $1 order by id limit 1) order by number limit 1`,
  // The last one with minutes, the one that goes on, and the next.
  meeting: `(select m.id from meeting m join minutes using (community_id) where m.community_id = $1 and minutes.meeting_id = m.id
      order by m.starts_at desc limit 1)
    union all
    (select id from meeting where community_id = $1 and closed_at is null order by starts_at limit 2)`
};

/** Parameters whose values stand in the program and not in the database. */
const written: Examples = {
  part: Object.keys(parts),
  // Only whoever got the letter holds the real one.
  key: ['a-key-that-nobody-holds']
};

export async function examplesIn(look: Look, slug: string, params: string[]): Promise<Examples> {
  const [community] = await look<{ id: string }>('select id from community where slug = $1', [slug]);
  const examples: Examples = { community: [slug] };
  for (const param of new Set(params)) {
    if (param === 'community') continue;
    if (param in written) {
      examples[param] = written[param]!;
      continue;
    }
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
