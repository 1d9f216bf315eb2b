import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ownFolder } from '#tests/folder';
import { openBucket, type TestBucket } from '#tests/s3';
import { inWorld } from '#tests/world';
import { read, transact } from '../db/index.ts';
import { bucketFrom, bucketShelf } from './bucket.ts';
import { openFile, shelf, storeFile, sweepFiles } from './index.ts';

const folder = ownFolder('shelf');
process.env.DATA_DIR = folder;
let bucket: TestBucket;
beforeAll(async () => void (bucket = await openBucket()));
afterAll(() => bucket.close());

const setBucket = ({ url, key, secret, region }: Omit<TestBucket, 'close'>) =>
  Object.assign(process.env, {
    ...{ FILES_S3_URL: url, FILES_S3_KEY: key, FILES_S3_SECRET: secret, FILES_S3_REGION: region }
  });
const setFolder = () => {
  for (const name of ['URL', 'KEY', 'SECRET', 'REGION']) delete process.env[`FILES_S3_${name}`];
};
afterEach(setFolder);

const print = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
let drafts = 0;
function drafted(bytes: Uint8Array): string {
  const path = join(folder, `draft-${drafts++}`);
  writeFileSync(path, bytes);
  return path;
}
const all = async (stream: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(stream));
async function everything(): Promise<string[]> {
  const pages = await Array.fromAsync(shelf().lying());
  return pages.flat().map(({ sha256 }) => sha256);
}
async function put(bytes: Uint8Array): Promise<string> {
  await shelf().settle(drafted(bytes), print(bytes));
  return print(bytes);
}

describe.each([
  ['a folder', () => undefined],
  ['a bucket', () => setBucket(bucket)]
])('on %s', (_, choose) => {
  /** Each test begins by choosing, because the setting is read anew each time. */
  const on = (name: string, work: () => Promise<unknown>) =>
    test(name, () => {
      choose();
      return work();
    });

  on('bytes come back as they were, twelve megabytes of them too', async () => {
    const [small, large] = [Buffer.from('Acta de la reunión\n'), randomBytes(12 * 2 ** 20)];
    for (const bytes of [small, large]) {
      const found = await all(await shelf().open(await put(bytes)));
      expect(print(found)).toBe(print(bytes));
    }
  });

  on('the same bytes twice lie there once, and the second draft goes', async () => {
    const bytes = randomBytes(20);
    const before = (await everything()).length;
    await put(bytes);
    await put(bytes);
    expect((await everything()).filter((one) => one === print(bytes))).toHaveLength(1);
    expect(await everything()).toHaveLength(before + 1);
  });

  on('what nobody put there is an error, and no name becomes a path', async () => {
    await expect(shelf().open(print(randomBytes(9)))).rejects.toThrow();
    await expect(shelf().open('../../etc/passwd')).rejects.toThrow('Not a fingerprint');
  });

  on('everything that lies there is told, page after page, with its age', async () => {
    const eight = await Promise.all(Array.from({ length: 8 }, () => put(randomBytes(30))));
    expect(await everything()).toEqual(expect.arrayContaining(eight));
    for (const { since } of (await Array.fromAsync(shelf().lying())).flat())
      expect(Math.abs(Date.now() - since.getTime())).toBeLessThan(60_000);
  });

  on('what was removed is gone, and may be removed again', async () => {
    const one = await put(randomBytes(30));
    await shelf().remove(one);
    await shelf().remove(one);
    expect(await everything()).not.toContain(one);
    await expect(shelf().open(one)).rejects.toThrow();
  });

  inWorld('a file of a meeting is kept, opened, and swept when no row names it', async ({ as }) => {
    choose();
    const bytes = Buffer.from(`Acta ${String(choose)}`);
    const keep = (fails: boolean) =>
      transact(as.secretary, async (tx) => {
        const file = await storeFile(tx, {
          name: 'acta.txt',
          type: 'text/plain',
          bytes: fails ? randomBytes(5) : bytes
        });
        if (fails) throw new Error('the meeting was closed');
        return file;
      });
    const { id, sha256 } = await keep(false);
    await expect(keep(true)).rejects.toThrow('the meeting was closed');
    const opened = await read(as.secretary, (tx) => openFile(tx, id));
    expect(await all(opened.stream)).toEqual(bytes);
    await sweepFiles(as.system.database, new Date(Date.now() + 3 * 24 * 60 * 60_000));
    expect(await everything()).toEqual([sha256]);
  });
});

test('a bucket that does not answer is a sentence, and so is one that refuses us', async () => {
  const nobody = { ...bucket, url: 'http://127.0.0.1:9/files' };
  const away = { code: 'platform.files_away', status: 503 };
  await expect(bucketShelf(nobody).open(print(Buffer.from('a')))).rejects.toMatchObject(away);
  const wrong = bucketShelf({ ...bucket, secret: 'another' });
  await expect(wrong.open(print(Buffer.from('a')))).rejects.toThrow(/FILES_S3_SECRET/);
});

test('bytes that change on the way are not kept', async () => {
  setBucket(bucket);
  const [meant, sent] = [Buffer.from('what was meant'), Buffer.from('what arrived')];
  const path = drafted(meant);
  writeFileSync(path, sent);
  await expect(shelf().settle(path, print(meant))).rejects.toThrow('S3 answered 400');
  expect(await everything()).not.toContain(print(meant));
});

test('half a setting is refused with what is missing', () => {
  expect(bucketFrom({})).toBeNull();
  expect(() => bucketFrom({ FILES_S3_URL: 'https://s3.example.org/files' })).toThrow('FILES_S3_KEY');
  const keys = { FILES_S3_KEY: 'a', FILES_S3_SECRET: 'b' };
  expect(() => bucketFrom({ ...keys, FILES_S3_URL: 'https://s3.example.org' })).toThrow('bucket in its path');
});
