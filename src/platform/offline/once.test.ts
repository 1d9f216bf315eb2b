import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayWrite } from './draftRules.ts';
import { settle, toSend, type Entry } from './entry.ts';
import { bodyOfParcel, outcomeOfParcel } from './parcel.ts';

/**
 * A phone, told as the moments in which something is on its disk: a draft is written or not, it becomes a form on
 * its way or not, an answer of the server is heard or not. Between any two of them the battery may die.
 */
type Phone = { draft: { revision: number; said: string } | undefined; outbox: Entry[] };
type Server = Map<string, string>;
type Window = { seen: number; said: string; stopped: boolean };

const ID = 'one set of answers';
const entryOf = (said: string): Entry => ({
  ...{ seq: 1, id: ID, url: '/', boundTo: '', at: '', status: 'waiting' },
  fields: [['xml', said]],
  parcel: { files: [], anonymous: true }
});

function write(phone: Phone, window: Window): void {
  if (window.stopped) return;
  const fate = phone.outbox.length && !phone.draft ? 'gone' : mayWrite(phone.draft, window.seen);
  if (fate !== 'write') return void (window.stopped = true);
  window.seen++;
  phone.draft = { revision: window.seen, said: window.said };
}

/** One moment on the disk: the draft goes and the form is on its way, or neither. */
function finish(phone: Phone, window: Window): void {
  if (window.stopped || phone.draft?.revision !== window.seen) return;
  if (!phone.outbox.some(({ id }) => id === ID)) phone.outbox.push(entryOf(window.said));
  phone.draft = undefined;
}

/** The server keeps the first; the same again is the same, another under its id is refused. */
function send(phone: Phone, server: Server, heard: boolean): void {
  for (const entry of toSend(phone.outbox, '')) {
    const xml = entry.fields[0]![1];
    const known = server.get(entry.id);
    server.set(entry.id, known ?? xml);
    const answer = known === undefined || known === xml ? [201, '{"id":"a"}'] : [409, '{"message":"Other."}'];
    const outcome = heard
      ? outcomeOfParcel(answer[0] as number, answer[1] as string)
      : { kind: 'later' as const };
    phone.outbox = phone.outbox.map((one) => (one.id === entry.id ? settle(one, outcome, new Date(0)) : one));
  }
}

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('say' as const), window: fc.nat(1), said: fc.string() })
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('die' as const), window: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('finish' as const), window: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('send' as const), heard: fc.boolean() }) }
);

test('whatever dies and whenever, one set of answers arrives once, as it was last kept', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const phone: Phone = { draft: undefined, outbox: [] };
      const server: Server = new Map();
      // The first window begins; the other opens the draft that lies there, as after a reload or beside it.
      const reopen = (): Window => ({
        seen: phone.draft?.revision ?? 0,
        said: phone.draft?.said ?? '',
        stopped: !phone.draft
      });
      const windows: Window[] = [{ seen: 0, said: '', stopped: false }];
      write(phone, windows[0]!);
      windows.push(reopen());
      let kept = '';
      for (const one of steps) {
        if (one.kind === 'send') send(phone, server, one.heard);
        if (one.kind === 'die') windows[one.window] = reopen();
        if (one.kind === 'say') {
          windows[one.window]!.said = one.said;
          write(phone, windows[one.window]!);
        }
        if (phone.draft) kept = phone.draft.said;
        if (one.kind === 'finish') finish(phone, windows[one.window]!);
        expect(phone.outbox.length + Number(phone.draft !== undefined)).toBe(1);
      }
      // The battery is charged, somebody opens the page again, and there is a line.
      if (phone.draft) finish(phone, reopen());
      send(phone, server, true);
      send(phone, server, true);
      expect([...server]).toEqual([[ID, kept]]);
      expect(phone.outbox).toMatchObject([{ status: 'sent', fields: [] }]);
    })
  ));

test.each([
  ['kept', 201, '{"id":"1","again":false}', { kind: 'sent' }],
  ['kept before', 201, '{"id":"1","again":true}', { kind: 'sent' }],
  ['a hotel that wants a room number', 200, '<!doctype html>', { kind: 'later' }],
  ['a hotel that redirects with nothing', 302, '', { kind: 'later' }],
  ['a wall that refuses in its own words', 403, '<html>Blocked</html>', { kind: 'later' }],
  ['nobody signed in', 401, '{"message":"Sign in."}', { kind: 'sign_in' }],
  ['other answers under the same id', 409, '{"message":"Other."}', { kind: 'refused', reason: 'Other.' }],
  ['a busy server', 503, '{"message":"x"}', { kind: 'later' }],
  ['too many at once', 429, '{"message":"x"}', { kind: 'later' }]
])('understands %s', (_, status, text, outcome) => expect(outcomeOfParcel(status, text)).toEqual(outcome));

test('a photo travels under the name by which the answers know it', () => {
  const body = bodyOfParcel(
    [['xml', '<data/>']],
    new Map([['a.jpg', new Blob(['x'], { type: 'image/jpeg' })]])
  );
  expect(body.get('xml')).toBe('<data/>');
  expect((body.get('files') as File).name).toBe('a.jpg');
});
