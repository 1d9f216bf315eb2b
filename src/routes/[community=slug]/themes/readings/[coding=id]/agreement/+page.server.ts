import { z } from 'zod';
import { may, wordFor } from '#capabilities/sensemaking';
import { compareCoders, mergeCode, themesOf } from '#capabilities/sensemaking/server';
import { inLanguage, reading } from '#platform/localized';
import { may as can } from '#platform/policy';
import { deed, Id } from '../../../../sense.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const { coding, codes, agreement, coders, apart } = await compareCoders(context, params.coding);
  const nameOf = (id: string) => inLanguage(codes.find((code) => code.id === id)!.name, context.locale);
  return {
    ...{
      id: coding.id,
      coders,
      alpha: agreement.alpha,
      passages: agreement.passages,
      word: wordFor(agreement.alpha)
    },
    title: reading(coding.title, context.locale),
    byCode: agreement.byCode.map(({ code, alpha, given }) => ({
      ...{ id: code, name: nameOf(code), given, alpha, word: wordFor(alpha) },
      themeId: codes.find(({ id }) => id === code)!.themeId
    })),
    apart: apart.map(({ given, ...one }) => ({
      ...one,
      given: given.map(({ name, codes: own }) => ({ name, codes: own.map(nameOf) }))
    })),
    themes: (await themesOf(context)).map(({ theme }) => ({
      value: theme.id,
      label: inLanguage(theme.name, context.locale)
    })),
    prepares: can(context, may.prepare)
  };
};

export const actions: Actions = {
  merge: (event) =>
    deed(event, z.object({ code: Id, theme: Id }), ({ code, theme }, context) =>
      mergeCode(context, code, theme)
    )
};
