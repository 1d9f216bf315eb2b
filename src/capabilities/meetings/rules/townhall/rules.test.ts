import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { localized } from '../../../../platform/localized/index.ts';
import { lateBy, timedCues, type Cue } from './cue.ts';
import { figuresFrom } from './figures.ts';
import { followUpState } from './followUp.ts';
import { inOrder } from './order.ts';
import { needsOfForm } from './registration.ts';
import { stillSought } from './role.ts';
import { faultOf, isSame, likeness } from './screening.ts';
import { questionsOpen, registrationOpen } from './townHall.ts';
import { clash, line, movesUp, placeInLine, taken, type Seat } from './workshop.ts';

const at = (time: string) => new Date(`2026-12-12T${time}:00-08:00`);
const NOW = at('11:00');

describe('the order of questions', () => {
  const none = { heldAt: null, joinedTo: null, answeringAt: null, answeredAt: null };
  const shown = (id: string, thumbs: number, time: string) => ({ ...none, id, thumbs, shownAt: at(time) });
  const ids = (...all: ReturnType<typeof shown>[]) => inOrder(all, NOW).map(({ id }) => id);

  it('most thumbs first, of equals the older', () =>
    expect(ids(shown('b', 3, '10:20'), shown('a', 3, '10:10'), shown('c', 9, '10:30'))).toEqual([
      'c',
      'a',
      'b'
    ]));

  it('every third line is kept for a new one, the newest first', () =>
    expect(
      ids(
        shown('a', 9, '10:00'),
        shown('b', 8, '10:00'),
        shown('c', 7, '10:00'),
        shown('d', 6, '10:00'),
        shown('e', 5, '10:00'),
        shown('new', 0, '10:55'),
        shown('newest', 0, '10:58')
      )
    ).toEqual(['a', 'b', 'newest', 'c', 'd', 'new', 'e']));

  it('what is being answered stands first; what waits, is held or answered is not in it', () =>
    expect(
      ids(
        shown('a', 9, '10:00'),
        { ...shown('now', 1, '10:00'), answeringAt: NOW } as never,
        { ...shown('done', 30, '10:00'), answeredAt: NOW } as never,
        { ...shown('held', 30, '10:00'), heldAt: NOW } as never
      )
    ).toEqual(['now', 'a']));

  it('never loses or doubles a question', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 0, max: 59 }))), (list) => {
        const all = list.map(([thumbs, minute], place) =>
          shown(`q${place}`, thumbs, `10:${String(minute).padStart(2, '0')}`)
        );
        expect(ids(...all).sort()).toEqual(all.map(({ id }) => id).sort());
      })
    ));
});

describe('what a rule can tell of a question', () => {
  it.each([
    ['¿Cuándo?', 'question_short'],
    ['x'.repeat(401), 'question_long'],
    ['¿Me llaman por favor al 661 555 0199 hoy?', 'question_contact'],
    ['Write to me at ana@example.org about the rent', 'question_contact'],
    ['¿Ya vieron www.rentas.com para esto?', 'question_link'],
    ['¿POR QUÉ NADIE ARREGLA LA CALLE SEIS?', 'question_shouting']
  ])('%s', (text, fault) => expect(faultOf(text)).toBe(fault));

  it.each([
    '¿Qué hará la ciudad para que la renta no suba otra vez?',
    'Will the $1,250,000 of 2021-2022 be spent on LAUSD schools?',
    '¿Por qué el camión 55 ya no pasa por la calle 10?'
  ])('%s can be shown', (text) => expect(faultOf(text)).toBeNull());

  it('the same words are the same question, whatever the accents', () => {
    expect(isSame('¿Qué pasó con la renta?', 'que paso con la RENTA')).toBe(true);
    expect(isSame('¿Qué pasó con la renta?', '¿Qué pasó con la escuela?')).toBe(false);
  });

  it('shared words make questions alike', () => {
    const rent = 'Will the city stop the rent from rising';
    expect(likeness(rent, 'Will the city stop rent rising again')).toBeGreaterThan(0.5);
    expect(likeness(rent, 'When does the school open on Mondays')).toBeLessThan(0.2);
    expect(likeness('', '')).toBe(0);
  });
});

describe('a line', () => {
  const seat = (place: number, seatedAt: Date | null = null): Seat => ({
    ...{ id: `s${place}`, workshopId: 'w', registrationId: `r${place}`, place, seatedAt }
  });

  it('moves up in order, as far as there are seats', () => {
    const seats = [seat(1, NOW), seat(5), seat(3), seat(4)];
    expect(movesUp(3, seats).map(({ place }) => place)).toEqual([3, 4]);
    expect(movesUp(1, seats)).toEqual([]);
    expect(movesUp(0, seats)).toEqual([]);
    expect(placeInLine(seat(4), seats)).toBe(2);
    expect([taken(seats), line(seats).length]).toEqual([1, 3]);
  });

  it('two hours that touch do not clash', () => {
    const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
    expect(clash(span('10:00', '11:00'), span('11:00', '12:00'))).toBe(false);
    expect(clash(span('10:00', '11:00'), span('10:59', '12:00'))).toBe(true);
  });
});

test('registration is open from the announcement to the hour that was set', () => {
  const meeting = { publishedAt: at('08:00'), closedAt: null, cancelledAt: null, endsAt: at('14:00') };
  const until = (time: string | null) => ({ registrationClosesAt: time ? at(time) : null });
  expect(registrationOpen(meeting, until(null), NOW)).toBe(true);
  expect(registrationOpen(meeting, until('10:30'), NOW)).toBe(false);
  expect(registrationOpen({ ...meeting, publishedAt: null }, until(null), NOW)).toBe(false);
  expect(registrationOpen({ ...meeting, cancelledAt: NOW }, until(null), NOW)).toBe(false);
  const asks = { questionsOpenedAt: at('09:00'), questionsClosedAt: null };
  expect(questionsOpen(asks, meeting)).toBe(true);
  expect(questionsOpen({ ...asks, questionsClosedAt: NOW }, meeting)).toBe(false);
});

test('a ticked need counts without words, and ages only with childcare', () => {
  expect(needsOfForm({ wanted: ['childcare', 'food'], ages: '2, 5', ride: 'Littlerock' })).toEqual([
    { kind: 'childcare', detail: '', ages: [2, 5] },
    { kind: 'ride', detail: 'Littlerock', ages: [] },
    { kind: 'food', detail: '', ages: [] }
  ]);
  expect(needsOfForm({ wanted: [], ages: '2' })).toEqual([]);
});

test('the run of show knows what runs and how late it is', () => {
  const cue = (position: number, minutes: number, startedAt: Date | null): Cue => ({
    ...{ id: `c${position}`, position, minutes, startedAt, leads: null, tech: null },
    what: localized('en', { en: 'x' })
  });
  const cues = timedCues([cue(1, 30, at('10:00')), cue(2, 20, at('10:42')), cue(3, 10, null)], at('10:00'));
  expect(cues.map(({ now }) => now)).toEqual(['over', 'running', 'ahead']);
  expect(cues[2]!.planned).toEqual(at('10:50'));
  expect(lateBy(cues)).toBe(12);
  expect(lateBy(timedCues([cue(1, 5, null)], at('10:00')))).toBe(0);
});

test('a promise is open, met about, overdue, done, or kept by others', () => {
  const one = { dueOn: '2027-01-15', metOn: null, doneAt: null, handedOnAt: null };
  expect(followUpState(one, '2027-01-15')).toBe('open');
  expect(followUpState(one, '2027-01-16')).toBe('overdue');
  expect(followUpState({ ...one, metOn: '2027-01-08' }, '2027-01-10')).toBe('met');
  expect(followUpState({ ...one, doneAt: NOW }, '2027-03-01')).toBe('done');
  expect(followUpState({ ...one, handedOnAt: NOW }, '2027-03-01')).toBe('handed_on');
});

test('a part is sought until somebody says yes', () => {
  const sought = stillSought([
    { role: 'speaker', answer: 'yes' },
    { role: 'interpreter', answer: 'no' },
    { role: 'facilitator', answer: null }
  ]);
  expect(sought).toContain('interpreter');
  expect(sought).toContain('facilitator');
  expect(sought).not.toContain('speaker');
});

test('small groups are not told, nor what would give them away', () => {
  const counted = {
    ...{ registered: 120, came: 100, online: 20, seats: 90, asked: 9, shown: 7, answered: 5, thumbs: 300 },
    homes: [
      { answer: 'palmdale', people: 60 },
      { answer: 'lancaster', people: 37 },
      { answer: 'elsewhere', people: 3 }
    ],
    languages: [
      { answer: 'en', people: 40 },
      { answer: 'es', people: 60 }
    ]
  };
  const { homes, languages } = figuresFrom(counted);
  expect(languages).toEqual(counted.languages);
  expect(homes!.find(({ answer }) => answer === 'elsewhere')!.people).toBeNull();
  expect(homes!.filter(({ people }) => people === null).length).toBeGreaterThan(1);
  expect(figuresFrom(counted).online).toBe(20);
  expect(figuresFrom({ ...counted, online: 3 }).online).toBeNull();
  expect(figuresFrom({ ...counted, online: 97 }).online).toBeNull();
  expect(figuresFrom({ ...counted, came: 10 }).homes).toBeNull();
});
