import type { Example } from '../../example.ts';

const columns = [
  { key: 'rule', label: { en: 'Rule', es: 'Regla' } },
  { key: 'needed', label: { en: 'Needed', es: 'Se necesita' }, numeric: true },
  { key: 'was', label: { en: 'There was', es: 'Hubo' }, numeric: true },
  { key: 'so', label: { en: 'So', es: 'Entonces' } }
];

export const examples: Example[] = [
  {
    title: { en: 'Becomes cards on a phone', es: 'En el teléfono se vuelve tarjetas' },
    props: {
      caption: {
        en: 'Which rules applied, and were they met?',
        es: '¿Qué reglas aplicaron y se cumplieron?'
      },
      columns,
      rows: [
        {
          rule: { en: 'Enough people', es: 'Quórum' },
          needed: 51,
          was: 64,
          so: { en: 'Met', es: 'Se cumple' }
        },
        {
          rule: { en: 'More yes than no', es: 'Más votos a favor' },
          needed: 27,
          was: 41,
          so: { en: 'Met', es: 'Se cumple' }
        }
      ]
    }
  },
  {
    title: { en: 'Nothing to show', es: 'Nada que mostrar' },
    props: {
      caption: { en: 'Votes by phone', es: 'Votos por teléfono' },
      columns,
      rows: [],
      empty: { en: 'No one has voted by phone.', es: 'Nadie ha votado por teléfono.' }
    }
  },
  {
    title: { en: 'Stays a table', es: 'Sigue siendo tabla' },
    props: {
      narrow: true,
      caption: { en: 'Who voted how', es: 'Cómo se votó' },
      columns: [
        { key: 'vote', label: { en: 'Vote', es: 'Voto' } },
        { key: 'count', label: { en: 'People', es: 'Personas' }, numeric: true }
      ],
      rows: [
        { vote: { en: 'Yes', es: 'Sí' }, count: 41 },
        { vote: 'No', count: 12 },
        { vote: { en: 'Abstained', es: 'Se abstuvieron' }, count: 6 }
      ]
    }
  }
];
