import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/sensemaking';
import { beginRanking, themesOf } from '#capabilities/sensemaking/server';
import { newId } from '#platform/ids';
import { inLanguage } from '#platform/localized';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { Id, Pair } from '../../sense.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.prepare);
  const themes = (await themesOf(context)).map(({ theme }) => ({
    value: theme.id,
    label: inLanguage(theme.name, context.locale)
  }));
  return { id: newId(), themes };
};

const Begun = z.object({
  id: Id,
  question: Pair,
  themes: z.array(Id).default([]),
  more: z.record(z.string(), Pair).default({})
});

export const actions: Actions = {
  default: (event) =>
    attempt(event, Begun, async ({ id, question, themes, more }, context) => {
      const own = Object.values(more).map((text) => ({ id: newId(), text }));
      const items = [...themes.map((themeId) => ({ id: newId(), text: {}, themeId })), ...own];
      await beginRanking(context, { id, question, items });
      redirect(303, communityPath(context, 'priorities', id));
    })
};
