import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packWhole, wayFor } from '../../bin/lib/pack.js';

const page = '<p>Nos reunimos el martes.</p>'.repeat(200);
type Answering = (response: ServerResponse) => void;

/** Asks a server that answers through the packer; resolves to the head and the body as it came. */
async function ask(answering: Answering, accept = 'gzip, deflate, br') {
  const server = createServer((request, response) => {
    packWhole(request, response);
    answering(response);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((done) =>
    get({ port, host: '127.0.0.1', headers: { 'accept-encoding': accept } }, done)
  );
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  server.close();
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) };
}

const whole =
  (type: string, status = 200): Answering =>
  (response) => {
    response.setHeader('content-type', type);
    response.setHeader('content-length', Buffer.byteLength(page));
    response.writeHead(status);
    response.write(Buffer.from(page));
    response.end();
  };

test('a page comes packed, in one piece, with its own length', async () => {
  const { headers, body } = await ask(whole('text/html; charset=utf-8'));
  expect(brotliDecompressSync(body).toString()).toBe(page);
  expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(headers['content-length']).toBe(String(body.length));
});

test('a refusal keeps its status, and an old phone gets what it can read', async () => {
  const { status, headers, body } = await ask(whole('text/html', 422), 'gzip;q=0.8, br;q=0');
  expect(status).toBe(422);
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(body).toString()).toBe(page);
});

test.each([
  ['a picture', 'image/png', 'br'],
  ['a live stream', 'text/event-stream', 'br'],
  ['a page for somebody who reads no packing', 'text/html', 'identity']
])('%s goes as it is', async (_, type, accept) => {
  const { headers, body } = await ask(whole(type), accept);
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(page);
});

test('heads given with the status count, and an answer without a known length is left to the streams', async () => {
  const given = await ask((response) => {
    response.writeHead(200, { 'content-type': 'text/css', 'content-length': Buffer.byteLength(page) });
    response.end(page);
  });
  expect(brotliDecompressSync(given.body).toString()).toBe(page);
  const endless = await ask((response) => {
    response.setHeader('content-type', 'text/csv');
    response.writeHead(200);
    response.write(page);
    response.end();
  });
  expect(endless.headers['content-encoding']).toBeUndefined();
  expect(endless.body.toString()).toBe(page);
});

test.each([
  ['already packed', { 'content-encoding': 'gzip' }, 200],
  ['short', { 'content-length': '900' }, 200],
  ['long', { 'content-length': '9000000' }, 200],
  ['not to be changed', { 'cache-control': 'no-transform' }, 200],
  ['unchanged since', {}, 304]
])('what is %s is not packed', (_, heads, status) => {
  const all: Record<string, string> = { 'content-type': 'text/html', 'content-length': '5000', ...heads };
  const request = { method: 'GET', headers: { 'accept-encoding': 'br' } };
  expect(wayFor(request, status, (name: string) => all[name])).toBeNull();
});
