import { sql } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import type { World } from '../../../../tests/world.ts';
import { addDomain, beginCharter, openRound, writeClause, type Writing } from '../server/index.ts';

/** Elena begins a charter with one domain, housing, and one clause in both languages. */
export async function begun(by: Context): Promise<{ id: string; domainId: string; clauseId: string }> {
  const [id, domainId, clauseId] = [newId(), newId(), newId()];
  await beginCharter(by, {
    id,
    title: { es: 'Lo que nos toca', en: 'What is ours' },
    preamble: { es: 'Lo escribimos juntas.', en: 'We wrote it together.' }
  });
  await addDomain(by, id, { id: domainId, name: { es: 'Vivienda', en: 'Housing' } });
  await writeClause(by, id, home({ id: clauseId, domainId }));
  return { id, domainId, clauseId };
}

export const home = (change: Partial<Writing> & { domainId: string }): Writing => ({
  id: newId(),
  besideId: newId(),
  seen: null,
  text: { es: 'Cada familia tiene un techo.', en: 'Every family has a roof.' },
  ...change
});

/** A round for everybody, until the end of the year. */
export async function round(by: Context, charterId: string): Promise<string> {
  const id = newId();
  await openRound(by, charterId, { id, asks: {}, bodies: [], toPublic: true, closesOn: '2026-12-31' });
  return id;
}

/** The whole partnership of a community as a body. */
export async function assembly({ look, communities }: World, slug = 'palmdale'): Promise<string> {
  const communityId = communities[slug]!.id;
  const [known] = await look<{ id: string }>(
    sql`select id from body where community_id = ${communityId} and kind = 'assembly' and ended_on is null`
  );
  if (known) return known.id;
  const [id, name] = [
    newId(),
    JSON.stringify({ from: 'es', revision: 1, texts: { es: { text: 'Asamblea', of: 1 } } })
  ];
  await look(sql`insert into body (community_id, id, kind, name, started_on)
    values (${communityId}, ${id}, 'assembly', ${name}, '2011-09-01')`);
  return id;
}
