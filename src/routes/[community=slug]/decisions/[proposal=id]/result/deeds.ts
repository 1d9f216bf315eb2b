import { z } from 'zod';
import { appeal, correct, settleAppeal, takeBackAppeal } from '#capabilities/decisions/server';
import type { Context } from '#platform/context';
import { Id, Pair, text, Words } from '../../forms.ts';

export const Correction = z.object({ decisionId: Id, id: Id, text: Pair });
export const correctIt = (one: z.infer<typeof Correction>, context: Context) =>
  correct(context, one.decisionId, one);

export const Appeal = z.object({
  decisionId: Id,
  id: Id,
  kind: z.enum(['appeal', 'reconsideration']),
  reason: text(4000).min(10, 'decisions_form_reason')
});
export const askAgain = ({ decisionId, ...asking }: z.infer<typeof Appeal>, context: Context) =>
  appeal(context, decisionId, asking);

export const Settled = z.object({
  decisionId: Id,
  id: Id,
  as: z.enum(['stands', 'looked_at_again']),
  answer: Words()
});
export const settleIt = (one: z.infer<typeof Settled>, context: Context) =>
  settleAppeal(context, one.decisionId, one);

export const takeItBack = (one: { decisionId: string; id: string }, context: Context) =>
  takeBackAppeal(context, one.decisionId, one.id);
