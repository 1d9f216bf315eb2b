import { findSurvey, onTheDesk, type Desk } from '#capabilities/surveys/server';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import type { PageServerLoad } from './$types';

/** Nobody reads on after so many; the first are those that wait to be counted. */
const MOST = 200;

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const { title } = await findSurvey(tx, params.survey);
    const { all, flags, stands } = await onTheDesk(tx, params.survey);
    const looked = all
      .filter(({ id, aside }) => aside || flags.has(id))
      .sort((one, other) => urgency(one) - urgency(other));
    return {
      survey: { id: params.survey, title: reading(title, tx.locale).text },
      more: Math.max(0, looked.length - MOST),
      lines: looked
        .slice(0, MOST)
        .map(({ id, day, mode, aside }) => ({ id, day, mode, aside, flags: flags.get(id) ?? [] })),
      stand: all.flatMap(({ id, mode, aside }) => {
        const stand = aside || flags.has(id) ? null : stands.get(id);
        return stand ? { id, mode, ...stand } : [];
      })
    };
  });

/** What waits, what stands out, what was judged already. */
const urgency = ({ aside }: Desk): number => (aside === 'struck' ? 2 : aside ? 0 : 1);
