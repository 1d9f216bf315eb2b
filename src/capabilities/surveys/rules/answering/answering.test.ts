import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  isForm,
  pagesOf,
  readXForm,
  readXlsForm,
  resume,
  start,
  toAnswersXml,
  toXml,
  xformOf
} from '../../../../kernels/forms/index.ts';
import { household } from '../../../../kernels/forms/example.ts';
import { buttonsFor, choicesOf, languageFor } from './languages.ts';
import { readCsvRows } from './lists.ts';
import { linesOf, wordsOf } from './markdown.ts';
import { pack, unpack } from './packing.ts';
import { nameFor, shrunk, tooLarge } from './photos.ts';
import { momentKept, moved, numberTyped, placeKept, ranked, timeKept, toggled } from './values.ts';
import { addressOfPage, placeOf } from './walk.ts';
import { widgetOf } from './widget.ts';

const form = (() => {
  const { definition } = readXlsForm(household());
  const read = readXForm(toXml(xformOf(definition!)));
  if (!isForm(read)) throw new Error(read.reason);
  return read;
})();
const surroundings = () => ({ clock: () => ({ epoch: 1_764_000_000_000, offset: -480 }), random: () => 0.5 });

describe('labels', () => {
  test('are stressed and linked as people write them, and never run', () => {
    expect(linesOf('**Rosa**, _lee_ [esto](https://a.example) <script>x</script>')).toEqual([
      {
        kind: 'text',
        inside: [
          { kind: 'strong', inside: [{ kind: 'text', text: 'Rosa' }] },
          { kind: 'text', text: ', ' },
          { kind: 'em', inside: [{ kind: 'text', text: 'lee' }] },
          { kind: 'text', text: ' ' },
          { kind: 'link', href: 'https://a.example', inside: [{ kind: 'text', text: 'esto' }] },
          { kind: 'text', text: ' <script>x</script>' }
        ]
      }
    ]);
    expect(wordsOf('[x](javascript:alert(1))')).not.toContain('javascript');
    expect(wordsOf('# Casa\n- techo\n- agua <span style="color:red">ya</span>')).toBe('Casa techo agua ya');
    expect(wordsOf('some_name_here and 3 * 4 * 5')).toBe('some_name_here and 3 * 4 * 5');
  });

  test('keep every letter that is no mark, whatever is written', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const letters = (one: string) => one.replaceAll(/[^\p{L}\p{N}]/gu, '');
        const plain = text.replaceAll(/<[^>]*>|\]\([^)]*\)/g, '');
        if (plain === text) expect(letters(wordsOf(text))).toBe(letters(text));
      })
    ));
});

test('numbers are understood as people type them', () => {
  expect(['3,5', ' 1 200 ', '1,200', '1,200.50', '-7', 'seven', '3.'].map(numberTyped)).toEqual([
    '3.5',
    '1200',
    '1200',
    '1200.50',
    '-7',
    'seven',
    '3.'
  ]);
  expect(timeKept('17:30', -480)).toBe('17:30:00.000-08:00');
  expect(momentKept('2026-11-28T17:30', 330)).toBe('2026-11-28T17:30:00.000+05:30');
  expect(placeKept('34,58', '-118.12', 12.34)).toBe('34.58 -118.12 0 12.3');
  expect(placeKept('', '')).toBe('');
});

test('what is ticked stands in the order of the list; a rank moves by one place', () => {
  expect(toggled('care', 'food', true, ['food', 'care', 'rent'])).toBe('food care');
  expect(toggled('food care', 'food', false, ['food', 'care', 'rent'])).toBe('care');
  expect(ranked('care gone', ['food', 'care', 'rent'])).toEqual(['care', 'food', 'rent']);
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
});

test('the respondent’s language is found, and the buttons follow where we speak it', () => {
  const names = ['English (en)', 'Español (es)', 'Tu’un savi (mix)'];
  expect(languageFor(names, 'es', 'English (en)')).toBe('Español (es)');
  expect(languageFor(['Tu’un savi (mix)'], 'es', '')).toBe('Tu’un savi (mix)');
  expect(languageFor([''], 'es', '')).toBe('');
  expect(choicesOf(names).map(({ label, code }) => [label, code])).toEqual([
    ['English', 'en'],
    ['Español', 'es'],
    ['Tu’un savi', 'mix']
  ]);
  expect(choicesOf(['default'])).toEqual([]);
  expect(buttonsFor('English (en)', 'es')).toEqual({ locale: 'en', same: true });
  expect(buttonsFor('Tu’un savi (mix)', 'es')).toEqual({ locale: 'es', same: false });
});

test('every way of asking is known from its control', () => {
  const asked = (tag: string, appearance = '', type = 'string', mediatype = '') =>
    widgetOf({ tag, appearance, attributes: { mediatype } }, { type });
  expect([
    asked('input'),
    asked('input', 'multiline'),
    asked('input', '', 'int'),
    asked('input', 'month-year', 'date'),
    asked('input', '', 'geopoint'),
    asked('select1', 'likert'),
    asked('select1', 'minimal'),
    asked('select', 'columns'),
    asked('odk:rank'),
    asked('upload', '', 'binary', 'image/*'),
    asked('upload', '', 'binary', 'application/*'),
    asked('trigger'),
    asked('input', '', 'geotrace')
  ]).toEqual([
    'text',
    'long',
    'integer',
    'month',
    'place',
    'one',
    'menu',
    'many',
    'rank',
    'image',
    'file',
    'acknowledge',
    'unknown'
  ]);
});

test('photos are made smaller, never larger, and what is too large is told', () => {
  expect(shrunk(4096, 3072)).toEqual({ width: 2048, height: 1536 });
  expect(shrunk(300, 200)).toEqual({ width: 300, height: 200 });
  expect(tooLarge(50 * 2 ** 20, 0, false)).toBe('opened');
  expect(tooLarge(30 * 2 ** 20, 0, false)).toBeNull();
  expect(tooLarge(30 * 2 ** 20, 0, true)).toBe('each');
  expect(tooLarge(5 * 2 ** 20, 6 * 2 ** 20, true)).toBe('all');
  expect(nameFor('0192f3a0-0000-4000-8000-00000000abcd', 'image/jpeg')).toBe('00000000abcd.jpg');
});

test('a list in a file is read with its quotes', () =>
  expect(readCsvRows('\uFEFFname,label\r\noak,"Oak, ""the"" street"\r\n\r\npalm,Palm')).toEqual([
    { name: 'oak', label: 'Oak, "the" street' },
    { name: 'palm', label: 'Palm' }
  ]));

const said = fc.array(
  fc.record({
    path: fc.constantFrom('/data/name', '/data/people', '/data/needs', '/data/town', '/data/street'),
    value: fc.constantFrom('', '0', '2', 'palmdale', 'palm', 'food care', 'Rosa <3')
  }),
  { maxLength: 10 }
);

test('what is put away in the middle comes back as it was, also what is not asked now', () =>
  fc.assert(
    fc.property(said, said, (before, after) => {
      const whole = start(form, surroundings());
      const put = (session: typeof whole, { path, value }: { path: string; value: string }) =>
        answer(session, session.nodes.get(path)![0]!, value);
      for (const one of before) put(whole, one);
      const back = resume(form, surroundings(), unpack(structuredClone(pack(whole.root))));
      expect(toAnswersXml(back)).toBe(toAnswersXml(whole));
      for (const one of after) {
        put(whole, one);
        put(back, one);
      }
      expect(toAnswersXml(back)).toBe(toAnswersXml(whole));
    }),
    { numRuns: 60 }
  ));

test('a page is found again by its address; one that is gone leaves the place beside it', () => {
  const session = start(form, surroundings());
  const pages = pagesOf(session);
  expect(placeOf(pages, addressOfPage(pages[2]!), 0)).toBe(2);
  expect(placeOf(pages, 'question /data/gone /data/gone', 1)).toBe(1);
  expect(placeOf(pages, '', 99)).toBe(pages.length - 1);
});
