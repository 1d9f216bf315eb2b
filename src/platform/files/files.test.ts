import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownFolder } from '#tests/folder';
import { inWorld } from '#tests/world';
import { transact, read } from '../db/index.ts';
import { newId } from '../ids/index.ts';
import { headersOf, openFile, storeFile, sweepFiles } from './index.ts';

const folder = ownFolder('files');
process.env.DATA_DIR = folder;

const minutes = new TextEncoder().encode('Acta de la reunión\n');
const onDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const all = async (stream: AsyncIterable<Uint8Array>) =>
  Buffer.concat(await Array.fromAsync(stream)).toString();

inWorld('a file comes back as it was, and the same bytes are kept once', async ({ as }) => {
  const keep = (name: string) =>
    transact(as.secretary, (tx) => storeFile(tx, { name, type: 'text/plain', bytes: minutes }));
  const [one, other] = [await keep('acta.txt'), await keep('copia.txt')];
  expect(one.sha256).toBe(createHash('sha256').update(minutes).digest('hex'));
  expect(onDisk()).toEqual([one.sha256]);
  const opened = await read(as.secretary, (tx) => openFile(tx, other.id));
  expect(opened).toMatchObject({ name: 'copia.txt', type: 'text/plain', bytes: 20 });
  expect(await all(opened.stream)).toBe('Acta de la reunión\n');
});

inWorld('a stream that grows over the limit is refused and leaves nothing', async ({ as }) => {
  const before = onDisk();
  const endless = async function* () {
    for (;;) yield new Uint8Array(2 ** 18);
  };
  const storing = transact(as.secretary, (tx) =>
    storeFile(tx, { name: 'a', type: 'b/c', bytes: endless(), mostMegabytes: 1 })
  );
  await expect(storing).rejects.toMatchObject({ code: 'platform.too_large', details: { megabytes: 1 } });
  expect(onDisk()).toEqual(before);
});

inWorld('names never become paths', async ({ as }) => {
  const keep = (name: string, type: string) =>
    transact(as.secretary, (tx) => storeFile(tx, { name, type, bytes: minutes }));
  expect(await keep('../../etc/passwd', 'text/html\r\nx: y')).toMatchObject({
    name: 'passwd',
    type: 'application/octet-stream'
  });
  expect((await keep('C:\\Users\\rosa\\\u202Efdp.exe', 'x')).name).toBe('fdp.exe');
  expect((await keep('..\u0000', 'x')).name).toBe('..');
});

inWorld('a file of another community does not exist', async ({ as }) => {
  const { id } = await transact(as.secretary, (tx) =>
    storeFile(tx, { name: 'acta', type: 'text/plain', bytes: minutes })
  );
  const notFound = { code: 'platform.not_found' };
  await expect(read(as.lancasterSecretary, (tx) => openFile(tx, id))).rejects.toMatchObject(notFound);
  await expect(read(as.secretary, (tx) => openFile(tx, newId()))).rejects.toMatchObject(notFound);
});

inWorld(
  'bytes that no row names are swept after two days, in whatever community they were kept',
  async ({ as }) => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const kept = await transact(as.lancasterSecretary, (tx) =>
      storeFile(tx, { name: 'k', type: 'a/b', bytes: bytes('kept') })
    );
    const failing = transact(as.secretary, async (tx) => {
      await storeFile(tx, { name: 'l', type: 'a/b', bytes: bytes('lost') });
      throw new Error('the meeting was closed');
    });
    await expect(failing).rejects.toThrow('the meeting was closed');
    const before = onDisk().length;
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
    expect(await sweepFiles(as.system.database, inDays(1))).toBe(0);
    expect(await sweepFiles(as.system.database, inDays(3))).toBe(before - 1);
    expect(onDisk()).toEqual([kept.sha256]);
  }
);

test('a page that somebody uploaded is saved, not run', () => {
  const file = {
    id: newId(),
    name: 'acta ñ "1".html',
    type: 'text/html',
    bytes: 1,
    sha256: 'a',
    storedAt: new Date()
  };
  const headers = headersOf(file);
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''acta%20%C3%B1%20%221%22.html");
  expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
});
