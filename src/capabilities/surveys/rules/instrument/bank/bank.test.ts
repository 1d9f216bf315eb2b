import { describe, expect, test } from 'vitest';
import {
  answer,
  graphOf,
  isForm,
  readXForm,
  readXlsForm,
  sheetsOfDefinition,
  start,
  toXml,
  xformOf,
  type Definition
} from '../../../../../kernels/forms/index.ts';
import { bank } from './index.ts';
import { definitionFrom, LANGUAGES } from './compose.ts';

const formOf = (definition: Definition) => {
  const form = readXForm(toXml(xformOf(definition)));
  if (!isForm(form)) throw new Error('no form');
  return form;
};
const names = bank.flatMap(({ asks }) => asks.map(({ name }) => name));

describe('the question bank', () => {
  test('holds the matters a community asks about first', () =>
    expect(bank.map(({ key }) => key)).toEqual([
      'about_you',
      'income',
      'housing',
      'food',
      'digital_access',
      'childcare',
      'transportation',
      'health',
      'priorities'
    ]));

  test.each(bank.map((module) => [module.key, module] as const))('%s stands alone', (_, module) => {
    const definition = definitionFrom([module], { title: 'Prueba' });
    const { warnings } = readXlsForm(sheetsOfDefinition(definition));
    expect(warnings).toEqual([]);
    expect(graphOf(formOf(definition)).cycles).toEqual([]);
  });

  test('stands together: no two questions share a name, and lists of one name are one list', () => {
    expect(new Set(names).size).toBe(names.length);
    const lists = bank.flatMap((module) => Object.entries(module.lists));
    for (const [name, answers] of lists)
      for (const [other, others] of lists) if (name === other) expect(answers).toEqual(others);
    expect(formOf(definitionFrom(bank, { title: 'Todo' })).language).toBe(LANGUAGES.es);
  });

  test('says everything in both languages, and nothing twice by mistake', () => {
    const { languages } = formOf(definitionFrom(bank, { title: 'Todo' }));
    const ids = (name: string) => Object.keys(languages[name]!).sort();
    expect(ids(LANGUAGES.en)).toEqual(ids(LANGUAGES.es));
    for (const { asks } of bank) for (const { ask } of asks) if (ask) expect(ask.en).not.toBe(ask.es);
  });

  test('speaks of the time the survey looks back to, and of its own communities', () => {
    const form = formOf(
      definitionFrom(bank, {
        title: 'Impacto',
        before: { en: 'before March 2020', es: 'antes de marzo de 2020' },
        lists: { community: [['east_la', 'East LA', 'Este de Los Ángeles']] }
      })
    );
    const said = JSON.stringify(form.languages[LANGUAGES.es]);
    expect(said).toContain('Piensa en cómo estaban antes de marzo de 2020.');
    expect(said).toContain('Este de Los Ángeles');
    expect(said).not.toMatch(/\{(before|since)\}|hace un año/);
  });

  test('tells who had too little food, and leaves open what was not answered', () => {
    const form = formOf(definitionFrom(bank, { title: 'Todo' }));
    const session = start(form, {
      clock: () => new Date('2020-08-10T17:00:00Z'),
      random: () => 0.5
    } as never);
    const node = (name: string) => session.nodes.get(`/data/food/${name}`)![0]!;
    expect(node('food_insecure_now').value).toBe('');
    answer(session, node('worried_now'), 'never');
    answer(session, node('ran_out_now'), 'sometimes');
    expect([node('food_insecure_now').value, node('food_insecure_before').value]).toEqual(['yes', '']);
  });
});
