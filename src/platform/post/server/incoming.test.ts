import { describe, expect, test } from 'vitest';
import { transact } from '../../db/index.ts';
import { inWorld, type World } from '../../../../tests/world.ts';
import { text, waitingPost } from '../index.ts';
import { askedBy } from '../incoming.ts';
import { gateway } from './example.ts';
import { hearText, sendWaiting, signatureOf, transportFrom } from './index.ts';

const TOKEN = 'a secret that only the gateway and we know';
const URL = 'https://tequio.example/hooks/sms';
const ROSA = '+16615550101';

const from = (body: string, number = ROSA, url = URL) => {
  const fields = { From: number, Body: body, MessageSid: 'SM1', To: '+15595550100' };
  return { fields, urls: [URL], signature: signatureOf(url, fields, TOKEN) };
};
const write = ({ as }: World) =>
  transact(as.greeter, (tx) => text(tx, { to: ROSA, body: 'Nos vemos a las 6.' }));

describe('what people write back', () => {
  test.each(['STOP', 'stop.', ' Alto ', '¡ALTO!', 'Parar', 'no más', 'BAJA', 'Unsubscribe'])(
    '"%s" stops',
    (body) => expect(askedBy(body)).toBe('stop')
  );
  test.each(['START', 'Empezar', 'unstop', 'iniciar'])('"%s" starts again', (body) =>
    expect(askedBy(body)).toBe('start')
  );
  test.each(['', 'sí voy', 'no puedo parar hoy', 'stop by at 6?', '👍', 'quiero empezar'])(
    '"%s" is for nobody here',
    (body) => expect(askedBy(body)).toBeNull()
  );
});

test('the signature is the one of the gateway’s own example', () => {
  const fields = {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675310',
    Digits: '1234',
    From: '+14158675310',
    To: '+18005551212'
  };
  expect(signatureOf('https://mycompany.com/myapp.php?foo=1&bar=2', fields, '12345')).toBe(
    'GvWf1cFY/Q7PnoempGyD5oXAezc='
  );
});

inWorld('ALTO silences every community, EMPEZAR takes it back, and twice is once', async (world) => {
  const { as } = world;
  expect(await write(world)).toBe(true);
  const answer = await hearText(as.public, from('ALTO'), TOKEN);
  expect(answer).toContain('<Message>');
  await hearText(as.public, from('STOP'), TOKEN);
  expect(await write(world)).toBe(false);
  expect(await transact(as.lancasterGreeter, (tx) => text(tx, { to: ROSA, body: 'Hola' }))).toBe(false);
  await hearText(as.public, from('Empezar'), TOKEN);
  expect(await write(world)).toBe(true);
});

inWorld('what was on its way when ALTO came does not leave', async (world) => {
  const { as } = world;
  const station = await gateway();
  await write(world);
  await hearText(as.public, from('parar'), TOKEN);
  const { database, clock } = as.system;
  const transport = transportFrom({ SMS_URL: station.url, SMS_FROM: '+15595550100' });
  // One lane after the other: this test has one connection.
  expect(await sendWaiting({ database, clock, transport: { sms: transport.sms! } })).toBe(0);
  expect(station.got).toEqual([]);
  expect(await transact(as.greeter, (tx) => waitingPost(tx))).toMatchObject([
    { problem: 'STOP', sentAt: null }
  ]);
  await station.close();
});

inWorld('anything else changes nothing and is answered by silence', async (world) => {
  expect(await hearText(world.as.public, from('¿A qué hora es?'), TOKEN)).not.toContain('<Message>');
  expect(await write(world)).toBe(true);
});

inWorld('whoever cannot sign is refused, and nobody can where no gateway is set up', async (world) => {
  const { as } = world;
  const forged = { ...from('STOP'), signature: 'GvWf1cFY/Q7PnoempGyD5oXAezc=' };
  const elsewhere = from('STOP', ROSA, 'https://evil.example/hooks/sms');
  const changed = { ...from('START'), fields: { ...from('START').fields, Body: 'STOP' } };
  for (const incoming of [forged, elsewhere, changed, { ...from('STOP'), signature: null }])
    await expect(hearText(as.public, incoming, TOKEN)).rejects.toMatchObject({
      code: 'platform.bad_signature'
    });
  await expect(hearText(as.public, from('STOP'), undefined)).rejects.toMatchObject({
    code: 'platform.not_found'
  });
  await expect(hearText(as.public, from('STOP', 'Rosa'), TOKEN)).rejects.toMatchObject({
    code: 'platform.bad_input'
  });
  expect(await write(world)).toBe(true);
});
