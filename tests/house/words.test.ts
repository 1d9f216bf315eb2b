import { describe, expect, test } from 'vitest';
import { filesUnder, rooms, textOf } from './tree.ts';

type Words = Record<string, unknown>;
const homes = ['platform', 'design', ...rooms.map((room) => `capabilities/${room}`)];
const wordsOf = (home: string, locale: string): Words =>
  withoutSchema(JSON.parse(textOf(`src/${home}/words/${locale}.json`)) as Words);
const withoutSchema = ({ $schema: _, ...words }: Words): Words => words;
const placeholders = (message: unknown): string[] =>
  [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

describe.each(homes)('the words of %s', (home) => {
  const [en, es] = [wordsOf(home, 'en'), wordsOf(home, 'es')];

  test('say the same things in both languages', () => {
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
  });

  test('are never empty, and never programmers’ talk', () => {
    for (const [key, message] of [...Object.entries(en), ...Object.entries(es)]) {
      expect(JSON.stringify(message).length, key).toBeGreaterThan(3);
      expect(JSON.stringify(message), key).not.toMatch(/undefined|null|TODO|!"|¡/);
    }
  });

  test('fill the same gaps in both languages', () => {
    for (const key of Object.keys(en))
      expect([...new Set(placeholders(es[key]))], key).toEqual([...new Set(placeholders(en[key]))]);
  });

  test('carry the name of their room', () => {
    const name = home.split('/').at(-1)!;
    const strange = Object.keys(en).filter(
      (key) => !new RegExp(`^(${name}|problem_${name}|problem_[a-z]+)_`).test(key)
    );
    expect(strange).toEqual([]);
  });
});

test('every problem that a room can meet has its sentence in both languages', () => {
  const all = (locale: string) => Object.assign({}, ...homes.map((home) => wordsOf(home, locale))) as Words;
  const catalogues = filesUnder('src', ['.ts'])
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => [...textOf(path).matchAll(/catalogue\(\s*'(\w+)',\s*\{([\s\S]*?)\}\s*\)/g)]);
  const codes = catalogues.flatMap(([, room, body]) =>
    [...body!.matchAll(/(\w+):\s*[45]\d\d/g)].map((one) => `problem_${room}_${one[1]}`)
  );
  expect(codes.length).toBeGreaterThan(10);
  for (const words of ['en', 'es'].map(all)) expect(codes.filter((code) => !(code in words))).toEqual([]);
});

test('every message is said somewhere', () => {
  const said = ['src', 'world', 'bin']
    .flatMap((folder) => filesUnder(folder, ['.ts', '.svelte', '.js']))
    .map(textOf)
    .join('\n');
  // Keys put together at run time: a beginning in a template, or the name of a family of messages in quotes.
  const built = [...said.matchAll(/`((?:[a-z]+_)+)\$\{|'((?:[a-z]+_)*finding)'/g)].map(
    (match) => match[1] ?? `${match[2]}_`
  );
  const names = new Set(said.match(/\w+/g));
  const silent = homes
    .flatMap((home) => Object.keys(wordsOf(home, 'en')))
    .filter((key) => !key.startsWith('problem_'))
    .filter((key) => !names.has(key) && !built.some((start) => key.startsWith(start)));
  expect(silent).toEqual([]);
});
