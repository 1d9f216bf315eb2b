import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownFolder } from '#tests/folder';
import { readParts } from './index.ts';

process.env.DATA_DIR = ownFolder('parts');
const limits = { megabytes: 1, files: 3, asText: ['xml_submission_file'] };

function form(...files: [field: string, name: string, content: string | Uint8Array][]): FormData {
  const form = new FormData();
  for (const [field, name, content] of files)
    form.append(field, new File([content as BlobPart], name, { type: 'image/jpeg' }));
  return form;
}
const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers });

test('a form is read with its fields, its text and its files', async () => {
  const sent = form(['xml_submission_file', 'answers.xml', '<data>ñ</data>'], ['photo', 'casa.jpg', 'JPEG']);
  sent.append('mode', 'door');
  const parts = await readParts(request(sent), limits);
  expect(parts.fields).toEqual({ mode: 'door', xml_submission_file: '<data>ñ</data>' });
  expect(parts.files).toMatchObject([{ field: 'photo', name: 'casa.jpg', type: 'image/jpeg' }]);
  expect(readFileSync(parts.files[0]!.path, 'utf8')).toBe('JPEG');
  await parts.drop();
  expect(existsSync(parts.files[0]!.path)).toBe(false);
});

test('a photo of two megabytes is refused where one is the most, and nothing of it stays', async () => {
  const big = new Uint8Array(2 * 2 ** 20);
  await expect(readParts(request(form(['a', 'a.jpg', big])), limits)).rejects.toMatchObject({
    code: 'platform.too_large',
    details: { megabytes: 1 }
  });
});

test('more files than agreed are refused', async () => {
  const four = ['1', '2', '3', '4'].map((name): [string, string, string] => [name, `${name}.jpg`, 'x']);
  await expect(readParts(request(form(...four)), limits)).rejects.toMatchObject({
    code: 'platform.too_large'
  });
});

test('a form that is cut off anywhere is refused, and no reader waits for the rest', async () => {
  const whole = request(form(['a', 'a.jpg', 'x'.repeat(500)], ['b', 'b.jpg', 'y'.repeat(500)]));
  const type = whole.headers.get('content-type')!;
  const bytes = new Uint8Array(await whole.arrayBuffer());
  for (const share of [0.05, 0.3, 0.5, 0.8, 0.97])
    await expect(
      readParts(request(bytes.slice(0, Math.floor(bytes.length * share)), { 'content-type': type }), limits)
    ).rejects.toMatchObject({ code: 'platform.cut_off' });
});

test('what is no form is refused', async () => {
  await expect(readParts(request('{}'), limits)).rejects.toMatchObject({ code: 'platform.cut_off' });
});
