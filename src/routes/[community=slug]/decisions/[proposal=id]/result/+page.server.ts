import { z } from 'zod';
import { addAction, certify, discussAgain, setAside, settleAction } from '#capabilities/decisions/server';
import { Day, deed, Id, Nothing, Pair, text, Words } from '../../forms.ts';
import { askAgain, Appeal, Correction, correctIt, Settled, settleIt, takeItBack } from './deeds.ts';
import { resultView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => resultView(context, params.proposal);

const decisionId = Id;
const Certify = z.object({ decisionId, from: z.union([z.literal(''), Day]).optional() });
const Aside = z.object({ decisionId, reason: text(4000).min(10, 'decisions_form_reason') });
const Action = z.object({ decisionId, id: Id, what: Pair, owner: Words(120), dueOn: Day });
const Done = z.object({ decisionId, id: Id, as: z.enum(['done', 'dropped']) });

export const actions: Actions = {
  certify: (event) =>
    deed(event, Certify, ({ from, ...one }, context) =>
      certify(context, one.decisionId, { effectiveFrom: from || null })
    ),
  setAside: (event) => deed(event, Aside, (one, context) => setAside(context, one.decisionId, one.reason)),
  again: (event) => deed(event, Nothing, (_, context, id) => discussAgain(context, id)),
  action: (event) => deed(event, Action, (one, context) => addAction(context, one.decisionId, one)),
  done: (event) => deed(event, Done, (one, context) => settleAction(context, one.decisionId, one)),
  correct: (event) => deed(event, Correction, correctIt),
  appeal: (event) => deed(event, Appeal, askAgain),
  settle: (event) => deed(event, Settled, settleIt),
  takeBack: (event) => deed(event, z.object({ decisionId, id: Id }), takeItBack)
};
