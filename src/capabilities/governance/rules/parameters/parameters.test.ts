import { describe, expect, it, test } from 'vitest';
import { palmdale } from '../../../../kernels/bylaws/example.ts';
import { read, starter, type Parameters } from '../../../../kernels/bylaws/index.ts';
import { formFields } from '../../../../platform/web/server/fields.ts';
import { answered } from './answers.ts';
import { questionAbout, type Question } from './form.ts';
import { parts } from './parts.ts';
import { says, saysAt } from './says.ts';
import { flat, shapeAt } from './shape.ts';

/** What a browser sends for a question: what is not ticked is not sent. */
function sent({ path, kind, how, value, inner }: Question, form = new FormData()): FormData {
  if (how) form.append(`${path}.how`, how.value);
  inner.forEach((one) => sent(one, form));
  if (kind === 'many') (value as string[]).forEach((one) => form.append(`${path}.value[]`, one));
  else if (kind === 'quorum') {
    const [which = 'share', size = '', base = 'roll'] = (value as string).split(' ');
    form.append(`${path}.kind`, which);
    form.append(`${path}.share`, which === 'share' ? size : '1/2+');
    form.append(`${path}.people`, which === 'count' ? size : '');
    form.append(`${path}.base`, base);
  } else if (!inner.length) form.append(`${path}.value`, value as string);
  return form;
}

const everything: [string, Parameters][] = [
  ['the starter set', starter()],
  ['Palmdale', palmdale()],
  [
    'a quorum of 25 people',
    palmdale({ quorum: { assembly: { kind: 'count', people: 25, of: 'roll' }, bodies: null } })
  ],
  ['silence about votes', { ...starter(), voting: { ...starter().voting, removal: null } }]
];

describe.each(everything)('%s', (_, parameters) => {
  it('comes back from its form as it went in, part by part', () => {
    for (const paths of Object.values(parts)) {
      const form = new FormData();
      paths.forEach((path) => sent(questionAbout(path, parameters), form));
      expect(read(answered(parameters, paths, formFields(form)))).toEqual(parameters);
    }
  });

  it('is said once per parameter', () => {
    const paths = says(parameters).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

test('every parameter has a part of the form', () => {
  const asked = Object.values(parts).flat() as string[];
  const said = says(palmdale()).filter(
    ({ path }) => !asked.some((part) => path === part || path.startsWith(`${part}.`))
  );
  expect(said).toEqual([]);
});

test('what is no number is refused with its name, and nothing is guessed', () => {
  const form = sent(questionAbout('notice', starter()));
  form.set('notice.regularHours.value', 'three days');
  expect(read(answered(starter(), ['notice'], formFields(form)))).toEqual({
    refused: [{ code: 'wrong_type', path: 'notice.regularHours' }]
  });
});

test('offices are read as people write them, money in dollars', () => {
  const form = sent(questionAbout('leadership', starter()));
  form.set('leadership.officers.value', 'Chair, Co-chair ,  Secretaría,');
  const read1 = answered(starter(), ['leadership'], formFields(form)) as Parameters;
  expect(read1.leadership.officers).toEqual(['chair', 'co_chair', 'secretary']);
  const money = sent(questionAbout('sponsorship', palmdale()));
  money.set('sponsorship.perEventCents.value', '2500.5');
  const read2 = answered(palmdale(), ['sponsorship'], formFields(money)) as Parameters;
  expect(read2.sponsorship).toMatchObject({ perEventCents: 250_050 });
});

test('a clause shows what is said of its parameters and of no others', () => {
  const of = (...paths: string[]) => saysAt(says(starter()), paths).map(({ path }) => path);
  expect(of('quorum')).toEqual(['quorum.assembly', 'quorum.bodies']);
  expect(of('voting.bylaws')).toHaveLength(8);
  expect(of('heldOpenDays')).toEqual(['heldOpenDays']);
});

test('the classes of decision share their words, and an unknown parameter is an error', () => {
  expect(flat('voting.removal.majority')).toBe('voting_majority');
  expect(flat('leadership.reserved.1.who')).toBe('leadership_reserved_who');
  expect(() => shapeAt('leadership.hats')).toThrow(RangeError);
});
