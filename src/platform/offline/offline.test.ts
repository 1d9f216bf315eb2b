import { expect, test } from 'vitest';
import { outcomeOf } from './answer.ts';
import { bodyOf, countsOf, isOld, settle, toSend, type Entry } from './entry.ts';

const now = new Date('2026-12-08T18:00:00Z');
const entry = (seq: number, change: Partial<Entry> = {}): Entry => ({
  seq,
  id: `id ${seq}`,
  url: '/palmdale/meetings/december/door',
  fields: [['member', 'rosa']],
  boundTo: 'lupe',
  at: '2026-12-08T18:00:00.000Z',
  status: 'waiting',
  ...change
});

test('forms go in the order they were kept, whatever the clock said', () => {
  const kept = [entry(3, { at: '2026-12-01T00:00:00Z' }), entry(1), entry(2)];
  expect(toSend(kept, 'lupe').map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test('only the account that filled a form in sends it', () => {
  const kept = [
    entry(1, { boundTo: 'marcus' }),
    entry(2),
    entry(3, { status: 'refused' }),
    entry(4, { status: 'sent' })
  ];
  expect(toSend(kept, 'lupe').map(({ seq }) => seq)).toEqual([2]);
  expect(countsOf(kept, 'lupe')).toEqual({ waiting: 1, refused: 1, others: 1 });
});

test('what a sent form said leaves the device; a refused one stays with its reason', () => {
  expect(settle(entry(1), { kind: 'sent' }, now)).toMatchObject({
    status: 'sent',
    fields: [],
    settledAt: now.toISOString()
  });
  const refused = settle(entry(1), { kind: 'refused', reason: 'The meeting is closed.' }, now);
  expect(refused).toMatchObject({
    status: 'refused',
    reason: 'The meeting is closed.',
    fields: [['member', 'rosa']]
  });
  expect(settle(entry(1), { kind: 'later' }, now)).toEqual(entry(1));
});

test('what was sent is forgotten after a day, what was refused is not', () => {
  const yesterday = new Date(now.getTime() - 25 * 60 * 60_000);
  expect(isOld(settle(entry(1), { kind: 'sent' }, yesterday), now)).toBe(true);
  expect(isOld(settle(entry(1), { kind: 'sent' }, now), now)).toBe(false);
  expect(isOld(settle(entry(1), { kind: 'refused', reason: '' }, yesterday), now)).toBe(false);
});

test('the form carries its id and the time of the device, and keeps fields of its own', () => {
  expect(bodyOf(entry(1))).toEqual([
    ['member', 'rosa'],
    ['id', 'id 1'],
    ['at', '2026-12-08T18:00:00.000Z']
  ]);
  expect(bodyOf(entry(1, { fields: [['at', 'noon']] }))).toEqual([
    ['at', 'noon'],
    ['id', 'id 1']
  ]);
});

test.each([
  ['a form that was done', 200, '{"type":"success","status":204}', { kind: 'sent' }],
  ['a form that leads on', 200, '{"type":"redirect","status":303,"location":"/palmdale"}', { kind: 'sent' }],
  [
    'nobody signed in',
    200,
    '{"type":"redirect","status":303,"location":"/sign-in?back=x"}',
    { kind: 'sign_in' }
  ],
  ['a session that ended', 401, '{"type":"error","error":{"message":"x"}}', { kind: 'sign_in' }],
  [
    'a rule that says no',
    409,
    '{"type":"failure","status":409,"data":"[{\\"problem\\":1,\\"typed\\":2},\\"Too late.\\",{}]"}',
    { kind: 'refused', reason: 'Too late.' }
  ],
  [
    'a page that is gone',
    404,
    '{"type":"error","error":{"message":"Nothing here."}}',
    { kind: 'refused', reason: 'Nothing here.' }
  ],
  ['a hotel that wants a room number', 200, '<!doctype html><title>Wi-Fi</title>', { kind: 'later' }],
  ['a server that is busy', 503, '{"type":"error","error":{}}', { kind: 'later' }],
  ['too many at once', 429, '{"type":"failure","status":429}', { kind: 'later' }]
])('understands %s', (_, status, text, outcome) => expect(outcomeOf(status, text)).toEqual(outcome));
