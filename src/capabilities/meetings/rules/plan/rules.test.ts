import { expect, test } from 'vitest';
import { localized } from '../../../../platform/localized/index.ts';
import { behind, timed, totalMinutes, type AgendaItem } from './agenda.ts';
import { adultsNeeded } from './childcare.ts';
import { results, yesPercent } from './evaluation.ts';
import { improvementState, type Improvement } from './improvement.ts';
import { forOutsiders, textsOf, type MinutesContent } from './minutes.ts';
import { arranges, needsFrom } from './needs.ts';
import { noticeFacts } from './notice.ts';
import { dueAt, paperState } from './papers.ts';
import { pairs } from './part.ts';
import { byCategory, byHour, type Turnout } from './turnout.ts';
import { saidIn, written } from './written.ts';

const six = new Date('2026-12-08T18:00:00-08:00');
const after = (minutes: number) => new Date(six.getTime() + minutes * 60_000);
const item = (minutes: number, change: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{
    id: `${minutes}`,
    position: 1,
    title: localized('es', { es: 'El parque' }),
    purpose: 'discuss',
    minutes
  },
  ...{ presenter: null, publicComment: false, notes: null, startedAt: null, endedAt: null },
  ...change
});

test('each item is planned after the ones before it', () => {
  const items = timed([item(15), item(30), item(20)], six, six);
  expect(items.map(({ planned }) => planned)).toEqual([six, after(15), after(45)]);
  expect(totalMinutes(items)).toBe(65);
});

test('the running item has minutes left, then is over; nothing else has any', () => {
  const agenda = [
    item(15, { startedAt: six, endedAt: after(15) }),
    item(30, { startedAt: after(15) }),
    item(20)
  ];
  expect(timed(agenda, six, after(25)).map(({ left }) => left)).toEqual([null, 20, null]);
  expect(timed(agenda, six, after(50)).map(({ left }) => left)).toEqual([null, -5, null]);
});

test('the evening is behind by when the running item will end', () => {
  const late = [item(15, { startedAt: after(10) })];
  expect(behind(timed(late, six, after(12)), after(12))).toBe(10);
  expect(behind(timed(late, six, after(40)), after(40))).toBe(25);
  const early = [item(15, { startedAt: after(-5) })];
  expect(behind(timed(early, six, six), six)).toBe(-5);
  expect(behind(timed([item(15)], six, after(40)), after(40))).toBe(0);
});

test.each([
  [[], 0],
  [[5], 2],
  [Array<number>(8).fill(1), 2],
  [Array<number>(9).fill(1), 3],
  [Array<number>(24).fill(4), 2],
  [Array<number>(25).fill(4), 3],
  [
    [
      ...Array<number>(4).fill(1),
      ...Array<number>(6).fill(2),
      ...Array<number>(12).fill(3),
      ...Array<number>(14).fill(8)
    ],
    4
  ]
])('children of ages %j need %i adults', (ages, adults) => {
  expect(adultsNeeded(ages)).toBe(adults);
});

test('papers are due two days before, and what comes later is late', () => {
  expect(dueAt(six)).toEqual(new Date('2026-12-06T18:00:00-08:00'));
  const state = (handedAt: string | null, now: string) =>
    paperState({ handedAt: handedAt ? new Date(handedAt) : null }, six, new Date(now));
  expect(state(null, '2026-12-06T17:59:00-08:00')).toBe('waiting');
  expect(state(null, '2026-12-06T18:00:00-08:00')).toBe('due');
  expect(state('2026-12-06T18:00:00-08:00', '2026-12-07T18:00:00-08:00')).toBe('handed');
  expect(state('2026-12-06T18:00:01-08:00', '2026-12-07T18:00:00-08:00')).toBe('late');
});

test('notice is counted in whole hours from the announcement, and from now where there is none', () => {
  const meeting = {
    kind: 'regular' as const,
    startsAt: six,
    publishedAt: null,
    noticeSentAt: null,
    agendaPostedAt: null
  };
  const now = new Date('2026-12-05T17:30:00-08:00');
  expect(noticeFacts(meeting, [], now)).toEqual({
    session: 'regular',
    noticeHours: 72,
    agendaHours: 0,
    publicComment: null
  });
  const announced = {
    ...meeting,
    kind: 'special' as const,
    publishedAt: new Date('2026-12-07T18:00:00-08:00')
  };
  expect(noticeFacts(announced, [{ publicComment: true }], after(60))).toEqual({
    ...{ session: 'special', noticeHours: 24, agendaHours: 0, publicComment: true }
  });
});

test('what is filled in is a need, ages alone are one, and nobody is eighteen', () => {
  expect(needsFrom({ ride: ' Sun Village ', food: ' ' }, '2 y 5, 18')).toEqual([
    { kind: 'childcare', detail: '', ages: [2, 5] },
    { kind: 'ride', detail: 'Sun Village', ages: [] }
  ]);
  expect(needsFrom({}, '')).toEqual([]);
});

test('needs are arranged by those who can, and an administrator arranges none', () => {
  expect(arranges(['childcare'])).toEqual(['childcare']);
  expect(arranges(['secretary', 'greeter'])).toEqual(['interpretation', 'seating', 'food']);
  expect(arranges(['administrator', 'facilitator'])).toEqual([]);
});

test('one interpreter seeks a second, two seek nobody', () => {
  const one = (memberId: string, language: string) => ({
    role: 'interpreter' as const,
    memberId,
    name: memberId,
    language
  });
  expect(pairs([one('lupe', 'es'), one('ana', 'hy'), one('jorge', 'hy')])).toEqual([
    { language: 'es', here: 1, sought: 1 },
    { language: 'hy', here: 2, sought: 0 }
  ]);
});

test('four answers are hidden, five are shown', () => {
  const count = (face: number, times: number) => ({ question: 'heard', face, count: times });
  expect(results(['heard'], [count(3, 4)])).toEqual([{ question: 'heard', answers: 4, tally: null }]);
  const [shown] = results(['heard'], [count(3, 4), count(1, 1), { question: 'time', face: 3, count: 9 }]);
  expect(shown).toEqual({ question: 'heard', answers: 5, tally: { 1: 1, 2: 0, 3: 4 } });
  expect(yesPercent(shown!.tally!)).toBe(80);
});

test('an improvement is overdue from the day after it was due', () => {
  const one = { settledAs: null, dueOn: '2026-12-08' } as Improvement;
  expect(improvementState(one, '2026-12-08')).toBe('open');
  expect(improvementState(one, '2026-12-09')).toBe('overdue');
  expect(improvementState({ ...one, settledAs: 'dropped' }, '2026-12-09')).toBe('dropped');
});

test('a year is read by category and by the hour on the wall', () => {
  const meeting = (hour: number, young: number, others: number): Turnout => ({
    ...{ meetingId: `${hour}`, day: '2026-10-13', hour, kind: 'regular', guests: 3 },
    came: { parent_0_5: young, resident: others }
  });
  const year = [meeting(18, 10, 30), meeting(9, 20, 5), meeting(18, 13, 20)];
  expect(byCategory(year)).toEqual({ parent_0_5: 43, resident: 55 });
  expect(byHour(year)).toEqual([
    { hour: 9, meetings: 1, average: 25, parents: 20 },
    { hour: 18, meetings: 2, average: 37, parents: 12 }
  ]);
});

test('outsiders see how many came and the verdict, without counts by category', () => {
  const content = {
    came: { members: 3, guests: 1, byCategory: { resident: 3 } },
    rules: {
      number: 1,
      findings: [{ code: 'quorum', status: 'met', numbers: { present: 3 }, path: 'quorum.assembly' }]
    }
  } as unknown as MinutesContent;
  expect(forOutsiders(content)).toMatchObject({
    came: { members: 3, guests: 1, byCategory: {} },
    rules: { findings: [{ code: 'quorum', status: 'met', numbers: {} }] }
  });
});

test('every text of the minutes has to be in every language', () => {
  const text = (es: string) => localized('es', { es });
  const content = {
    ...{
      title: text('1'),
      items: [
        { title: text('2'), notes: text('3') },
        { title: text('4'), notes: null }
      ]
    },
    ...{ motions: [{ text: text('5') }], steps: [{ what: text('6') }], parked: [text('7')] }
  } as unknown as MinutesContent;
  expect(textsOf(content).map(({ texts }) => texts.es?.text)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
});

test('a text is in the language of its writer, or in the one it was written in', () => {
  expect(saidIn({ es: 'Hola', en: 'Hello' }, 'en').language).toBe('en');
  expect(saidIn({ es: 'Hola', en: ' ' }, 'en').language).toBe('es');
  expect(() => written(null, { es: ' ' }, 'es')).toThrow('meetings.text_missing');
  const changed = written(written(null, { es: 'Hola', en: 'Hello' }, 'es'), { es: 'Buenas' }, 'es');
  expect(changed).toMatchObject({ from: 'es', revision: 2, texts: { en: { of: 1 }, es: { of: 2 } } });
});
