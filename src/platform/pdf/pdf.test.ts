import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { qrSvg } from '../qr/index.ts';
import { typ, typeset } from './index.ts';

const roster = typ`
= #data.title
#pair(("en", [Sign in when you arrive.]), ("es", [Firme al llegar.]))
#sheet(("Nombre", "Idioma", "Aquí"), data.people.map(person => (person.name, person.language, tick(on: person.here))))
#qr(data.code, "Lleva a la página de la reunión")
#answer("Notas") #choice[Cuidado de niños] #rules(3) #aside[Gracias.]
#said(data.motto)
`;
const palmdale = {
  locale: 'es',
  title: 'Lista de asistencia',
  community: 'Palmdale',
  record: 'Acta 12 · 3fa4 9c01'
} as const;
const list = (...names: string[]) => ({
  title: 'Reunión de diciembre',
  people: names.map((name) => ({ name, language: 'español', here: true })),
  code: qrSvg('https://tequio.example/palmdale'),
  motto: { text: 'Together', language: 'en' }
});
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const read = (pdf: Uint8Array) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
const canRead = spawnSync('pdftotext', ['-v']).status === 0;

test('a list for Palmdale is tagged, says its language and its title', async () => {
  const pdf = text(await typeset(roster, list('María Muñoz'), palmdale));
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Lang (es)');
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(pdf).toContain('AtkinsonHyperlegibleNext');
});

test('the same paper at the same moment has the same bytes', async () => {
  const at = new Date('2026-12-08T17:00:00-08:00');
  const [one, other] = [
    await typeset(roster, list('Luz'), { ...palmdale, at }),
    await typeset(roster, list('Luz'), { ...palmdale, at })
  ];
  expect(Buffer.compare(one, other)).toBe(0);
});

test('a name in letters we have no font for is still printed, without the strict standard', async () => {
  const pdf = text(await typeset(roster, list('a letter of nobody’s: \u{f0123}'), palmdale));
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).not.toContain('pdfuaid');
});

test('a template that is wrong says so', () =>
  expect(typeset('#nowhere', null, palmdale)).rejects.toThrow(/does not compile.*nowhere/));

test('a template reads no file of the machine', () =>
  expect(typeset('#read("/etc/hostname")', null, palmdale)).rejects.toThrow(/does not compile/));

test.runIf(canRead)('accents and names that look like code arrive as they are', async () => {
  const pages = read(
    await typeset(roster, list('María Muñoz Güereña', '#panic("x") $a$ @b *c* `d`', 'Ñuu ɨ̱ Łukasz'), palmdale)
  );
  for (const words of [
    'María Muñoz Güereña',
    '#panic("x") $a$ @b *c* `d`',
    'Łukasz',
    'Página 1 de 1',
    'Acta 12 · 3fa4 9c01',
    'Aquí'
  ])
    expect(pages).toContain(words);
});
