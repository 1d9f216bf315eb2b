import { expect, test } from 'vitest';
import { localized, missing, reading } from '../../../platform/localized/index.ts';
import type { Clause } from './agreement.ts';
import { movedParameter, repeatedNumbers, revisedClauses } from './redraft.ts';

const terms: Clause = {
  number: '4.1',
  title: localized('en', { en: 'Terms', es: 'Periodos' }),
  text: localized('en', { en: 'One year.', es: 'Un año.' }),
  parameters: ['leadership.termMonths']
};
const typed = (change: object = {}) => ({
  was: '4.1',
  number: '4.1',
  title: { en: 'Terms', es: 'Periodos' },
  text: { en: 'One year.', es: 'Un año.' },
  ...change
});

test('what nobody touched stays as it was', () =>
  expect(revisedClauses([terms], [typed()], 'es')).toEqual([terms]));

test('a changed original makes the translation old, and the parameters stay with their clause', () => {
  const [clause] = revisedClauses(
    [terms],
    [typed({ number: '4.2', text: { en: 'Two years.', es: 'Un año.' } })],
    'es'
  );
  expect(clause).toMatchObject({ number: '4.2', parameters: ['leadership.termMonths'] });
  expect(missing(clause!.text, ['en', 'es'])).toEqual(['es']);
});

test('changed together, both are new', () => {
  const [clause] = revisedClauses([terms], [typed({ text: { en: 'Two years.', es: 'Dos años.' } })], 'en');
  expect(missing(clause!.text, ['en', 'es'])).toEqual([]);
});

test('an emptied clause is dropped, an emptied translation is gone, an emptied original passes on', () => {
  expect(
    revisedClauses([terms], [typed({ title: { en: '', es: ' ' }, text: { en: '', es: '' } })], 'es')
  ).toEqual([]);
  const [noSpanish] = revisedClauses([terms], [typed({ text: { en: 'One year.', es: '' } })], 'es');
  expect(reading(noSpanish!.text, 'es')).toEqual({ text: 'One year.', language: 'en', stale: false });
  const [noEnglish] = revisedClauses([terms], [typed({ text: { en: '', es: 'Un año.' } })], 'es');
  expect(noEnglish?.text.from).toBe('es');
});

test('a new clause is in the language it was written in', () => {
  const fresh = {
    was: '',
    number: '5',
    title: { en: '', es: 'Comida' },
    text: { en: '', es: 'Comemos juntos.' }
  };
  expect(revisedClauses([terms], [typed(), fresh], 'en')[1]).toMatchObject({
    number: '5',
    text: { from: 'es' },
    parameters: []
  });
});

test('two clauses cannot have one number, and empty ones have none', () => {
  const empty = typed({ title: {}, text: {} });
  expect(repeatedNumbers([typed(), typed(), empty])).toEqual(['4.1']);
  expect(repeatedNumbers([typed(), empty, empty])).toEqual([]);
});

test('a parameter is said in one clause at a time', () => {
  const other = { ...terms, number: '4.2', parameters: ['leadership'] };
  expect(movedParameter([terms, other], 'leadership', '4.1').map(({ parameters }) => parameters)).toEqual([
    ['leadership.termMonths', 'leadership'],
    []
  ]);
  expect(movedParameter([terms, other], 'leadership', null)[1]?.parameters).toEqual([]);
});
