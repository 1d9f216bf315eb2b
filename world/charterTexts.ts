import type { Sense } from './sense.ts';

/** The bill of rights of Region 1 in the demonstration: our own words, about what the region's story names. */
type Both = { es: string; en: string };
const both = (es: string, en: string): Both => ({ es, en });

export const title = both('Declaración de derechos de la Región 1', 'Bill of rights of Region 1');

export const preamble = both(
  'Somos madres, padres, vecinas y vecinos de cuatro comunidades. En los meses más duros vimos lo que falta y lo que sabemos hacer juntas.\n\nEscribimos esto entre todas y todos, en dos idiomas, para que nadie tenga que pedir como favor lo que le toca por derecho.',
  'We are mothers, fathers and neighbors of four communities. In the hardest months we saw what is missing, and what we can do together.\n\nWe wrote this together, in two languages, so that nobody has to ask as a favor for what is theirs by right.'
);

export type DomainText = {
  name: Both;
  /** The theme, and the priority it became, that this domain answers. */
  theme: keyof Sense['themes'];
  clauses: {
    text: Both;
    /** What the survey found, by the name of its card. */
    finding?: string;
    rests?: { kind: 'quote' | 'document'; what: Both; source: string };
  }[];
};

export const domains: DomainText[] = [
  {
    name: both('Vivienda', 'Housing'),
    theme: 'housing',
    clauses: [
      {
        text: both(
          'Toda familia tiene una casa segura que puede pagar con lo que gana.',
          'Every family has a safe home that it can pay for with what it earns.'
        ),
        finding: 'missed'
      },
      {
        text: both(
          'Nadie pierde su casa por haber perdido el trabajo o por enfermarse.',
          'Nobody loses their home because they lost work or fell ill.'
        ),
        finding: 'lost_half'
      }
    ]
  },
  {
    name: both('Educación', 'Education'),
    theme: 'education',
    clauses: [
      {
        text: both(
          'Cada niña y cada niño aprende desde sus primeros años, cerca de su casa y en su idioma.',
          'Every child learns from the first years on, near home and in their own language.'
        ),
        rests: {
          kind: 'document',
          what: both(
            'Las familias no encuentran dónde dejar a sus hijos pequeños.',
            'Families find no place for their small children.'
          ),
          source: 'Mesas de lectura de datos, tres meses'
        }
      },
      {
        text: both(
          'Las escuelas hablan con las familias en el idioma de la familia.',
          'Schools speak with families in the language of the family.'
        ),
        rests: {
          kind: 'quote',
          what: both(
            '«Firmé papeles que no entendí», dicho en tres comunidades.',
            '“I signed papers I did not understand”, said in three communities.'
          ),
          source: 'Mesas de lectura de datos, tres meses'
        }
      }
    ]
  },
  {
    name: both('Transporte', 'Transportation'),
    theme: 'transportation',
    clauses: [
      {
        text: both(
          'Un camión pasa cada quince minutos cerca de donde vivimos, también de noche.',
          'A bus passes every fifteen minutes near where we live, also at night.'
        ),
        finding: 'essential'
      },
      {
        text: both(
          'Las paradas tienen sombra, luz y un lugar donde sentarse.',
          'Stops have shade, light and a place to sit.'
        ),
        rests: {
          kind: 'quote',
          what: both('Esperar con niños bajo el sol.', 'Waiting with children in the sun.'),
          source: 'Mesas de lectura de datos, tres meses'
        }
      }
    ]
  },
  {
    name: both('Inclusión digital', 'Digital inclusion'),
    theme: 'digital',
    clauses: [
      {
        text: both(
          'Cada hogar tiene internet que alcanza para estudiar y trabajar, a un precio que puede pagar.',
          'Every home has internet good enough to study and work, at a price it can pay.'
        ),
        finding: 'smartphone'
      },
      {
        text: both(
          'Quien quiere aprender a usar una computadora encuentra quién le enseñe, en su barrio.',
          'Whoever wants to learn to use a computer finds somebody who teaches it, in their own neighborhood.'
        ),
        rests: {
          kind: 'document',
          what: both(
            'Muchas personas no pudieron conectarse a las reuniones.',
            'Many could not join the meetings.'
          ),
          source: 'Llamadas «¿Cómo estás?»'
        }
      }
    ]
  }
];

/** Places kept for domains that are still to be named. */
export const OPEN = 6;

export type Said = {
  clause: string;
  language: 'es' | 'en';
  text: string;
  after?: string;
  by: number | 'neighbor';
  answer?: { as: 'taken_in' | 'declined'; because?: string; other?: string };
};

/** What people said in the first round, and what became of it. `by` is a delegate. */
export const firstRound: Said[] = [
  {
    clause: '1.1',
    language: 'es',
    by: 1,
    after: 'Toda familia tiene una casa segura y sana que puede pagar con lo que gana.',
    text: 'Una casa con moho no es segura para un niño con asma.',
    answer: {
      as: 'taken_in',
      other: 'Every family has a safe and healthy home that it can pay for with what it earns.'
    }
  },
  {
    clause: '3.1',
    language: 'en',
    by: 4,
    after: 'A bus passes every fifteen minutes near where we live, day and night, and it is free.',
    text: 'A fare for four is an hour of work.',
    answer: {
      as: 'declined',
      because: 'El precio del pasaje merece su propio punto. Lo llevamos a la siguiente ronda.'
    }
  },
  {
    clause: '2.1',
    language: 'es',
    by: 2,
    text: 'También para niñas y niños con discapacidad.',
    answer: { as: 'taken_in' }
  },
  { clause: '4.1', language: 'en', by: 'neighbor', text: 'My building has no cable at all. Who lays it?' }
];

export const secondRound: Said[] = [
  {
    clause: '2.1',
    language: 'es',
    by: 2,
    after:
      'Cada niña y cada niño, con o sin discapacidad, aprende desde sus primeros años, cerca de su casa y en su idioma.',
    text: 'Lo dijimos en la primera ronda: que quede escrito.',
    answer: {
      as: 'taken_in',
      other:
        'Every child, with or without a disability, learns from the first years on, near home and in their own language.'
    }
  },
  {
    clause: '4.2',
    language: 'en',
    by: 5,
    after:
      'Whoever wants to learn to use a computer finds somebody who teaches it, in their own neighborhood and in their own language.',
    text: 'Korean, too.',
    answer: {
      as: 'taken_in',
      other:
        'Quien quiere aprender a usar una computadora encuentra quién le enseñe, en su barrio y en su idioma.'
    }
  }
];
