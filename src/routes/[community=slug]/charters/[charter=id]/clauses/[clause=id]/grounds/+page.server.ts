import { may } from '#capabilities/charters';
import { addGround, addTheme, charterOf } from '#capabilities/charters/server';
import { themesOf } from '#capabilities/sensemaking/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { communityPath } from '#platform/web/server';
import { deed } from '../../../../forms.ts';
import { Ground, Theme } from './shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    allow(tx, may.ground);
    const { id } = await charterOf(tx, params.charter);
    const themes = (await themesOf(tx)).map(({ theme }) => ({
      value: theme.id,
      label: inLanguage(theme.name, tx.locale)
    }));
    return { charterId: id, clauseId: params.clause, fresh: newId(), themes };
  });

export const actions: Actions = {
  theme: ({ params: { charter, clause }, ...event }) =>
    deed(event, Theme, async ({ id, themeId }, context) => {
      await addTheme(context, clause, { id, themeId });
      return communityPath(context, 'charters', charter, 'clauses', clause);
    }),
  other: ({ params: { charter, clause }, ...event }) =>
    deed(event, Ground, async (ground, context) => {
      await addGround(context, clause, ground);
      return communityPath(context, 'charters', charter, 'clauses', clause);
    })
};
