import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * A small S3 in memory: one bucket by path, objects with their day, lists in pages of three. It computes every
 * signature anew as Amazon wrote it down ("Signature Version 4") and refuses what was changed on the way. With
 * S3_TEST_URL, S3_TEST_KEY and S3_TEST_SECRET the tests speak with a real one instead.
 */
export type TestBucket = {
  url: string;
  key: string;
  secret: string;
  region: string;
  close: () => Promise<void>;
};

const REGION = 'us-east-1';
type Kept = { bytes: Buffer; since: Date };

export async function openBucket(): Promise<TestBucket> {
  const { S3_TEST_URL: url, S3_TEST_KEY: key, S3_TEST_SECRET: secret, S3_TEST_REGION: region } = process.env;
  const close = async () => undefined;
  if (url) return { url, key: key ?? '', secret: secret ?? '', region: region ?? REGION, close };
  const objects = new Map<string, Kept>();
  const server = createServer((request, response) => void answer(request, response, objects));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}/files`, key: 'tester', secret: 'a secret', region: REGION },
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done())))
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: Map<string, Kept>) {
  const bytes = await buffer(request);
  const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
  const send = (status: number, body: string | Buffer = '', headers = {}) =>
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  if (!isSigned(request)) return send(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
  const told = request.headers['x-amz-content-sha256'];
  if (told !== 'UNSIGNED-PAYLOAD' && told !== sha256(bytes))
    return send(400, '<Error><Code>XAmzContentSHA256Mismatch</Code></Error>');
  const key = pathname.slice('/files/'.length);
  if (!key) return send(200, listOf(objects, searchParams), { 'content-type': 'application/xml' });
  if (request.method === 'PUT') return (objects.set(key, { bytes, since: new Date() }), send(200));
  if (request.method === 'DELETE') return (objects.delete(key), send(204));
  const found = objects.get(key);
  if (!found) return send(404, '<Error><Code>NoSuchKey</Code></Error>');
  send(200, found.bytes, {
    'last-modified': found.since.toUTCString(),
    'content-length': found.bytes.length
  });
}

const PAGE = 3;

function listOf(objects: Map<string, Kept>, asked: URLSearchParams): string {
  const after = asked.get('continuation-token') ?? '';
  const keys = [...objects.keys()].sort().filter((key) => key > after);
  const [page, more] = [keys.slice(0, PAGE), keys.length > PAGE];
  const contents = page.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>${objects.get(key)!.since.toISOString()}</LastModified></Contents>`
  );
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`;
}

function isSigned(request: IncomingMessage): boolean {
  const said = /Credential=tester\/(\S+), SignedHeaders=(\S+), Signature=(\w{64})/.exec(
    request.headers.authorization ?? ''
  );
  if (!said) return false;
  const [, scope, names, signature] = said as unknown as [string, string, string, string];
  const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
  const query = [...searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).sort();
  const lines = names.split(';').map((name) => `${name}:${request.headers[name] as string}\n`);
  const canonical = [
    ...[request.method, pathname, query.join('&'), lines.join(''), names],
    request.headers['x-amz-content-sha256']
  ].join('\n');
  const at = request.headers['x-amz-date'] as string;
  const text = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer>((by, part) => hmac(by, part), Buffer.from('AWS4a secret'));
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
