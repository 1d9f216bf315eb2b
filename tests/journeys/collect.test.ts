import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { household } from '../../src/kernels/forms/example.ts';
import { parseXml, textOf, elementsOf, childOf, isXmlProblem } from '../../src/kernels/forms/index.ts';
import { collectKey } from '../../src/capabilities/accounts/server/index.ts';
import { openedSurvey, answersXml } from '../../src/capabilities/surveys/tests/survey.ts';
import { newAnonymousId } from '../../src/platform/ids/index.ts';
import { openHouse } from './house.ts';

/** ODK Collect's conversation with us, word for word, as its client insists on it. */
const house = openHouse();
const ASKS = { 'x-openrosa-version': '1.0', date: 'vie, 28 nov 2026 09:00:00 GMT' }; // some clients localize it
let base = '';
let version = '';

const ask = (path: string, init: RequestInit = {}) =>
  fetch(path.startsWith('http') ? path : `${base}${path}`, {
    ...init,
    headers: { ...ASKS, ...init.headers }
  });
const read = async (response: Response) => {
  const root = parseXml(await response.text());
  if (isXmlProblem(root)) throw new Error(root.reason);
  return root;
};
const message = async (response: Response) => textOf(childOf(await read(response), 'message')!);

function submission(xml: string, ...files: [name: string, content: string][]): FormData {
  const form = new FormData();
  form.append('xml_submission_file', new File([xml], 'answers.xml', { type: 'text/xml' }));
  for (const [name, content] of files) form.append(name, new File([content], name, { type: 'image/jpeg' }));
  return form;
}
const send = (body: FormData) => ask('/submission?deviceID=abc', { method: 'POST', body });

test('the key is an address, and the list that lies there is complete', async () => {
  const sheets = household();
  sheets[0]!.rows.push(['image', 'house', 'A photo of the house', 'Una foto de la casa']);
  ({ version } = await openedSurvey(await house.as('elena'), sheets));
  base = `${house.url}/collect/${await collectKey(await house.as('lupe'))}`;
  const response = await ask('/formList?deviceID=abc');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
  expect(response.headers.get('x-openrosa-version')).toBe('1.0');
  const [form] = elementsOf(await read(response), 'xform').map((one) => ({
    id: textOf(childOf(one, 'formID')!),
    hash: textOf(childOf(one, 'hash')!),
    url: textOf(childOf(one, 'downloadUrl')!)
  }));
  expect(form!.id).toBe('household');
  const bytes = Buffer.from(await (await ask(form!.url)).arrayBuffer());
  expect(form!.hash).toBe(`md5:${createHash('md5').update(bytes).digest('hex')}`);
});

test('before it sends, the client asks, and is answered with exactly 204', async () => {
  const response = await ask('/submission?deviceID=abc', { method: 'HEAD' });
  expect(response.status).toBe(204);
  expect(Number(response.headers.get('x-openrosa-accept-content-length'))).toBeGreaterThan(2 ** 20);
});

test('answers arrive once, with a photo that follows in a second part', async () => {
  const xml = answersXml(version, `uuid:${newAnonymousId()}`, { more: '<house>casa.jpg</house>' });
  const first = submission(xml);
  first.append('*isIncomplete*', 'yes');
  expect((await send(first)).status).toBe(201);
  const second = await send(submission(xml, ['casa.jpg', 'JPEG']));
  expect([second.status, await message(second)]).toEqual([201, 'Las respuestas llegaron y están a salvo.']);
  const rows = await house.look(
    `select name, file_id is not null as here from response_file where name = 'casa.jpg'`
  );
  expect(rows).toEqual([{ name: 'casa.jpg', here: true }]);
  expect(
    await house.look(`select 1 from response where mode = 'collect' and xml like '%casa.jpg%'`)
  ).toHaveLength(1);
});

test('other answers under one number are refused, and the person reads why', async () => {
  const instance = `uuid:${newAnonymousId()}`;
  expect((await send(submission(answersXml(version, instance)))).status).toBe(201);
  const other = await send(submission(answersXml(version, instance, { name: 'Otra' })));
  expect([other.status, await message(other)]).toEqual([409, expect.stringContaining('mismo número')]);
});

test('a body that is cut off is refused, and the same whole is taken', async () => {
  const xml = answersXml(version, `uuid:${newAnonymousId()}`);
  const whole = new Request(base, { method: 'POST', body: submission(xml) });
  const type = { 'content-type': whole.headers.get('content-type')! };
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const cut = await ask('/submission', { method: 'POST', body: bytes.slice(0, 400), headers: type });
  expect([cut.status, await message(cut)]).toEqual([
    400,
    'Esto llegó incompleto. Envíalo otra vez, por favor.'
  ]);
  expect((await ask('/submission', { method: 'POST', body: bytes, headers: type })).status).toBe(201);
});

test('a photo of fifty megabytes is refused with a sentence', async () => {
  const form = submission(answersXml(version, `uuid:${newAnonymousId()}`));
  form.append('big.jpg', new File([new Uint8Array(50 * 2 ** 20)], 'big.jpg', { type: 'image/jpeg' }));
  const response = await send(form).catch(() => null); // a client that keeps pouring may find the line closed
  if (response)
    expect([response.status, await message(response)]).toEqual([413, expect.stringContaining('10 MB')]);
  expect(await house.look(`select 1 from response_file where name = 'big.jpg'`)).toEqual([]);
});

test('an old version and a strange one are taken too; the strange one lies aside', async () => {
  const strange = await send(submission(answersXml('1999', `uuid:${newAnonymousId()}`)));
  expect([strange.status, await message(strange)]).toEqual([
    201,
    expect.stringContaining('alguien las revisará')
  ]);
});

test('a wrong key is 403, never 401, and a form that nobody has is 404', async () => {
  const wrong = await fetch(`${house.url}/collect/nonsense/formList`, { headers: ASKS });
  expect([wrong.status, wrong.headers.get('x-openrosa-version')]).toEqual([403, '1.0']);
  expect((await ask(`/forms/${newAnonymousId()}`)).status).toBe(404);
  const unknown = answersXml(version, `uuid:${newAnonymousId()}`).replace('id="household"', 'id="other"');
  expect((await send(submission(unknown))).status).toBe(404);
});
