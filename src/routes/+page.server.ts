import { communities } from '#capabilities/places/server';
import { inLanguage } from '#platform/localized';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  const cards = (await communities(context)).map((card) => ({
    ...card,
    name: inLanguage(card.name, context.locale)
  }));
  const regions = cards.filter((card) => card.kind === 'region');
  return {
    regions: regions.map((region) => ({
      ...region,
      communities: cards.filter((card) => card.regionSlug === region.slug)
    }))
  };
};
