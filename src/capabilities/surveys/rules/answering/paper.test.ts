import { expect, test } from 'vitest';
import { isForm, readXForm, readXlsForm, toXml, xformOf } from '../../../../kernels/forms/index.ts';
import { household } from '../../../../kernels/forms/example.ts';
import { answeredIn, contactsIn, inOrder, standingOf, type Try } from './assignment.ts';
import { linesOfPaper } from './paper.ts';
import { skipOf } from './skips.ts';

test('when a question is asked is read out of its expression, or told to be more than a sentence', () => {
  const at = '/data/person/school';
  expect(skipOf(' ../age  < 18', at)).toEqual({ kind: 'less', path: '/data/person/age', value: '18' });
  expect(skipOf("/data/work = 'yes' and (/data/age >= 18 or selected(/data/needs, 'food'))", at)).toEqual({
    kind: 'all',
    of: [
      { kind: 'is', path: '/data/work', value: 'yes' },
      {
        kind: 'any',
        of: [
          { kind: 'at_least', path: '/data/age', value: '18' },
          { kind: 'is', path: '/data/needs', value: 'food' }
        ]
      }
    ]
  });
  expect(skipOf("not(selected( /data/needs , 'food'))", at)).toMatchObject({ kind: 'is_not', value: 'food' });
  expect(skipOf("/data/name = 'and or'", at)).toEqual({ kind: 'is', path: '/data/name', value: 'and or' });
  expect(skipOf('count(/data/person) > 2', at)).toBeNull();
  expect(skipOf("/data/a = 'x' and count(/data/person) > 2", at)).toBeNull();
});

test('the household survey on paper: numbered, in two languages, with every choice and gaps for names', () => {
  const { definition } = readXlsForm(household());
  const form = readXForm(toXml(xformOf(definition!)));
  if (!isForm(form)) throw new Error(form.reason);
  const lines = linesOfPaper(form, ['Español (es)', 'English (en)']);
  expect(lines.map((line) => (line.kind === 'section' ? `# ${line.label[0]}` : line.number))).toEqual([
    1,
    2,
    '# Una persona',
    3,
    4,
    5,
    6,
    7,
    8,
    0
  ]);
  const school = lines[5]!;
  expect(school).toMatchObject({ skip: { kind: 'less', path: '/data/person/age', value: '18' } });
  expect(school).toMatchObject({ choices: [{ label: ['Va a la escuela', 'Goes to school'] }, {}] });
  // A phone shows the streets of one town; paper shows all of them.
  expect(lines.at(-2)).toMatchObject({ choices: [{ value: 'palm' }, { value: 'oak' }] });
  expect(lines.at(-1)).toMatchObject({ label: ['Gracias, ……….', 'Thank you, ……….'] });
});

const tried = (contact: number, outcome: Try['outcome']): Try => ({
  ...{ id: `${contact}${outcome}`, contact, outcome, day: '2026-12-08', callBackAt: null }
});

test('whom to call next: those who wait for it, then those nobody tried, then the least tried', () => {
  const contacts = contactsIn('Ana; 661 555 0101\n\nBeto\tAvenida R 12, atrás\nCarla\nDora');
  expect(contacts[1]).toEqual({ number: 2, name: 'Beto', way: 'Avenida R 12, atrás' });
  const tries = [tried(1, 'no_answer'), tried(3, 'call_back'), tried(4, 'answered')];
  expect(inOrder(contacts, tries).map(({ name }) => name)).toEqual(['Carla', 'Beto', 'Ana', 'Dora']);
  expect([tries[0]!, tries[1]!, tries[2]!].map((one) => standingOf([one]))).toEqual([
    'again',
    'again',
    'done'
  ]);
  expect(standingOf([tried(1, 'refused')])).toBe('over');
  expect(standingOf([])).toBe('open');
  expect(answeredIn(tries)).toBe(1);
});
