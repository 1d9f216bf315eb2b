import { z } from 'zod';
import { amend, settleAmendment, takeBackAmendment } from '#capabilities/decisions/server';
import { locales } from '#platform/localized';
import { deed, Id, Words } from '../../forms.ts';
import { amendmentsView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  amendmentsView(context, params.proposal, url.searchParams.get('in'));

const Offer = z.object({ id: Id, language: z.enum(locales), after: Words(20_000), because: Words(2000) });
const Settled = z.object({ id: Id, as: z.enum(['taken_in', 'left_out']) });

export const actions: Actions = {
  amend: (event) =>
    deed(event, Offer, (offer, context, id) =>
      // A browser sends lines that end in two letters; the text has one.
      amend(context, id, { ...offer, after: offer.after.replaceAll('\r\n', '\n') })
    ),
  settle: (event) => deed(event, Settled, (one, context, id) => settleAmendment(context, id, one)),
  takeBack: (event) =>
    deed(event, z.object({ id: Id }), (one, context, id) => takeBackAmendment(context, id, one.id))
};
