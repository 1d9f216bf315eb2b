import { describe, expect, test } from 'vitest';
import { readXlsForm, type Sheet } from '../../../../kernels/forms/index.ts';
import { outlineOf } from './outline.ts';
import { previewOf } from './preview.ts';
import { readInstrument } from './reading.ts';

const QUESTIONS = 900;
const [EN, ES] = ['English (en)', 'Español (es)'];

/** A survey of nine hundred questions in thirty sections, each asked only if the one before was answered. */
const large = (): Sheet[] => {
  const header = ['type', 'name', `label::${ES}`, `label::${EN}`, 'relevant'];
  const rows = Array.from({ length: QUESTIONS }, (_, at) => [
    ...(at % 30 === 0 ? [['begin_group', `part${at}`, `Parte ${at}`, `Part ${at}`, '']] : []),
    [
      'select_one yes_no',
      `q${at}`,
      `Pregunta ${at}`,
      `Question ${at}`,
      at % 30 ? `\${q${at - 1}} != ''` : ''
    ],
    ...(at % 30 === 29 ? [['end_group', '', '', '', '']] : [])
  ]).flat();
  const choices = [
    ['list_name', 'name', `label::${ES}`, `label::${EN}`],
    ['yes_no', 'yes', 'Sí', 'Yes'],
    ['yes_no', 'no', 'No', 'No']
  ];
  return [
    { name: 'survey', rows: [header, ...rows] },
    { name: 'choices', rows: choices }
  ];
};

describe('nine hundred questions', () => {
  const sheets = large();

  test('are read, checked for circles and made a form', () => {
    expect(readInstrument(sheets, 'large').whole).not.toBeNull();
  });

  test('are shown one page of the phone at a time, also what is not asked yet', () => {
    const { form } = readInstrument(sheets, 'large').whole!;
    const first = previewOf(form, ES!, { page: 1 }, 0);
    expect([first.page, first.pages, first.address]).toEqual([
      1,
      30,
      'question /data/part0/q0 /data/part0/q0'
    ]);
    expect(previewOf(form, ES!, { page: 9999 }, 0).page).toBe(first.pages);
    const hidden = previewOf(form, EN!, { path: 'part870/q899' }, 0);
    expect(hidden).toMatchObject({ page: 0, address: '', hidden: '/data/part870/q899' });
  });

  test('stand in one list with what each still lacks', () => {
    const { definition } = readXlsForm(sheets);
    const item = definition!.items[0]!.items[3]!;
    item.label = { [ES!]: 'Solo en español' };
    const lines = outlineOf(definition!, { 'part0/q4#label': [EN!] }, EN!);
    expect(lines).toHaveLength(930);
    expect(lines[4]).toMatchObject({ label: 'Solo en español', gaps: 1, old: 0, depth: 1, answers: 2 });
    expect(lines[5]).toMatchObject({ gaps: 0, old: 1, conditional: true, keeps: false });
  });
});
