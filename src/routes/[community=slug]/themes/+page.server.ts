import { may } from '#capabilities/sensemaking';
import { themesOf } from '#capabilities/sensemaking/server';
import { reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => ({
  themes: (await themesOf(context)).map(({ theme, cards, statements, voices, groups }) => ({
    id: theme.id,
    name: reading(theme.name, context.locale),
    story: theme.story && reading(theme.story, context.locale),
    ...{ voices, evidence: cards.length + statements.length },
    silent: groups.filter(({ heard }) => !heard).map(({ name }) => reading(name, context.locale).text)
  })),
  may: { prepare: can(context, may.prepare), code: can(context, may.code) }
});
