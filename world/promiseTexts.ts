import type { Institution } from '../src/capabilities/charters/server/index.ts';

type Both = { es: string; en: string };
const both = (es: string, en: string): Both => ({ es, en });

type Shown = { on: number; what: Both; source: string; seen: number };

/** What an institution of the demonstration answered. Days count from today; nobody real is meant. */
export type Pledge = {
  institution: Omit<Institution, 'id'>;
  answers: {
    clause: string;
    /** The question of the town hall that it was heard to first: its step is the promise as it was noted there. */
    heard?: number;
    answer?: { as: 'promised' | 'partly' | 'declined'; words: Both };
    steps?: { what: Both; owner: string; due: number; shown?: Shown }[];
    /** What was shown for the promise that was heard. */
    shown?: Shown;
  }[];
  met?: { on: number; present: string; notes: Both; owner: string; done: Both; open: Both };
};

export const pledges: Pledge[] = [
  {
    institution: { kind: 'partnership', name: 'Región 1 · Region 1', spokesperson: 'Graciela Montes' },
    answers: [
      {
        clause: '2.2',
        answer: {
          as: 'promised',
          words: both(
            'Nos educamos sobre las familias que nos faltan en la sala, e invitamos a familias afroamericanas a escribir con nosotras.',
            'We educate ourselves about the families missing from our room, and invite African American families to write with us.'
          )
        },
        steps: [
          {
            what: both(
              'Tres talleres de historia del barrio, en dos idiomas',
              'Three workshops on the history of the neighborhood, in two languages'
            ),
            owner: 'Graciela Montes',
            due: -20,
            shown: {
              on: -24,
              what: both('Listas de asistencia de los tres talleres', 'Attendance of the three workshops'),
              source: 'Hojas de registro · Sign-in sheets',
              seen: 6
            }
          }
        ]
      }
    ]
  },
  {
    institution: { kind: 'agency', name: 'Riverside Bus Lines', spokesperson: 'Darnell Price' },
    answers: [
      {
        clause: '3.2',
        answer: {
          as: 'promised',
          words: both(
            'Cuarenta paradas con techo y luz antes de que termine el año.',
            'Forty stops with a roof and light before the year ends.'
          )
        },
        steps: [
          {
            what: both('Las primeras doce paradas', 'The first twelve stops'),
            owner: 'Darnell Price',
            due: -12,
            shown: {
              on: -15,
              what: both('Doce paradas con techo, foto por foto', 'Twelve roofed stops, photo by photo'),
              source: 'Recorrido de vecinas',
              seen: 5
            }
          }
        ]
      },
      {
        clause: '3.1',
        heard: 1,
        answer: {
          as: 'partly',
          words: both(
            'Cada veinte minutos de día. De noche, no todavía.',
            'Every twenty minutes by day. Not yet at night.'
          )
        },
        steps: [
          {
            what: both('Horario nuevo de la ruta 12', 'New schedule of route 12'),
            owner: 'Darnell Price',
            due: 9
          }
        ]
      }
    ],
    met: {
      on: -30,
      present: 'Graciela Montes, Darnell Price',
      notes: both(
        'Mostraron el plano de las paradas. Pedimos que empiecen por las que están frente a una escuela.',
        'They showed the plan of the stops. We asked them to begin with those in front of a school.'
      ),
      owner: 'Darnell Price',
      done: both('Mandar el plano con las escuelas marcadas', 'Send the plan with the schools marked'),
      open: both('Decir cuánto cuesta el servicio de noche', 'Say what service at night costs')
    }
  },
  {
    institution: { kind: 'official', name: 'Marta Quiroz, City Council', spokesperson: 'Marta Quiroz' },
    answers: [
      {
        clause: '1.2',
        heard: 0,
        answer: {
          as: 'promised',
          words: both(
            'Llevo al concejo una moratoria de desalojos por enfermedad.',
            'I bring a moratorium on evictions for illness to the council.'
          )
        }
      },
      { clause: '1.1' }
    ]
  },
  {
    institution: { kind: 'city', name: 'City Housing Office', spokesperson: null },
    answers: [
      {
        clause: '1.1',
        heard: 3,
        answer: {
          as: 'declined',
          words: both(
            'La ciudad no fija los precios de la renta.',
            'The city does not set the price of rent.'
          )
        }
      }
    ]
  },
  {
    institution: { kind: 'school', name: 'Southside Unified School District', spokesperson: 'Helen Cho' },
    answers: [
      {
        clause: '2.2',
        heard: 2,
        answer: {
          as: 'promised',
          words: both(
            'Intérprete en cada reunión de padres, desde este otoño.',
            'An interpreter at every parent meeting, from this fall on.'
          )
        },
        shown: {
          on: -3,
          what: both('Lista de ocho contratos de intérpretes', 'List of eight contracts of interpreters'),
          source: 'Oficina del distrito',
          seen: 2
        }
      },
      { clause: '2.1' }
    ]
  },
  {
    institution: { kind: 'county', name: 'County Broadband Program', spokesperson: null },
    answers: [{ clause: '4.1' }, { clause: '4.2' }]
  }
];
