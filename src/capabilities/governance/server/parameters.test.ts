import { expect, test } from 'vitest';
import { palmdale } from '../../../kernels/bylaws/example.ts';
import { starter } from '../../../kernels/bylaws/index.ts';
import { officeFrom } from '../rules/office.ts';
import { parts } from '../rules/parameters/parts.ts';
import { askAbout, parameterSentences, type Asked } from './parameters.ts';

const ways = [
  starter(),
  palmdale(),
  palmdale({
    quorum: {
      assembly: { kind: 'count', people: 25, of: 'roll' },
      bodies: { kind: 'count', people: 3, of: 'seats' }
    }
  }),
  palmdale({
    residency: 'none',
    goodStanding: null,
    delegation: 'none',
    conflicts: null,
    sponsorship: 'none',
    overrideBy: null,
    heldOpenDays: 'none'
  })
];

test.each(['en', 'es'] as const)('whatever the rules say is said in whole sentences (%s)', (locale) => {
  const sentences = ways
    .flatMap((parameters) => parameterSentences(parameters, locale))
    .map(({ sentence }) => sentence);
  expect(sentences.filter((sentence) => /undefined|governance|\{|_/.test(sentence))).toEqual([]);
});

test('a quorum of 40 %, three offices and kept seats, as people say them', () => {
  const said = (path: string) => parameterSentences(palmdale(), 'en', [path]).map(({ sentence }) => sentence);
  expect(said('quorum.assembly')).toEqual([
    'The whole partnership needs 40 of every 100 of everyone who can vote today.'
  ]);
  expect(said('leadership.officers')).toEqual(['Offices: chair, co-chair, and secretary.']);
  expect(said('leadership.reserved')).toEqual(['Seats kept for parents of children under 6: 4.']);
  expect(said('sponsorship.perEventCents')).toEqual(['One event gets at most $2,500.00.']);
  expect(said('voting.bylaws.majority')).toEqual(['It passes with two thirds in favor.']);
});

test('an office with a name of its own is shown as it was written', () => {
  const rules = palmdale({ leadership: { ...palmdale().leadership, officers: ['wise_elder'] } });
  expect(parameterSentences(rules, 'es', ['leadership.officers'])[0]?.sentence).toBe('Cargos: wise elder.');
});

test.each(['en', 'es'] as const)('every question and every answer has words (%s)', (locale) => {
  const labels = (one: Asked): string[] => [
    one.label,
    ...one.options.map(({ label }) => label),
    ...one.bases.map(({ label }) => label),
    ...one.inner.flatMap(labels)
  ];
  const all = ways.flatMap((parameters) =>
    Object.values(parts).flatMap((paths) => askAbout(parameters, paths, locale).flatMap(labels))
  );
  expect(all.filter((label) => /governance/i.test(label))).toEqual([]);
});

test.each(['en', 'es'] as const)(
  'offices are asked in the reader’s words and read back as they are (%s)',
  (locale) => {
    const roles = [
      'chair',
      'vice_chair',
      'co_chair',
      'secretary',
      'treasurer',
      'facilitator',
      'parliamentarian',
      'elder'
    ];
    const rules = palmdale({ leadership: { ...palmdale().leadership, officers: roles } });
    const [question] = askAbout(rules, ['leadership.officers'], locale);
    expect(String(question?.value).split(',').map(officeFrom)).toEqual(roles);
  }
);
