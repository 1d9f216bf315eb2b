import { namesById } from '#capabilities/people/server';
import type { State } from '#capabilities/surveys/server';
import { communityOf, type Tx } from '#platform/context';

/** States as a list says them: when, by whom, and whether they were kept aside. */
export async function stateLines(tx: Tx, states: State[]) {
  const names = await namesById(tx, [...new Set(states.map(({ changedBy }) => changedBy))]);
  const when = new Intl.DateTimeFormat(tx.locale === 'es' ? 'es-MX' : 'en-US', {
    timeZone: communityOf(tx).timeZone,
    dateStyle: 'long',
    timeStyle: 'short'
  });
  return states.map(({ id, revision, changedAt, changedBy }) => ({
    id,
    revision,
    aside: revision === null,
    when: when.format(changedAt),
    by: names.get(changedBy ?? '') ?? null
  }));
}
