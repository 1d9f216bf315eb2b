import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXlsForm, sheetsOfDefinition, type Definition } from '../../../../../kernels/forms/index.ts';
import { household } from '../../../../../kernels/forms/example.ts';
import { bank } from '../bank/index.ts';
import { emptyInstrument } from '../empty.ts';
import { languagesIn } from '../languages.ts';
import { readInstrument } from '../reading.ts';
import { itemAt, spotsIn } from '../tree.ts';
import { namesShared, withModule } from './addModule.ts';
import { choicesFrom, linesAsTyped, movedIn } from './choices.ts';
import { added, changedAt, moved, movedInto, newItem, removed, written } from './items.ts';
import { withLanguage } from './languages.ts';
import { renamed } from './rename.ts';
import { nameFrom } from './words.ts';

const [EN, ES] = ['English (en)', 'Español (es)'];
const form = readXlsForm(household()).definition!;
const pathsOf = (definition: Definition) => [...spotsIn(definition.items)].map(({ path }) => path);
const checked = (definition: Definition, name: string) =>
  readInstrument(sheetsOfDefinition(definition), name);
const whole = (definition: Definition) => {
  const { whole: read, errors } = checked(definition, 'household');
  expect(errors).toEqual([]);
  return read!.definition;
};

describe('writing an instrument one thing at a time', () => {
  test('a first question in two languages, with answers that get names of their own', () => {
    const typed = linesAsTyped({ [ES]: 'Sí\nNo\nNo sé', [EN]: 'Yes\nNo\nI do not know' });
    const choices = choicesFrom([], typed, EN!);
    const item = written(
      newItem('select_one', 'works', 'works'),
      { label: { [ES]: '¿Trabajas?', [EN]: 'Do you work?' } },
      ES!
    );
    const next = whole(
      added(emptyInstrument('x', 'X', 'es'), item, { section: '' }, [{ name: 'works', choices }])
    );
    expect(
      next.lists[0]!.choices.map(({ name, label }) => [name, (label as Record<string, string>)[EN!]])
    ).toEqual([
      ['yes', 'Yes'],
      ['answer', 'No'],
      ['not_know', 'I do not know']
    ]);
    expect(languagesIn(next)).toEqual([ES, EN]);
  });

  test('answers keep their names under new words, and go when their words go', () => {
    const before = form.lists.find(({ name }) => name === 'needs')!.choices;
    const after = choicesFrom(
      before,
      [
        { name: 'care', words: { [EN!]: 'Somebody to look after the children' } },
        { name: 'food', words: { [EN!]: '', [ES!]: ' ' } },
        { name: null, words: { [EN!]: 'Rent' } }
      ],
      EN!
    );
    expect(after.map(({ name }) => name)).toEqual(['care', 'rent']);
    expect(after[0]!.label).toEqual({
      [EN!]: 'Somebody to look after the children',
      [ES!]: 'Cuidado infantil'
    });
  });

  test('another short name, and every formula and sentence follows', () => {
    const next = whole(renamed(renamed(form, 'name', 'called'), 'person/age', 'years'));
    expect(JSON.stringify(next.items)).not.toMatch(/\$\{(name|age)\}/);
    expect(itemAt(next, 'thanks')!.label).toEqual({
      [EN!]: 'Thank you, ${called}.',
      [ES!]: 'Gracias, ${called}.'
    });
    expect(itemAt(next, 'person/school')!.bind.relevant).toBe('${years} < 18');
  });

  test('up and down again is where it was', () =>
    fc.assert(
      fc.property(fc.constantFrom(...pathsOf(form)), (path) => {
        const up = moved(form, path, -1);
        if (pathsOf(up).join() !== pathsOf(form).join())
          expect(pathsOf(moved(up, path, 1))).toEqual(pathsOf(form));
      })
    ));

  test('nothing is lost on the way into a section, and no section goes into itself', () => {
    expect(pathsOf(movedInto(form, 'town', 'person'))).toContain('person/town');
    expect(movedInto(form, 'person', 'person')).toBe(form);
  });

  test('a question that others lean on cannot go unnoticed', () => {
    const { errors } = checked(removed(form, 'town'), 'household');
    expect(errors).toMatchObject([{ code: 'reference.unknown', about: { name: 'town' } }]);
    expect(removed(form, 'person/school').lists.map(({ name }) => name)).not.toContain('school');
  });

  test('what the editor cannot show is kept', () => {
    const relevant = "${age} < 18 and (${name} = 'x' or position(..) > 1)";
    const hard = changedAt(form, 'person/school', (item) => ({
      ...item,
      bind: { ...item.bind, relevant, 'odk:x': 'y' }
    }));
    const next = changedAt(hard, 'person/school', (item) =>
      written(item, { label: { [EN!]: 'School?' } }, EN!)
    );
    expect(itemAt(next, 'person/school')!.bind).toEqual({ relevant, 'odk:x': 'y' });
    const bounded = written(newItem('integer', 'n'), { formulas: { constraint: '. mod 2 = 0' } }, EN!);
    expect(written(bounded, { bounds: { least: '1', most: null } }, EN!).bind.constraint).toBe('. mod 2 = 0');
  });

  test('a circle is refused with the names in it', () => {
    const sum = (name: string, of: string) => ({
      ...newItem('note', name),
      type: 'calculate',
      bind: { calculate: `\${${of}} + 1` }
    });
    const round = added(added(form, sum('one', 'two'), { section: '' }), sum('two', 'one'), { section: '' });
    expect(checked(round, 'household').errors).toMatchObject([
      {
        code: 'formula.circle',
        sheet: 'survey',
        about: { names: expect.stringMatching(/one → two|two → one/) }
      }
    ]);
  });
});

describe('more of it', () => {
  test('a module of the bank comes with its words in the instrument’s own languages', () => {
    const food = bank.find(({ key }) => key === 'food')!;
    const next = whole(withModule(form, food));
    expect(languagesIn(next)).toEqual([EN, ES]);
    expect(namesShared(next, food)).toContain('food_help');
    expect(namesShared(form, food)).toEqual([]);
  });

  test('every module fits into an empty instrument, one after the other', () => {
    const all = bank.reduce(withModule, emptyInstrument('x', 'X', 'es'));
    expect([...spotsIn(whole(all).items)].length).toBe(bank.length + bank.flatMap(({ asks }) => asks).length);
  });

  test('a third language is wanted before its first word', () => {
    const next = whole(withLanguage(form, 'Mixteco (mxv)', ES!));
    expect(languagesIn(next)).toEqual([EN, ES, 'Mixteco (mxv)']);
    const plain = readXlsForm([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label'],
          ['text', 'who', '¿Quién?']
        ]
      }
    ]).definition!;
    expect(whole(withLanguage(plain, EN!, ES!)).items[0]!.label).toEqual({ [ES!]: '¿Quién?' });
  });

  test('answers change places', () => {
    const needs = form.lists.find(({ name }) => name === 'needs')!.choices;
    expect(movedIn(needs, 'care', -1).map(({ name }) => name)).toEqual(['care', 'food']);
    expect(movedIn(needs, 'food', -1)).toBe(needs);
  });

  test('names come from sentences, in small plain letters, and never twice', () =>
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (sentence, taken) => {
        const first = nameFrom(sentence, new Set(taken), 'question');
        expect(first).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(nameFrom(sentence, new Set([...taken, first]), 'question')).not.toBe(first);
      })
    ));
  test('¿Cuántos niños viven aquí? is cuantos_ninos_viven_aqui', () =>
    expect(nameFrom('¿Cuántos niños viven aquí?', new Set(), 'q')).toBe('cuantos_ninos_viven_aqui'));
});
