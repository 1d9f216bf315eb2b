import { z } from 'zod';
import { conflictKinds, evidenceKinds, may } from '#capabilities/decisions';
import { addEvidence, declareConflict, liftConflict, takeBackEvidence } from '#capabilities/decisions/server';
import { memberOf } from '#platform/context';
import { newId } from '#platform/ids';
import { allow } from '#platform/policy';
import { deed, Id, Pair, text } from '../../forms.ts';
import { proposalView } from '../view.ts';
import { membersToName } from './members.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params, url }) => {
  allow(context, may.discuss);
  const named = await membersToName(context, url.searchParams.get('who'));
  return {
    ...(await proposalView(context, params.proposal)),
    fresh: newId(),
    me: memberOf(context.actor),
    ...named
  };
};

const New = z.object({
  id: Id,
  kind: z.enum(evidenceKinds),
  what: Pair,
  source: text(500).min(3, 'decisions_form_source'),
  address: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'decisions_form_address' })])
});
const Interest = z.object({ memberId: Id, kind: z.enum(conflictKinds) });

export const actions: Actions = {
  evidence: (event) => deed(event, New, (one, context, id) => addEvidence(context, id, one)),
  takeBack: (event) =>
    deed(event, z.object({ id: Id }), (one, context, id) => takeBackEvidence(context, id, one.id)),
  conflict: (event) => deed(event, Interest, (one, context, id) => declareConflict(context, id, one)),
  lift: (event) =>
    deed(event, z.object({ memberId: Id }), (one, context, id) => liftConflict(context, id, one.memberId))
};
