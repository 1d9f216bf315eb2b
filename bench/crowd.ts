import pg from 'pg';
import { keysOf, sortName } from '../src/capabilities/people/rules/spelling.ts';
import { newId } from '../src/platform/ids/index.ts';

const FIRST =
  'María,José,Guadalupe,Ximena,Rosa,Luis,Ana,Javier,Yolanda,Quetzalli,Denise,Marcus,Elena,Zoila,Héctor,Güendolina,Iván,Socorro,Beatriz,Noé'.split(
    ','
  );
const LAST =
  'Hernández,Vázquez,Jiménez,Medina,Ortega,Walker,Ríos,Luna,Beltrán,Salas,Núñez,Guerra,Huerta,Quiroz,Zavala,Llamas,Peña,Smith,Nguyen,Castro'.split(
    ','
  );
const LETTERS = 'abcdefghilmnoprstuvz';
const letter = (place: number) => LETTERS[place % LETTERS.length]!;
/** Enough different names to be like a real county: some common, most rare. */
export const nameOf = (place: number) => {
  const rare = `${letter(place).toUpperCase()}${letter(place * 7 + 3)}${letter(place * 13 + 5)}${letter(Math.floor(place / 20))}ez`;
  return `${FIRST[(place * 31) % 20]} ${LAST[(place * 17 + Math.floor(place / 20)) % 20]} ${rare}`;
};

/** Fills a community with invented people, written by the owner in a few large statements; one that is full stays so. */
export async function fill(ownerUrl: string, community: string, people: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ are: number }>(
    'select count(*)::int as are from member where community_id = $1',
    [community]
  );
  const categories = ['parent_0_5', 'parent_6_plus', 'resident', 'stakeholder'];
  for (let start = rows[0]!.are < people ? 0 : people; start < people; start += 10_000) {
    const members = Array.from({ length: 10_000 }, (_, step) => ({
      id: newId(),
      name: nameOf(start + step),
      category: categories[(start + step) % 4]
    }));
    await owner.query(
      `insert into member (community_id, id, name, sort_name, language, category, joined_on, created_at)
       select $1, m.id, m.name, m.sort, 'es', m.category, '2025-01-01', now() from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) m(id, name, sort, category)`,
      [
        community,
        members.map(({ id }) => id),
        members.map(({ name }) => name),
        members.map(({ name }) => sortName(name)),
        members.map(({ category }) => category)
      ]
    );
    const keys = members.flatMap(({ id, name }) => keysOf(name).map((key) => [id, key] as const));
    await owner.query(
      'insert into member_name_key select $1, k.key, k.id from unnest($2::text[], $3::uuid[]) k(key, id)',
      [community, keys.map(([, key]) => key), keys.map(([id]) => id)]
    );
    const parents = members.filter(({ category }) => category!.startsWith('parent'));
    await owner.query(
      `insert into child select $1, c.id, c.parent, '2023-05-01' from unnest($2::uuid[], $3::uuid[]) c(id, parent)`,
      [community, parents.map(() => newId()), parents.map(({ id }) => id)]
    );
  }
  await owner.query('analyze');
  await owner.end();
}
