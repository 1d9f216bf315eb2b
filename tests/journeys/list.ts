/** The list that somebody kept in a spreadsheet: forty families and ten organizations, as a file from Excel. */
export type Listed = { name: string; category: string; language: string; phone: string };

const families = ['Familia 0-5', 'Familia 6+', 'Residente'];
const firsts = [
  'Amalia',
  'Bruno',
  'Citlali',
  'Darío',
  'Elvira',
  'Fermín',
  'Graciela',
  'Hilario',
  'Itzel',
  'Joaquín'
];
const lasts = ['Quintanar', 'Ñúñez', 'Zepeda', 'Xochihua', 'Villagrán'];

export const listed: Listed[] = Array.from({ length: 50 }, (_, at) => ({
  name: `${firsts[at % 10]!} ${lasts[Math.floor(at / 10)]!}`,
  category: at < 10 ? 'Organización' : families[at % 3]!,
  language: at % 4 ? 'español' : 'inglés',
  phone: `661 555 ${3000 + at}`
}));

/** Excel begins such a file with a mark that must not become part of the first column's name. */
export const fileOf = (people: Listed[]) => ({
  name: 'miembros.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    '\uFEFF' +
      [
        'Nombre completo,Tipo de miembro,Lengua,Celular',
        ...people.map((one) => Object.values(one).join(','))
      ].join('\r\n')
  )
});
