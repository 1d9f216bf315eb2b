import { expect } from 'vitest';
import { household } from '../../../../kernels/forms/example.ts';
import { newId } from '../../../../platform/ids/index.ts';
import { inWorld } from '../../../../../tests/world.ts';
import { openedSurvey } from '../../tests/survey.ts';
import { linesOfPaper } from '../../rules/answering/paper.ts';
import { formOf, mayType, noteSheet, sheetTyped, surveyKiosk, surveyPaper, surveyPoster } from '../index.ts';
import { skipSentence } from './skipSentence.ts';

const isTaggedPdf = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes).toString('latin1');
  return text.startsWith('%PDF') && text.includes('/StructTreeRoot');
};

inWorld(
  'the questions and the poster come as tagged paper, for whoever may see the survey',
  async ({ as }) => {
    const { surveyId } = await openedSurvey(as.secretary, household());
    expect(isTaggedPdf(await surveyPaper(as.public, surveyId))).toBe(true);
    expect(
      isTaggedPdf(await surveyPoster({ ...as.public, locale: 'en' }, surveyId, 'https://a.example'))
    ).toBe(true);
    await expect(surveyPaper(as.lancasterGreeter, surveyId)).rejects.toMatchObject({
      code: 'surveys.no_such_survey'
    });
  }
);

inWorld('a skip is said in a sentence, in both languages', async ({ as }) => {
  const { surveyId } = await openedSurvey(as.secretary, household());
  const { form } = await formOf(as.public, surveyId);
  const lines = linesOfPaper(form, ['Español (es)', 'English (en)']);
  const school = lines[5]!;
  expect(skipSentence(school.skip!, lines, ['es', 'en'], 'es').text).toBe(
    'Solo si tu respuesta a la pregunta 4 es menos de 18.'
  );
  expect(skipSentence(school.skip!, lines, ['es', 'en'], 'en').text).toBe(
    'Only if your answer to question 4 is less than 18.'
  );
  expect(skipSentence('unknown', lines, ['es'], 'es').text).toBe('Contesta solo si es tu caso.');
});

inWorld('a sheet that was typed before is told, with its day and who typed it', async ({ as }) => {
  const { surveyId } = await openedSurvey(as.secretary, household());
  await mayType(as.greeter, surveyId);
  expect(await sheetTyped(as.greeter, surveyId, '12')).toBeNull();
  await noteSheet(as.greeter, surveyId, 'No. 12');
  await noteSheet(as.greeter, surveyId, '12');
  expect(await sheetTyped(as.secretary, surveyId, ' 12 ')).toEqual({ day: '2026-12-08', by: 'Lupe Ortega' });
  await expect(mayType(as.member, surveyId)).rejects.toMatchObject({ code: 'platform.not_allowed' });
});

inWorld('a tablet knows its own survey and no other', async ({ as }) => {
  const { surveyId } = await openedSurvey(as.secretary, household());
  const tablet = { kind: 'device', deviceId: surveyId, purpose: 'kiosk', subjectId: surveyId } as const;
  expect(await surveyKiosk({ ...as.public, actor: tablet }, surveyId)).toEqual({ bound: true });
  expect(await surveyKiosk(as.greeter, surveyId)).toEqual({ bound: false });
  const other = { ...tablet, subjectId: newId() };
  await expect(surveyKiosk({ ...as.public, actor: other }, surveyId)).rejects.toMatchObject({
    code: 'platform.not_allowed'
  });
});
