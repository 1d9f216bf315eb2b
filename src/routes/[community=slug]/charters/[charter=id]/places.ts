import { ELSEWHERE } from '#capabilities/charters';
import { sistersOf } from '#capabilities/places/server';
import { communityOf, type Tx } from '#platform/context';
import { inLanguage } from '#platform/localized';

/** Where somebody who signs on may live: the communities that wrote the charter, or elsewhere. */
export async function placesFor(tx: Tx, elsewhere: string): Promise<{ value: string; label: string }[]> {
  const sisters = (await sistersOf(tx)).map(({ slug, name }) => ({
    value: slug,
    label: inLanguage(name, tx.locale)
  }));
  const { slug, name } = communityOf(tx);
  const own = sisters.length ? sisters : [{ value: slug, label: inLanguage(name, tx.locale) }];
  return [...own, { value: ELSEWHERE, label: elsewhere }];
}
