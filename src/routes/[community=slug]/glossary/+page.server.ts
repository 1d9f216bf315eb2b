import { recordName } from '#capabilities/sensemaking/server';
import { deed } from '../sense.ts';
import { glossaryView, Named } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => glossaryView(context);

export const actions: Actions = {
  default: (event) =>
    deed(event, Named, ({ decidedOn, decisionId, ...naming }, context) =>
      recordName(context, { ...naming, decidedOn: decidedOn || null, decisionId: decisionId || null })
    )
};
