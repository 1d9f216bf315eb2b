import { expect, test } from 'vitest';
import { LIMITS, readXlsForm, toXml, xformOf } from './index.ts';
import { household, sheet, survey } from './example.ts';

const codes = (...sheets: ReturnType<typeof sheet>[]) =>
  readXlsForm(sheets).errors.map(({ code, sheet, row, column }) => [code, sheet, row, column]);

test('Tía Chela’s spreadsheet becomes a form in two languages', () => {
  const { definition, errors } = readXlsForm(household());
  expect(errors).toEqual([]);
  const xml = toXml(xformOf(definition!));
  expect(xml).toContain('<translation lang="Español (es)">');
  expect(xml).toContain('<data id="household" version="3">');
  expect(xml).toContain('<bind nodeset="/data/person/school" type="string" relevant=" ../age  &lt; 18"/>');
  expect(xml).toContain('nodeset="instance(\'street\')/root/item[town =  /data/town ]"');
  expect(xml).toContain('<value>Gracias, <output value=" /data/name "/>.</value>');
});

test('everything that is wrong is said at once, with its place', () => {
  expect(
    codes(
      survey(
        'text | 1st | First',
        'txt | second | Second',
        'select_one colours | third | Third',
        'begin_group | four | Four',
        'text | five | Hello ${nobody}',
        'text | five | Again'
      )
    )
  ).toEqual([
    ['name.invalid', 'survey', 2, 'name'],
    ['type.unknown', 'survey', 3, 'type'],
    ['list.missing', 'survey', 4, 'type'],
    ['name.duplicate', 'survey', 7, 'name'],
    ['section.not_ended', 'survey', 5, 'type'],
    ['reference.unknown', 'survey', 6, 'label']
  ]);
});

test('a workbook without a survey is told so, and what comes near is named', () => {
  const { errors, warnings } = readXlsForm([sheet('Surveys', 'type | name', 'text | a')]);
  expect(errors.map(({ code }) => code)).toEqual(['sheet.missing']);
  expect(warnings[0]!.about).toEqual({ similar: 'Surveys' });
});

test('what is outside is refused by name, not half understood', () => {
  const entities = sheet('entities', 'list_name | label', 'homes | ${a}');
  expect(codes(survey('text | a | A'), entities)).toEqual([['outside.entities', 'entities', null, null]]);
});

test('a sheet of a hundred thousand lines is refused before it is read', () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => ['text', `q${at}`, 'A question']);
  const errors = codes({ name: 'survey', rows: [['type', 'name', 'label'], ...rows] });
  expect(errors).toEqual([['sheet.too_large', 'survey', null, null]]);
});

test('names like "__proto__" are names like any other', () => {
  const odd = survey('text | __proto__ | One', 'text | constructor | Two ${__proto__}');
  expect(readXlsForm([odd]).errors).toEqual([]);
});

test('more lines than we take, and sections inside sections without end, are refused and not walked', () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at));
  const long = survey(...lines(LIMITS.rows + 1, (at) => `text | q${at} | Q`));
  expect(readXlsForm([long]).errors).toMatchObject([{ code: 'sheet.too_large', about: { rows: '10001' } }]);
  const deep = survey(
    ...lines(4000, (at) => `begin_group | g${at} | G`),
    'text | q | Q',
    ...lines(4000, () => 'end_group')
  );
  expect(readXlsForm([deep]).errors).toMatchObject([{ code: 'section.too_deep', row: 22 }]);
});
