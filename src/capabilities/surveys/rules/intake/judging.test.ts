import { expect, test } from 'vitest';
import { household, sheet, survey } from '../../../../kernels/forms/example.ts';
import type { Sheet } from '../../../../kernels/forms/index.ts';
import { answersXml, definitionOf } from '../../tests/survey.ts';
import { publishedAs } from '../instrument/publishing.ts';
import { fitted } from './fitting.ts';
import { judged } from './judging.ts';
import { planOf } from './plan.ts';
import { isReadable, readSubmission } from './submission.ts';

/** What the form has against an answer, and what is counted of it. */
function judge(sheets: Sheet[], xml: string) {
  const { form } = publishedAs(definitionOf(sheets), 'household', '1')!;
  const [plan, read] = [planOf(form), readSubmission(xml)];
  if (!isReadable(read)) throw new Error(read);
  const { objections, notAsked } = judged(form, plan, read.root);
  return {
    said: objections.map(({ at, fault }) => `${at}: ${fault}`),
    answers: fitted(plan, read.root, notAsked).answers
  };
}
const home = (change = {}) => judge(household(), answersXml('1', 'uuid:1', change));
const small = (rows: string[], inside: string) =>
  judge(
    [survey(...rows), sheet('settings', 'form_id | form_title', 'household | Small')],
    `<data id="household" version="1">${inside}<meta><instanceID>uuid:1</instanceID></meta></data>`
  );

test('Chela answered as she was asked, and nothing is said against it', () => {
  expect(home().said).toEqual([]);
});

test('forty people in one home, nobody’s name, and a street of another town are told', () => {
  const more = '<street>oak</street>';
  expect(home({ people: '40', name: '', more }).said).toEqual([
    'name: missing',
    'people: constraint',
    'street: choice'
  ]);
});

test('the round is told in which something is wrong', () => {
  const xml = answersXml('1', 'uuid:1', { people: '2' }).replace(
    '<town>',
    '<person><first>Lola</first><age>140</age></person><town>'
  );
  expect(judge(household(), xml).said).toEqual(['person[2]/age: constraint']);
});

test('whether a grown man goes to school was not asked: it is told, and does not count', () => {
  const xml = answersXml('1', 'uuid:1').replace('<age>9</age>', '<age>40</age>');
  const { said, answers } = judge(household(), xml);
  expect(said).toEqual(['person/school: not_asked']);
  expect(answers.person).toEqual([{ 'person/first': 'Beto', 'person/age': '40' }]);
});

test('what was calculated on the phone stays as it was, and what hangs on it is judged by it', () => {
  const needs = '<needs>food</needs>';
  expect(home({ more: `<children>1</children>${needs}` }).said).toEqual([]);
  expect(home({ more: `<children>0</children>${needs}` }).said).toEqual(['needs: not_asked']);
});

test('a section that does not apply goes with all inside', () => {
  const rows = [
    'select_one yn | work | Do you work? | | | |',
    "begin_group | job | Your job | ${work} = 'yes'",
    'text | place | Where?',
    'integer | hours | Hours? | | | . < 100',
    'end_group'
  ];
  const choices = sheet('choices', 'list_name | name | label', 'yn | yes | Yes', 'yn | no | No');
  const sheets = [survey(...rows), choices, sheet('settings', 'form_id | form_title', 'household | Small')];
  const xml = (work: string) =>
    `<data id="household" version="1"><work>${work}</work><job><place>Palmdale</place><hours>400</hours></job><meta><instanceID>uuid:1</instanceID></meta></data>`;
  expect(judge(sheets, xml('yes')).said).toEqual(['job/hours: constraint']);
  expect(judge(sheets, xml('no'))).toEqual({ said: ['job: not_asked'], answers: { work: 'no' } });
});

test('“not later than today” is judged by the hour of the phone, and left open where nobody knows it', () => {
  const rows = ['date | born | When? | | | . <= today()'];
  const inside = '<born>2026-11-20</born>';
  expect(small(rows, inside).said).toEqual([]);
  const ends = (day: string) => `${inside}<end>${day}T10:00:00.000-08:00</end>`;
  expect(small([...rows, 'end | end'], ends('2026-11-19')).said).toEqual(['born: constraint']);
  expect(small([...rows, 'end | end'], ends('2026-11-20')).said).toEqual([]);
});

test('what hangs on chance or on a list in a file is left unjudged', () => {
  const rows = [
    'text | lot | Which? | random() > 2',
    "text | street | Street? | | | pulldata('streets', 'name', 'id', .) != ''"
  ];
  const { said, answers } = small(rows, '<lot>a</lot><street>b</street>');
  expect(said).toEqual([]);
  expect(answers).toEqual({ lot: 'a', street: 'b' });
});

test('hundreds of faults are told as a hundred', () => {
  const rows = Array.from({ length: 150 }, (_, at) => `integer | q${at} | ? | | | . > 5`);
  const inside = Array.from({ length: 150 }, (_, at) => `<q${at}>1</q${at}>`).join('');
  expect(small(rows, inside).said).toHaveLength(100);
});
