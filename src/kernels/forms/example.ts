import type { Sheet } from './xlsform/workbook.ts';

/** Tía Chela's short survey, as somebody would type it into a spreadsheet. For tests. */
export const sheet = (name: string, ...lines: string[]): Sheet => ({
  name,
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim()))
});

export const survey = (...lines: string[]): Sheet =>
  sheet('survey', 'type | name | label | relevant | required | constraint | calculation', ...lines);

export const household = (): Sheet[] => [
  sheet(
    'survey',
    'type | name | label::English (en) | label::Español (es) | relevant | required | constraint | calculation | choice_filter | repeat_count',
    'text | name | What is your name? | ¿Cómo te llamas? | | yes',
    'integer | people | How many live here? | ¿Cuántas personas viven aquí? | | yes | . >= 1 and . <= 30',
    'begin_repeat | person | A person | Una persona | | | | | | ${people}',
    'text | first | First name | Nombre',
    'integer | age | Age | Edad | | | . >= 0 and . < 120',
    'select_one school | school | School | Escuela | ${age} < 18',
    'end_repeat',
    'calculate | children | | | | | | count(${person}[age < 18])',
    'select_multiple needs | needs | What would help? | ¿Qué ayudaría? | ${children} > 0',
    'select_one town | town | Town | Ciudad',
    'select_one street | street | Street | Calle | | | | | town = ${town}',
    'note | thanks | Thank you, ${name}. | Gracias, ${name}.'
  ),
  sheet(
    'choices',
    'list_name | name | label::English (en) | label::Español (es) | town',
    'school | yes | Goes to school | Va a la escuela',
    'school | no | Does not | No va',
    'needs | food | Food | Comida',
    'needs | care | Childcare | Cuidado infantil',
    'town | palmdale | Palmdale | Palmdale',
    'town | lancaster | Lancaster | Lancaster',
    'street | palm | Palm Drive | Palm Drive | palmdale',
    'street | oak | Oak Street | Oak Street | lancaster'
  ),
  sheet('settings', 'form_id | form_title | version', 'household | Our households | 3')
];

/** The same survey with what most do without: an order, a scale, a place and a photo. */
export const street = (): Sheet[] => {
  const [questions, choices, settings] = household();
  const more = [
    'rank needs | order | What matters most? | ¿Qué importa más?',
    'range | lights | How well lit is it? | ¿Qué tan iluminada está?',
    'geopoint | place | Where is it? | ¿Dónde es?',
    'image | photo | A photo of it | Una foto'
  ].map((line) => line.split('|').map((cell) => cell.trim()));
  const [columns = [], ...rows] = questions!.rows;
  return [{ name: 'survey', rows: [columns, ...more, ...rows] }, choices!, settings!];
};
