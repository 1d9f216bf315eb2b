import { may } from '#capabilities/elections';
import { electionsOf, vacanciesOf } from '#capabilities/elections/server';
import { read } from '#platform/db';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

const ENDED = ['counted', 'installed', 'cancelled'];

export const load: PageServerLoad = ({ locals: { context }, url }) =>
  read(context, async (tx) => {
    const elections = await electionsOf(tx);
    return {
      open: elections.filter(({ phase }) => !ENDED.includes(phase)),
      past: elections.filter(({ phase }) => ENDED.includes(phase)),
      vacancies: await vacanciesOf(tx),
      filled: url.searchParams.has('filled'),
      runs: can(tx, may.run)
    };
  });
