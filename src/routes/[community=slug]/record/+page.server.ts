import { titleOf } from '#capabilities/record';
import { entriesOf, headOf } from '#capabilities/record/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const query = url.searchParams.get('q') ?? '';
  const before = Number(url.searchParams.get('before')) || undefined;
  const [found, head] = [await entriesOf(context, { query, before }), await headOf(context)];
  const { timeZone } = communityOf(context);
  return {
    query,
    head,
    entries: found.slice(0, PAGE).map(({ sequence, at, kind, payload, hash }) => ({
      sequence,
      day: dayIn(timeZone, at),
      kind,
      title: titleOf(payload, context.locale),
      hash
    })),
    older: found.length > PAGE ? found[PAGE - 1]!.sequence : null
  };
};
