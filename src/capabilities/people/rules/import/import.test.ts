import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categories } from '../category.ts';
import { languageCodes, readCategory, readLanguage } from './answers.ts';
import { forbiddenColumn, guess, wrongMatch } from './columns.ts';
import { alreadyKnown, readRows } from './rows.ts';

describe('headers', () => {
  it('are understood in English', () =>
    expect(
      guess([
        'First Name',
        'Last name',
        'Preferred language',
        'Member type',
        'Cell phone',
        'E-mail',
        'Birth month of children',
        'Shoe size'
      ])
    ).toEqual({
      'First Name': 'firstName',
      'Last name': 'lastName',
      'Preferred language': 'language',
      'Member type': 'category',
      'Cell phone': 'phone',
      'E-mail': 'email',
      'Birth month of children': 'births'
    }));
  it('are understood in Spanish', () =>
    expect(
      guess([
        'Nombre completo',
        'Idioma',
        'Categoría',
        'Teléfono',
        'Correo electrónico',
        'Organización',
        'Fecha de ingreso',
        'Nacimiento de hijos'
      ])
    ).toEqual({
      'Nombre completo': 'name',
      Idioma: 'language',
      Categoría: 'category',
      Teléfono: 'phone',
      'Correo electrónico': 'email',
      Organización: 'organization',
      'Fecha de ingreso': 'joinedOn',
      'Nacimiento de hijos': 'births'
    }));
  it('a second phone column is not taken for the first', () =>
    expect(guess(['Name', 'Phone', 'Mobile phone'])).toEqual({ Name: 'name', Phone: 'phone' }));
});

describe('what is never held', () => {
  it.each([
    'Immigration status',
    'Estatus migratorio',
    'Estado migratorio',
    'SSN',
    'SSN #',
    'Social Security Number',
    'Número de Seguro Social',
    'ITIN',
    'Place of Birth',
    'Birthplace',
    'Country of origin',
    'Lugar de nacimiento',
    'País de nacimiento',
    'Citizenship',
    'Ciudadanía',
    'Nationality',
    'Passport No.',
    'Pasaporte',
    "Driver's License",
    'Licencia de manejo',
    'Matrícula consular',
    'CURP',
    'ID number',
    'Número de identificación',
    'Documento de identidad',
    'Green card',
    'A-Number',
    'DACA',
    '¿Tiene papeles?'
  ])('a column "%s" is refused', (column) => expect(forbiddenColumn(['Name', column], [])).toBe(column));

  it.each([
    'Name',
    'Birth month of children',
    'Fecha de nacimiento de hijos',
    'Phone',
    'Neighborhood',
    'Vecindario',
    'Notes',
    'Identifies as'
  ])('a column "%s" is not', (column) => expect(forbiddenColumn([column], [])).toBeNull());

  it('numbers like 123-45-6789 give away a column with a harmless name', () =>
    expect(forbiddenColumn(['Name', 'Code'], [{ cells: { Name: 'Ana', Code: '123-45-6789' } }])).toBe(
      'Code'
    ));
});

it.each([
  ['parent_0_5', 'Parent of 0-5'],
  ['parent_0_5', 'Parent (0–5)'],
  ['parent_0_5', 'mamá o papá de niños de 0 a 5'],
  ['parent_0_5', 'parent_0_5'],
  ['parent_6_plus', 'Parent 6+'],
  ['parent_6_plus', 'Madre'],
  ['parent_6_plus', 'Parent'],
  ['resident', 'Residente'],
  ['resident', 'Vecina'],
  ['stakeholder', 'Stakeholder'],
  ['stakeholder', 'trabaja con una organización'],
  ['undisclosed', ''],
  ['undisclosed', 'N/A'],
  [undefined, 'Purple']
])('%s is how we read %j', (category, typed) => expect(readCategory(typed)).toBe(category));

it('what our own screens and messages say is read back', () => {
  for (const locale of ['en', 'es']) {
    const words = JSON.parse(
      readFileSync(new URL(`../../words/${locale}.json`, import.meta.url), 'utf8')
    ) as Record<string, string>;
    for (const category of categories) {
      expect(readCategory(words[`people_category_${category}`]!)).toBe(category);
      expect(readCategory(words[`people_category_short_${category}`] ?? category)).toBe(category);
    }
  }
  expect(['familia 0-5', 'familia 6+', 'parent of 0-5', 'parent of 6+'].map(readCategory)).toEqual([
    'parent_0_5',
    'parent_6_plus',
    'parent_0_5',
    'parent_6_plus'
  ]);
});

it('every language is read back as our lists name it', () => {
  for (const locale of ['en-US', 'es-MX'])
    for (const code of languageCodes)
      expect([code, readLanguage(new Intl.DisplayNames([locale], { type: 'language' }).of(code)!)]).toEqual([
        code,
        code
      ]);
});

it('languages are read in both languages', () => {
  expect(['Español', 'ENGLISH', 'mixteco', '', 'Klingon'].map(readLanguage)).toEqual([
    'es',
    'en',
    'mix',
    null,
    undefined
  ]);
});

it('a list needs a name, and one column for one thing', () => {
  expect(wrongMatch({ A: 'phone' })).toBe('name_column');
  expect(wrongMatch({ A: 'name', B: 'name' })).toBe('column_twice');
  expect(wrongMatch({ A: 'firstName' })).toBeNull();
});

const matches = {
  Nombre: 'name',
  Tel: 'phone',
  Tipo: 'category',
  Hijos: 'births',
  Ingreso: 'joinedOn'
} as const;
const row = (line: number, cells: Record<string, string>) => ({
  line,
  cells: { Nombre: 'Ana', Tel: '', Tipo: '', Hijos: '', Ingreso: '', ...cells }
});
const given = { today: '2026-12-08', language: 'es' };

it('every mistake is told with its row, its column and what stands there', () =>
  expect(
    readRows(
      [
        row(2, {}),
        row(812, { Tipo: 'Purple', Tel: '555' }),
        row(813, { Nombre: '', Hijos: 'May 2030', Ingreso: '2027-01-01' })
      ],
      matches,
      given
    ).errors
  ).toEqual([
    { line: 812, column: 'Tipo', code: 'category_unknown', value: 'Purple' },
    { line: 812, column: 'Tel', code: 'phone_wrong', value: '555' },
    { line: 813, column: 'Nombre', code: 'name_missing', value: '' },
    { line: 813, column: 'Ingreso', code: 'day_future', value: '2027-01-01' },
    { line: 813, column: 'Hijos', code: 'birth_impossible', value: 'May 2030' }
  ]));

it('several children stand in one cell', () =>
  expect(
    readRows([row(2, { Hijos: 'mayo de 2021 y 3/2023; 2025-01' })], matches, given).people[0]!.births
  ).toEqual(['2021-05-01', '2023-03-01', '2025-01-01']));

it('a phone that stands twice, or on the roll, is known', () => {
  const { people } = readRows(
    [row(2, { Tel: '661 555 0111' }), row(3, { Tel: '(661) 555-0111' }), row(4, { Tel: '661-555-0112' })],
    matches,
    given
  );
  expect(alreadyKnown(people, new Set(['+16615550112']))).toEqual([3, 4]);
});
