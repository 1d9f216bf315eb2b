import { redirect } from '@sveltejs/kit';
import * as sense from '#capabilities/sensemaking/server';
import { attempt, communityPath } from '#platform/web/server';
import { deed, Nothing } from '../../sense.ts';
import { Chosen, marksFrom, Opened, Paper, Proposed, roundFrom } from './marks.ts';
import { rankingView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => ({
  ...(await rankingView(context, params.ranking)),
  chosen: url.searchParams.has('chosen')
});

export const actions: Actions = {
  choose: (event) => {
    const choose = ({ number, ...form }: ReturnType<typeof Chosen.parse>) =>
      sense.choose(event.locals.context, event.params.ranking, {
        number,
        marks: marksFrom({ number, ...form })
      });
    return deed(event, Chosen, choose, `${event.url.pathname}?chosen`);
  },
  open: (event) =>
    deed(event, Opened, (round, context) => sense.openRound(context, event.params.ranking, roundFrom(round))),
  paper: (event) =>
    deed(event, Paper, (paper, context) => sense.countPaper(context, event.params.ranking, paper)),
  close: (event) => deed(event, Nothing, (_, context) => sense.closeRound(context, event.params.ranking)),
  settle: (event) => deed(event, Nothing, (_, context) => sense.settleRanking(context, event.params.ranking)),
  propose: (event) =>
    attempt(event, Proposed, async ({ id, proposal }, context) => {
      await sense.proposePriority(context, id, proposal);
      redirect(303, communityPath(context, 'decisions', proposal, 'edit'));
    })
};
