import fc from 'fast-check';
import { expect, test } from 'vitest';
import { household, survey } from './example.ts';
import * as forms from './index.ts';
import type { Form, Session, Sheet } from './index.ts';

const surroundings = () => {
  let seed = 1;
  return {
    clock: () => ({ epoch: Date.UTC(2026, 10, 28, 18), offset: -480 }),
    random: () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  };
};

function formOf(sheets: Sheet[]): Form {
  const { definition, errors } = forms.readXlsForm(sheets);
  expect(errors).toEqual([]);
  const form = forms.readXForm(forms.toXml(forms.xformOf(definition!)));
  if (!forms.isForm(form)) throw new Error(form.reason);
  return form;
}

const at = (session: Session, path: string, round = 0) => session.nodes.get(path)![round]!;
const say = (session: Session, path: string, value: string, round = 0) =>
  forms.answer(session, at(session, path, round), value);
const asked = (session: Session) =>
  forms.pagesOf(session).flatMap(({ steps }) => steps.map(({ node }) => forms.addressOf(node)));

test('Rosa says how many live there, and is asked about each', () => {
  const session = forms.start(formOf(household()), surroundings());
  say(session, '/data/people', '2');
  say(session, '/data/person/age', '7', 0);
  say(session, '/data/person/age', '44', 1);
  expect(at(session, '/data/children').value).toBe('1');
  expect(asked(session)).toEqual([
    '/data/name',
    '/data/people',
    '/data/person[1]/first',
    '/data/person[1]/age',
    '/data/person[1]/school',
    '/data/person[2]/first',
    '/data/person[2]/age',
    '/data/needs',
    '/data/town',
    '/data/street',
    '/data/thanks'
  ]);
  say(session, '/data/people', '1');
  expect(session.nodes.get('/data/person')).toHaveLength(1);
});

test('streets are those of the town, and a street of another town is told', () => {
  const session = forms.start(formOf(household()), surroundings());
  const street = session.controls.get('/data/street')!;
  expect(forms.choicesAt(session, street, at(session, '/data/street'))).toEqual([]);
  say(session, '/data/town', 'palmdale');
  expect(forms.choicesAt(session, street, at(session, '/data/street')).map(({ value }) => value)).toEqual([
    'palm'
  ]);
  say(session, '/data/street', 'oak');
  expect(forms.failings(session).map(({ address, fault }) => [address, fault])).toEqual([
    ['/data/name', 'missing'],
    ['/data/people', 'missing'],
    ['/data/street', 'choice']
  ]);
});

test('the person chooses the language, and sentences follow', () => {
  const session = forms.start(formOf(household()), surroundings());
  say(session, '/data/name', 'Rosa');
  const thanks = () =>
    forms.say(session, session.controls.get('/data/thanks')!.label, at(session, '/data/thanks'));
  expect(thanks()).toBe('Thank you, Rosa.');
  expect(forms.speak(session, 'Español (es)')).toBe(true);
  expect(thanks()).toBe('Gracias, Rosa.');
  expect(forms.speak(session, 'Klingon')).toBe(false);
});

test('a relevant question counts, a hidden one neither counts nor is sent', () => {
  const session = forms.start(
    formOf([
      survey(
        'select_one yn | work | Do you work? | | yes',
        "integer | hours | Hours a week? | ${work} = 'yes' | yes | . <= 80",
        'calculate | double | | | | | ${hours} * 2'
      ),
      {
        name: 'choices',
        rows: [
          ['list_name', 'name', 'label'],
          ['yn', 'yes', 'Yes'],
          ['yn', 'no', 'No']
        ]
      }
    ]),
    surroundings()
  );
  say(session, '/data/work', 'yes');
  say(session, '/data/hours', '90');
  expect(at(session, '/data/double').value).toBe('180');
  expect(forms.failings(session).map(({ fault }) => fault)).toEqual(['constraint']);
  say(session, '/data/work', 'no');
  expect(forms.failings(session)).toEqual([]);
  expect(at(session, '/data/double').value).toBe('');
  expect(forms.toAnswersXml(session)).not.toContain('hours');
});

test('answers go out, come back, and can be corrected', () => {
  const form = formOf(household());
  const session = forms.start(form, surroundings());
  say(session, '/data/name', 'Rosa <3 & Ana');
  say(session, '/data/people', '2');
  const sent = forms.toAnswersXml(session);
  const back = forms.fromAnswersXml(form, sent);
  if (typeof back === 'string') throw new Error(back);
  const again = forms.resume(form, surroundings(), back);
  expect(forms.toAnswersXml(again)).toBe(sent);
  const [first] = /uuid:[\w-]+/.exec(sent)!;
  expect(forms.correct(again, 'uuid:new')).toBe(true);
  expect(forms.toAnswersXml(again)).toContain(
    `<instanceID>uuid:new</instanceID><deprecatedID>${first}</deprecatedID>`
  );
  expect(forms.fromAnswersXml(form, sent.replace('version="3"', 'version="2"'))).toBe('other_version');
  expect(forms.fromAnswersXml(form, '<!DOCTYPE x><data/>')).toBe('malformed');
});

test('rounds are added and taken away by the person, and begin with their own defaults', () => {
  const rows = [
    ['type', 'name', 'label', 'default', 'calculation'],
    ['begin_repeat', 'visit', 'Visit', '', ''],
    ['date', 'day', 'Day', 'today()', ''],
    ['integer', 'minutes', 'Minutes', '', ''],
    ['end_repeat', '', '', '', ''],
    ['calculate', 'all', '', '', 'sum(${minutes})']
  ];
  const session = forms.start(formOf([{ name: 'survey', rows }]), surroundings());
  const second = forms.addRound(session, session.root, '/data/visit')!;
  say(session, '/data/visit/minutes', '20', 0);
  say(session, '/data/visit/minutes', '45', 1);
  expect(at(session, '/data/visit/day', 1).value).toBe('2026-11-28');
  expect(at(session, '/data/all').value).toBe('65');
  forms.removeRound(session, second);
  expect(at(session, '/data/all').value).toBe('20');
});

test('what runs in a circle is named', () => {
  const form = formOf([
    survey(
      'integer | a | A | | | | ${b} + 1',
      'integer | b | B | | | | ${c} + 1',
      'integer | c | C | | | | ${a} + 1'
    )
  ]);
  expect(forms.graphOf(form).cycles.map((cycle) => cycle.toSorted())).toEqual([
    ['/data/a', '/data/b', '/data/c']
  ]);
  expect(() => forms.start(form, surroundings())).not.toThrow();
});

const answers = fc.array(
  fc.record({
    path: fc.constantFrom('/data/name', '/data/people', '/data/needs', '/data/town', '/data/street'),
    value: fc.constantFrom('', '0', '1', '3', 'palmdale', 'palm', 'food care', 'Rosa', '-1', 'x'.repeat(50))
  }),
  { maxLength: 8 }
);

test('it does not matter in which order the answers come', () =>
  fc.assert(
    fc.property(answers, fc.infiniteStream(fc.nat()), (given, order) => {
      const form = formOf(household());
      const last = [...new Map(given.map((one) => [one.path, one])).values()];
      const keys = [...order.take(last.length)];
      const shuffled = last
        .map((one, index) => ({ one, key: keys[index]! }))
        .toSorted((a, b) => a.key - b.key);
      const end = (list: typeof last) => {
        const session = forms.start(form, surroundings());
        list.forEach(({ path, value }) => say(session, path, value));
        return forms.toAnswersXml(session);
      };
      expect(end(shuffled.map(({ one }) => one))).toBe(end(last));
    }),
    { numRuns: 60 }
  ));

test('step by step comes to the same as all at once', () =>
  fc.assert(
    fc.property(answers, (given) => {
      const form = formOf(household());
      const session = forms.start(form, surroundings());
      given.forEach(({ path, value }) => say(session, path, value));
      const sent = forms.toAnswersXml(session);
      forms.speak(session, session.language); // works everything out anew
      expect(forms.toAnswersXml(session)).toBe(sent);
    }),
    { numRuns: 60 }
  ));
