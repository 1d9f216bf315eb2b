import { may, wordFor } from '#capabilities/sensemaking';
import { compareCoders, themesOf } from '#capabilities/sensemaking/server';
import type { Context } from '#platform/context';
import { inLanguage, reading } from '#platform/localized';
import { may as can } from '#platform/policy';

/** How far coders agree, code by code, and where they do not. */
export async function agreementView(context: Context, codingId: string) {
  const { coding, codes, agreement, coders, apart } = await compareCoders(context, codingId);
  const codeOf = (id: string) => codes.find((code) => code.id === id)!;
  const nameOf = (id: string) => inLanguage(codeOf(id).name, context.locale);
  const { alpha, passages, byCode } = agreement;
  return {
    ...{ id: coding.id, coders, alpha, passages, word: wordFor(alpha) },
    title: reading(coding.title, context.locale),
    byCode: byCode.map(({ code, alpha: own, given }) => ({
      ...{ id: code, name: nameOf(code), given, alpha: own, word: wordFor(own) },
      themeId: codeOf(code).themeId
    })),
    apart: apart.map(({ given, ...one }) => ({
      ...one,
      given: given.map(({ name, codes: own }) => ({ name, codes: own.map(nameOf) }))
    })),
    themes: await themesToChoose(context),
    prepares: can(context, may.prepare)
  };
}

const themesToChoose = async (context: Context) =>
  (await themesOf(context)).map(({ theme }) => ({
    value: theme.id,
    label: inLanguage(theme.name, context.locale)
  }));
