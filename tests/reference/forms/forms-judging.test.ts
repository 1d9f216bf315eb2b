import { describe, expect, test } from 'vitest';
import {
  everyControl,
  isForm,
  isXmlProblem,
  parseXml,
  readXForm,
  type Form
} from '../../../src/kernels/forms/index.ts';
import { judged } from '../../../src/capabilities/surveys/rules/intake/judging.ts';
import { planOf } from '../../../src/capabilities/surveys/rules/intake/plan.ts';
import { answered } from './answering.ts';
import { cases, realForms } from './corpus.ts';

/**
 * What a phone says of answers while they are given, the server says of them when they arrive: the same faults in the
 * same places, and nothing that was asked is taken for not asked. What hangs on what stayed on the phone is left open.
 */
const real = realForms().map(({ file, xform }) => ({ id: file, xform }));
const small = cases().flatMap(({ id, xform }, place) => (xform && place % 4 === 0 ? [{ id, xform }] : []));

const OPEN = /\b(today|now|random|uuid|pulldata|digest|base64-decode|geofence|intersects)\s*\(/;

function judgedAlike(xform: string, seed: number): void {
  const form = readXForm(xform);
  const { xml, broken } = answered(xform, 60, seed);
  const root = parseXml(xml);
  if (!isForm(form) || isXmlProblem(root)) throw new Error('It cannot be read.');
  const { objections } = judged(form, planOf(form), root);
  expect(objections.filter(({ fault }) => fault === 'not_asked')).toEqual([]);
  const said = objections.map(({ at, fault }) => {
    const place = `/${form.root.name}/${at}`.replaceAll('[1]', '');
    return `${place} ${fault === 'missing' ? 'required' : 'constraint'}`;
  });
  expect(said.filter((one) => !broken.includes(one))).toEqual([]);
  if (objections.length === 100) return;
  expect(broken.filter((one) => !said.includes(one) && !hangsElsewhere(form, one))).toEqual([]);
}

/** On the hour, on chance, or on a list that lies in a file. */
function hangsElsewhere(form: Form, one: string): boolean {
  const path = one.split(' ')[0]!.replaceAll(/\[\d+\]/g, '');
  const { constraint, required } = form.binds[path] ?? {};
  const nodes = [...everyControl(form.controls)].find((control) => control.path === path)?.itemset?.nodes;
  const lists = [...`${constraint} ${required} ${nodes}`.matchAll(/instance\(\s*['"]([^'"]+)/g)];
  const ours = lists.every(([, list]) => Object.hasOwn(form.lists, list!));
  return !ours || OPEN.test(`${constraint} ${required} ${nodes}`);
}

test.skipIf(real.length)('skipped: no reference data', () => undefined);

describe.skipIf(!real.length)('answers to real forms, judged when they arrive', () => {
  test.each(real)('$id', ({ xform }) => [7, 11, 23].forEach((seed) => judgedAlike(xform, seed)));

  test('and to small ones', () => {
    for (const { id, xform } of small) {
      try {
        judgedAlike(xform, 7);
      } catch (error) {
        throw new Error(id, { cause: error });
      }
    }
  });
});
