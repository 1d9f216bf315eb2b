import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { methods } from '#capabilities/sensemaking';
import {
  choose,
  closeRound,
  countPaper,
  openRound,
  proposePriority,
  settleRanking
} from '#capabilities/sensemaking/server';
import { attempt, communityPath } from '#platform/web/server';
import { deed, Id, Nothing, Pair, Whole } from '../../sense.ts';
import { Chosen, marksFrom, Paper } from './marks.ts';
import { rankingView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => ({
  ...(await rankingView(context, params.ranking)),
  chosen: url.searchParams.has('chosen')
});

const Opened = z.object({
  method: z.enum(methods),
  dots: Whole(1, 20),
  criteria: z.record(Id, Pair).default({})
});

export const actions: Actions = {
  choose: (event) =>
    deed(
      event,
      Chosen,
      (form, context) =>
        choose(context, event.params.ranking, { number: form.number, marks: marksFrom(form) }),
      `${event.url.pathname}?chosen`
    ),
  open: (event) =>
    deed(event, Opened, ({ criteria, ...round }, context) => {
      const named = Object.entries(criteria).map(([id, text]) => ({ id, text }));
      return openRound(context, event.params.ranking, { ...round, criteria: named });
    }),
  paper: (event) => deed(event, Paper, (paper, context) => countPaper(context, event.params.ranking, paper)),
  close: (event) => deed(event, Nothing, (_, context) => closeRound(context, event.params.ranking)),
  settle: (event) => deed(event, Nothing, (_, context) => settleRanking(context, event.params.ranking)),
  propose: (event) =>
    attempt(event, z.object({ id: Id, proposal: Id }), async ({ id, proposal }, context) => {
      await proposePriority(context, id, proposal);
      redirect(303, communityPath(context, 'decisions', proposal, 'edit'));
    })
};
