import type { Clause } from '../agreement.ts';
import { clause } from './clause.ts';

const TERMS = ['leadership.termMonths', 'leadership.staggerMonths'];

export const oneYearTerms = clause(
  '4.1',
  TERMS,
  [
    'Terms',
    'A seat on the leadership team is held for one year. Half of the seats are up every six months, so that the team is never all new.'
  ],
  [
    'Periodos',
    'Un puesto en el equipo de liderazgo dura un año. La mitad de los puestos se elige cada seis meses, para que el equipo nunca sea todo nuevo.'
  ]
);

export const twoYearTerms = clause(
  '4.1',
  TERMS,
  [
    'Terms',
    'A seat on the leadership team is held for two years. Half of the seats are up every year, so that the team has time to work and is never all new.'
  ],
  [
    'Periodos',
    'Un puesto en el equipo de liderazgo dura dos años. La mitad de los puestos se elige cada año, para que el equipo tenga tiempo de trabajar y nunca sea todo nuevo.'
  ]
);

/** The leadership team, committees and those we send. */
export const leading = (terms: Clause): Clause[] => [terms, ...whateverTheTerms];

const whateverTheTerms: Clause[] = [
  clause(
    '4.2',
    ['leadership'],
    [
      'Seats and offices',
      'How many seats the team has, which offices, how many terms somebody may serve and how an empty seat is filled is still for the members to decide.'
    ],
    [
      'Puestos y cargos',
      'Cuántos puestos tiene el equipo, qué cargos, cuántos periodos puede servir una persona y cómo se llena un puesto vacío es algo que los miembros todavía van a decidir.'
    ]
  ),
  clause(
    '4.3',
    ['elections'],
    [
      'Elections',
      'An election is announced at least 14 days before, and names can be put forward for 14 days. When there are no more candidates than seats, they are elected without a vote. A tie is settled by drawing lots in public.'
    ],
    [
      'Elecciones',
      'Una elección se anuncia al menos 14 días antes, y durante 14 días se pueden proponer nombres. Si no hay más candidaturas que puestos, quedan elegidas sin votación. Un empate se resuelve por sorteo, a la vista de todos.'
    ]
  ),
  clause(
    '4.4',
    ['committees'],
    [
      'Committees',
      'The whole partnership forms committees. A committee has at least 3 members. One that was formed for a single task ends after 6 months, unless it is renewed.'
    ],
    [
      'Comités',
      'La alianza completa forma los comités. Un comité tiene al menos 3 miembros. Uno que se formó para una sola tarea termina a los 6 meses, a menos que se renueve.'
    ]
  ),
  clause(
    '4.5',
    ['delegation'],
    [
      'People we send',
      'Who speaks for us in the region, and for how long, is still for the members to decide.'
    ],
    [
      'A quién enviamos',
      'Quién habla por nosotros en la región, y por cuánto tiempo, es algo que los miembros todavía van a decidir.'
    ]
  ),
  clause(
    '5.1',
    ['sponsorship'],
    [
      'Money for events',
      'How much we may give to one event, to one organization and in one year is still for the members to decide.'
    ],
    [
      'Dinero para eventos',
      'Cuánto podemos dar a un evento, a una organización y en un año es algo que los miembros todavía van a decidir.'
    ]
  )
];
