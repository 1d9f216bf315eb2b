import { readXlsForm, type Definition, type Sheet } from '../../../kernels/forms/index.ts';
import type { Context } from '../../../platform/context/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import { openSurvey, publishVersion, writeSurvey, type NewSurvey } from '../server/index.ts';

export function definitionOf(sheets: Sheet[]): Definition {
  const { definition, errors } = readXlsForm(sheets);
  if (!definition) throw new Error(JSON.stringify(errors));
  return definition;
}

export const household = (change: Partial<NewSurvey> = {}): NewSurvey => ({
  id: newId(),
  name: 'household',
  title: localized('es', { es: 'Nuestros hogares', en: 'Our households' }),
  purpose: localized('es', { es: 'Saber qué hace falta.', en: 'To know what is needed.' }),
  consent: localized('es', {
    es: 'Tus respuestas no llevan tu nombre.',
    en: 'Your answers do not carry your name.'
  }),
  audience: 'public',
  ...change
});

/** A survey that people can answer. */
export async function openedSurvey(
  context: Context,
  sheets: Sheet[],
  change: Partial<NewSurvey> = {}
): Promise<{ surveyId: string; versionId: string; version: string }> {
  const surveyId = await writeSurvey(context, household(change));
  const { id, version } = await publishVersion(context, surveyId, definitionOf(sheets));
  await openSurvey(context, surveyId);
  return { surveyId, versionId: id, version };
}

/** Answers to the household survey of the kernel's example, as a phone would send them. */
export const answersXml = (
  version: string,
  instance: string,
  { name = 'Chela', people = '1', town = 'palmdale', more = '', meta = '' } = {}
): string =>
  `<data id="household" version="${version}"><name>${name}</name><people>${people}</people><person><first>Beto</first><age>9</age><school>yes</school></person><town>${town}</town>${more}<meta><instanceID>${instance}</instanceID>${meta}</meta></data>`;
