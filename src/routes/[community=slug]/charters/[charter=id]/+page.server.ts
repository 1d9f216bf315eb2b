import { redirect } from '@sveltejs/kit';
import { problems } from '#capabilities/charters';
import { editionIfAny, roundsOf } from '#capabilities/charters/server';
import { read } from '#platform/db';
import { isMember } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { readerView } from './reading.ts';
import type { PageServerLoad } from './$types';

/** A charter is read. Before it was ratified the way leads to where it is being written. */
export const load: PageServerLoad = async ({ locals: { context }, params: { charter }, url }) => {
  const elsewhere = await read(context, async (tx) => {
    if (await editionIfAny(tx, charter)) return null;
    if (isMember(tx.actor)) return ['desk'];
    const open = (await roundsOf(tx, charter)).find((round) => round.open);
    if (!open) throw problems.no_such_charter();
    return ['rounds', open.id];
  });
  if (elsewhere) redirect(303, communityPath(context, 'charters', charter, ...elsewhere));
  return readerView(context, charter, undefined, url.searchParams.get('in'));
};
