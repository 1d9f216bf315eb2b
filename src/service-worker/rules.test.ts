import { expect, test } from 'vitest';
import { keeps } from './rules.ts';

const origin = 'https://tequio.example';
const meeting = '/palmdale/meetings/0192f3a0-0000-7000-8000-000000000001';
const asked = (path: string, request: { method?: string; mode?: RequestMode } = {}) =>
  keeps(
    { method: 'GET', mode: 'navigate', ...request },
    new URL(path, origin),
    origin,
    (file) => file === '/app/a.js'
  );

test('our own files and the pages of the door are kept', () => {
  expect(asked('/app/a.js', { mode: 'no-cors' })).toBe('asset');
  expect(asked(`${meeting}/door`)).toBe('page');
  expect(asked(`${meeting}/kiosk`)).toBe('page');
});

test('a survey opens without a line, with what it asks', () => {
  const survey = '/palmdale/surveys/0192f3a0-0000-7000-8000-000000000002';
  const version = '0192f3a0-0000-7000-8000-000000000003';
  const key = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  for (const path of ['/answer', `/answer/${key}`, '/kiosk', `/interview/${version}`])
    expect(asked(survey + path), path).toBe('page');
  expect(asked(`${survey}/answer/form/${version}`, { mode: 'cors' })).toBe('questions');
  expect(asked(`${survey}/answer/media/casa.png`, { mode: 'no-cors' })).toBe('questions');
  for (const path of ['', '/results', '/interview', `/interview/${version}/contacts`, '/responses'])
    expect(asked(survey + path), path).toBeNull();
});

test('nothing personal is: no member, no roll, no form, no other origin', () => {
  for (const path of ['/palmdale/members', `${meeting}/room`, `${meeting}/door/roll`, `${meeting}/review`])
    expect(asked(path), path).toBeNull();
  expect(asked(`${meeting}/door`, { method: 'POST' })).toBeNull();
  expect(asked(`${meeting}/door/roll`, { mode: 'cors' })).toBeNull();
  expect(asked(`https://elsewhere.example${meeting}/door`)).toBeNull();
});
