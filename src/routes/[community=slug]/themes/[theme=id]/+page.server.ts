import * as sense from '#capabilities/sensemaking/server';
import { communityPath } from '#platform/web/server';
import { deed, Nothing } from '../../sense.ts';
import { Group, One, Tied } from './forms.ts';
import { themeView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => themeView(context, params.theme);

export const actions: Actions = {
  tie: (event) => deed(event, Tied, ({ what }, context) => sense.support(context, event.params.theme, what)),
  untie: (event) =>
    deed(event, Tied, ({ what }, context) => sense.takeBackSupport(context, event.params.theme, what)),
  group: (event) =>
    deed(event, Group, (group, context) => sense.noteGroup(context, event.params.theme, group)),
  drop: (event) => deed(event, One, ({ id }, context) => sense.dropGroup(context, event.params.theme, id)),
  aside: (event) => {
    const to = communityPath(event.locals.context, 'themes');
    return deed(event, Nothing, (_, context) => sense.setThemeAside(context, event.params.theme), to);
  }
};
