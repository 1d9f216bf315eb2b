import { looseEnds } from '#capabilities/sensemaking/server';
import { read } from '#platform/db';
import { reading } from '#platform/localized';
import { endings, kinds, strandsFor } from './kinds.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) =>
  read(context, async (tx) => {
    const { themes, priorities, groundless } = await looseEnds(tx, endings);
    return {
      themes: themes.map(({ id, name, silent, answered, grounded }) => ({
        ...{ id, answered, grounded, name: reading(name, tx.locale) },
        silent: silent.map((group) => ({ id: group.id, name: reading(group.name, tx.locale) }))
      })),
      priorities: priorities
        .filter(({ answered }) => !answered)
        .map(({ id, rankingId, text }) => ({ id, rankingId, text: reading(text, tx.locale) })),
      groundless: (await strandsFor(tx, groundless)).map(({ kind, id, text }) => ({
        ...{ kind, id, word: kinds[kind]!.word() },
        text: text && reading(text, tx.locale)
      }))
    };
  });
