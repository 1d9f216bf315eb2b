import { sayAbout, takeBackRemark, takeInDecided } from '#capabilities/charters/server';
import { deed } from '../../../../../forms.ts';
import { Asked, Decided, Looked, One, Said, Settled, Translated } from './shapes.ts';
import { ask, look, put, settle, translate } from './deeds.ts';
import { clauseInRound } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params, url }) =>
  clauseInRound(context, params.draft_round, params.clause, url.searchParams.get('in'));

export const actions: Actions = {
  say: (event) =>
    deed(event, Said, async ({ after, ...said }, context) => {
      const words = { ...said, clauseId: event.params.clause, after: after?.replaceAll('\r\n', '\n') };
      await sayAbout(context, event.params.draft_round, words, event.getClientAddress());
      return `${event.url.pathname}?said=${said.id}#said`;
    }),
  settle: (event) => deed(event, Settled, settle),
  takeBack: (event) => deed(event, One, ({ id }, context) => takeBackRemark(context, id)),
  look: (event) => deed(event, Looked, look),
  put: (event) => deed(event, Decided, put),
  decided: (event) =>
    deed(event, One, ({ id, reopens }, context) => takeInDecided(context, id, reopens === 'yes')),
  ask: (event) => deed(event, Asked, ask),
  translate: (event) => deed(event, Translated, translate)
};
