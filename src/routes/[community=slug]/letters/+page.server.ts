import { lettersOf } from '#capabilities/accounts/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { longDay } from '#platform/dates';
import { inLanguage } from '#platform/localized';
import { saidIn } from './said.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const way = url.searchParams.get('way') === 'in' ? 'in' : 'out';
  const letters = await lettersOf(context, way);
  const { timeZone } = communityOf(context);
  const pages = Math.max(1, Math.ceil(letters.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1));
  return {
    way,
    page,
    pages,
    letters: letters
      .slice((page - 1) * PAGE, page * PAGE)
      .map(({ id, kind, content, at, other, deliveredAt }) => ({
        id,
        kind,
        ...saidIn(content, context.locale),
        exact: JSON.stringify(content, null, 2),
        day: longDay(dayIn(timeZone, at), context.locale),
        other: other && inLanguage(other, context.locale),
        delivered: deliveredAt !== null
      }))
  };
};
