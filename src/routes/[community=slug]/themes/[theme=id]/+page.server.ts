import { z } from 'zod';
import {
  dropGroup,
  noteGroup,
  setThemeAside,
  support,
  takeBackSupport
} from '#capabilities/sensemaking/server';
import { communityPath } from '#platform/web/server';
import { deed, Id, Nothing, Pair } from '../../sense.ts';
import { themeView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) => themeView(context, params.theme);

/** `card 0190…`: what is tied, and which. */
const Tied = z.object({
  what: z
    .string()
    .regex(/^(card|statement) [0-9a-f-]{36}$/, 'sensemaking_form_needed')
    .transform((what) => ({ kind: what.split(' ')[0] as 'card' | 'statement', id: what.split(' ')[1]! }))
});
const Group = z.object({ id: Id, name: Pair, heard: z.enum(['yes', 'no']) });

export const actions: Actions = {
  tie: (event) => deed(event, Tied, ({ what }, context) => support(context, event.params.theme, what)),
  untie: (event) =>
    deed(event, Tied, ({ what }, context) => takeBackSupport(context, event.params.theme, what)),
  group: (event) =>
    deed(event, Group, ({ heard, ...group }, context) =>
      noteGroup(context, event.params.theme, { ...group, heard: heard === 'yes' })
    ),
  drop: (event) =>
    deed(event, z.object({ id: Id }), ({ id }, context) => dropGroup(context, event.params.theme, id)),
  aside: (event) =>
    deed(
      event,
      Nothing,
      (_, context) => setThemeAside(context, event.params.theme),
      communityPath(event.locals.context, 'themes')
    )
};
