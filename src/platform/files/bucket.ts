import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as Body } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { problems } from '../problem/index.ts';
import { placeIn, type Lying, type Shelf } from './shelf.ts';

/** A bucket of anything that speaks S3: its address with the bucket in the path, and whoever may write there. */
export type Bucket = { url: string; key: string; secret: string; region: string };

const DAY = 24 * 60 * 60_000;
const PATIENCE = 60_000;

/** @throws a sentence for the operator where only half of it was set. */
export function bucketFrom(env: Record<string, string | undefined>): Bucket | null {
  const { FILES_S3_URL: url, FILES_S3_KEY: key, FILES_S3_SECRET: secret, FILES_S3_REGION: region } = env;
  if (!url) return null;
  if (!key || !secret)
    throw new Error('FILES_S3_URL is set: please set FILES_S3_KEY and FILES_S3_SECRET too.');
  if (!/^https?:\/\/[^/]+\/[^/]+\/?$/.test(url))
    throw new Error('FILES_S3_URL is the address with the bucket in its path: https://s3.example.org/files');
  return { url: url.replace(/\/$/, ''), key, secret, region: region ?? 'us-east-1' };
}

export function bucketShelf(bucket: Bucket): Shelf {
  const ask = asking(bucket);
  const placeOf = (sha256: string): string => `/${placeIn(sha256)}`;
  return {
    async settle(draft, sha256) {
      const there = await ask('HEAD', placeOf(sha256));
      if (!there.ok || isOld(there)) await put(ask, placeOf(sha256), draft, sha256);
      await rm(draft);
    },
    async open(sha256) {
      const found = must(await ask('GET', placeOf(sha256)));
      return Readable.fromWeb(found.body as Body);
    },
    lying: () => listed(ask),
    async remove(sha256) {
      const { ok, status } = await ask('DELETE', placeOf(sha256));
      if (!ok && status !== 404) throw away();
    }
  };
}

type Ask = (method: string, path: string, init?: RequestInit) => Promise<Response>;

function asking({ url, key, secret, region }: Bucket): Ask {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: 3
  });
  return async (method, path, init = {}) => {
    // A download may take as long as it takes; everything else is small or goes out within a minute.
    const signal = method === 'GET' && !path.startsWith('?') ? undefined : AbortSignal.timeout(PATIENCE);
    const answer = await client.fetch(`${url}${path}`, { method, signal, ...init }).catch(() => null);
    if (!answer || answer.status >= 500) throw away();
    if (answer.status === 403) throw new Error(`S3 refuses us (403): ${method}. Is FILES_S3_SECRET right?`);
    return answer;
  };
}

/** The fingerprint goes along and is signed: what arrives as something else is refused there. */
async function put(ask: Ask, place: string, draft: string, sha256: string): Promise<void> {
  const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' };
  must(await ask('PUT', place, { body: await openAsBlob(draft), headers }));
}

/** Half a day before the sweeper would look at it, it is put there again and is young. */
const isOld = ({ headers }: Response): boolean =>
  Date.now() - Date.parse(headers.get('last-modified') ?? '') > DAY || !headers.has('last-modified');

async function* listed(ask: Ask): AsyncIterable<Lying[]> {
  let token: string | undefined;
  do {
    const more = token ? `&continuation-token=${encodeURIComponent(token)}` : '';
    const page = await must(await ask('GET', `?list-type=2&max-keys=1000${more}`)).text();
    yield [...page.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, one]) => lyingIn(one!));
    token = textIn(page, 'NextContinuationToken');
  } while (token);
}

/** Only what we put there: a bucket may hold other things. */
function lyingIn(xml: string): Lying[] {
  const sha256 = /^[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(textIn(xml, 'Key') ?? '')?.[1];
  return sha256 ? [{ sha256, since: new Date(textIn(xml, 'LastModified')!) }] : [];
}

const textIn = (xml: string, tag: string): string | undefined =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

function must(answer: Response): Response {
  if (!answer.ok) throw new Error(`S3 answered ${answer.status}.`);
  return answer;
}

const away = () => problems.files_away();
