import { describe, expect, test } from 'vitest';
import { readXlsForm, type Definition, type Sheet } from '../../../../kernels/forms/index.ts';
import { household } from '../../../../kernels/forms/example.ts';
import { differences } from './differences.ts';
import { staleAfter } from './stale.ts';
import { gapsIn, languagesIn } from './languages.ts';

const defined = (sheets: Sheet[]): Definition => {
  const { definition, errors } = readXlsForm(sheets);
  if (!definition) throw new Error(JSON.stringify(errors));
  return definition;
};
const before = defined(household());
const changed = (change: (sheets: { survey: string[][]; choices: string[][] }) => void): Definition => {
  const sheets = household();
  change({ survey: sheets[0]!.rows, choices: sheets[1]!.rows });
  return defined(sheets);
};
const found = (after: Definition) =>
  differences(before, after, 'Español (es)').map(({ kind, at, breaks }) => [kind, at, breaks]);
const [LABEL_EN, LABEL_ES, RELEVANT, REQUIRED, CONSTRAINT] = [2, 3, 4, 5, 6];

describe('what is different between two versions', () => {
  test('nothing, between a form and itself', () => expect(found(defined(household()))).toEqual([]));

  test('new words in every language stay comparable', () =>
    expect(
      found(
        changed(({ survey }) => {
          survey[1]![LABEL_EN] = 'What shall we call you?';
          survey[1]![LABEL_ES] = '¿Cómo quieres que te llamemos?';
        })
      )
    ).toEqual([['reworded', 'name', false]]));

  test('new words in one language alone do not', () =>
    expect(
      found(
        changed(({ survey, choices }) => {
          survey[1]![LABEL_EN] = 'What shall we call you?';
          choices[1]![2] = 'Goes to a school';
        })
      )
    ).toEqual([
      ['reworded_one', 'name', true],
      ['choice_reworded_one', 'school:yes', true]
    ]));

  test('a question that is gone, of another type, under another name or in another section', () => {
    expect(found(changed(({ survey }) => survey.splice(1, 1, ...[]) && survey.splice(-1, 1)))).toEqual([
      ['question_removed', 'name', true]
    ]);
    expect(found(changed(({ survey }) => (survey[2]![0] = 'decimal')))).toEqual([
      ['retyped', 'people', true]
    ]);
    expect(
      found(
        changed(({ survey }) => {
          survey[1]![1] = 'full_name';
          survey.at(-1)![LABEL_EN] = survey.at(-1)![LABEL_ES] = 'Gracias.';
        })
      )
    ).toContainEqual(['question_renamed', 'full_name', true]);
    expect(
      found(
        changed(({ survey }) => {
          const [age] = survey.splice(5, 1);
          survey.splice(3, 0, age!);
          survey[6]![RELEVANT] = '';
          survey[8]![7] = '1';
        })
      )
    ).toContainEqual(['question_moved', 'age', true]);
  });

  test('limits that let people answer less, or more', () => {
    expect(found(changed(({ survey }) => (survey[2]![CONSTRAINT] = '. >= 1 and . <= 10')))).toEqual([
      ['narrowed', 'people', true]
    ]);
    expect(found(changed(({ survey }) => (survey[2]![CONSTRAINT] = '. >= 0 and . <= 40')))).toEqual([
      ['widened', 'people', false]
    ]);
    expect(found(changed(({ survey }) => (survey[2]![REQUIRED] = '')))).toEqual([
      ['not_required', 'people', false]
    ]);
  });

  test('a hint is compared too: in one language alone people would count differently', () => {
    const hinted = (es: string, en: string, message = '') =>
      changed(({ survey }) => {
        survey[0]!.push('hint::English (en)', 'hint::Español (es)', 'constraint_message::Español (es)');
        survey[2]!.push('', '', '', en, es, message);
      });
    const between = (one: Definition, other: Definition) =>
      differences(one, other, 'Español (es)').map(({ kind, at, breaks }) => [kind, at, breaks]);
    const first = hinted('También los bebés.', 'Babies too.');
    expect(between(before, first)).toEqual([['hint_reworded', 'people', false]]);
    expect(between(first, hinted('También los bebés y los abuelos.', 'Babies too.'))).toEqual([
      ['hint_reworded_one', 'people', true]
    ]);
    expect(between(first, hinted('También los bebés.', 'Babies too.', '1 – 30'))).toEqual([
      ['message_reworded', 'people', false]
    ]);
    expect(between(first, before)).toEqual([['hint_reworded', 'people', false]]);
  });

  test('answers that came, went, or got another name', () =>
    expect(
      found(
        changed(({ choices }) => {
          choices[1]![1] = 'attends';
          choices[3]![0] = 'needs';
          choices[3]![1] = 'rent';
          choices[3]![2] = 'Rent';
          choices[3]![3] = 'Renta';
        })
      )
    ).toEqual([
      ['choice_renamed', 'school:attends', true],
      ['choice_removed', 'needs:food', true],
      ['choice_added', 'needs:rent', false]
    ]));

  test('whom it is asked of', () =>
    expect(found(changed(({ survey }) => (survey[6]![RELEVANT] = '${age} < 12')))).toEqual([
      ['asked_of_others', 'person/school', true]
    ]));

  test('another order is said, and harms nothing', () =>
    expect(found(changed(({ survey }) => survey.splice(1, 0, survey.splice(2, 1)[0]!)))).toEqual([
      ['order', '', false]
    ]));
});

describe('translations', () => {
  const reworded = changed(({ survey }) => (survey[1]![LABEL_ES] = '¿Cuál es tu nombre?'));

  test('one that did not follow its original is old, until it follows', () => {
    const stale = staleAfter(before, reworded, {});
    expect(stale).toEqual({ 'name#label': ['English (en)'] });
    expect(staleAfter(reworded, reworded, stale)).toEqual(stale);
    const followed = changed(({ survey }) => {
      survey[1]![LABEL_ES] = '¿Cuál es tu nombre?';
      survey[1]![LABEL_EN] = 'What do people call you?';
    });
    expect(staleAfter(reworded, followed, stale)).toEqual({});
  });

  test('what a language lacks is known', () => {
    expect(languagesIn(before)).toEqual(['English (en)', 'Español (es)']);
    expect(gapsIn(before)).toEqual([]);
    expect(gapsIn(changed(({ survey }) => (survey[2]![LABEL_ES] = '')))).toEqual([
      { at: 'people', field: 'label', language: 'Español (es)' }
    ]);
  });
});
