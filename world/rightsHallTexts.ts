import { localized, type Localized } from '../src/platform/localized/index.ts';
import type { HallTexts } from './townHallTexts.ts';

/** What is said at the town hall at which Region 1 shows its bill of rights. Nobody real is meant. */
const both = (es: string, en: string) => localized('es', { es, en });

const panel = [
  {
    name: 'Marta Quiroz',
    office: both('Concejala', 'Councilmember'),
    institution: 'City Council'
  },
  {
    name: 'Darnell Price',
    office: both('Director de operaciones', 'Director of operations'),
    institution: 'Riverside Bus Lines'
  },
  {
    name: 'Helen Cho',
    office: both('Superintendente', 'Superintendent'),
    institution: 'Southside Unified School District'
  },
  {
    name: 'Iván Castañeda',
    office: both('Director de vivienda', 'Director of housing'),
    institution: 'City Housing Office'
  }
];

const tracks = [
  {
    title: both('Nuestros derechos', 'Our rights'),
    workshops: [
      {
        title: both(
          'Qué hacer cuando llega un aviso de desalojo',
          'What to do when an eviction notice comes'
        ),
        room: 'Salón 101 · Room 101',
        capacity: 14
      },
      {
        title: both('Leer el presupuesto de la ciudad', 'Reading the city budget'),
        room: 'Salón 102 · Room 102',
        capacity: 30
      }
    ]
  },
  {
    title: both('Nuestra fuerza', 'Our strength'),
    workshops: [
      {
        title: both(
          'De una encuesta a una declaración: cómo lo hicimos',
          'From a survey to a bill of rights: how we did it'
        ),
        room: 'Salón 203 · Room 203',
        capacity: 30
      },
      {
        title: both('Hablar en público con miedo y con gusto', 'Speaking in public, with fear and with joy'),
        room: 'Gimnasio · Gym',
        capacity: 25
      }
    ]
  }
];

const cues = [
  {
    what: both('Minuto de silencio por quienes ya no están', 'Minute of silence for those who are gone'),
    minutes: 5,
    leads: 'Graciela Montes',
    tech: 'Luz del escenario'
  },
  {
    what: both('Se lee la declaración, en dos voces', 'The bill of rights is read, in two voices'),
    minutes: 25,
    leads: 'Imelda Rosas',
    tech: 'Texto en la pantalla, en los dos idiomas'
  },
  {
    what: both('Panel: preguntas de la gente', 'Panel: questions of the people'),
    minutes: 30,
    leads: 'Daniel Whitfield',
    tech: 'Pantalla de preguntas, micrófonos 1 y 2'
  },
  { what: both('Talleres', 'Workshops'), minutes: 110, leads: null, tech: 'Letreros en los pasillos' },
  {
    what: both('Hojas para sumarse, y cierre', 'Sheets to sign on, and closing'),
    minutes: 10,
    leads: 'Graciela Montes',
    tech: null
  }
];

const questions = [
  {
    es: '¿Qué va a hacer para que nadie pierda su casa por enfermarse?',
    en: 'What will you do so that nobody loses their home for falling ill?',
    for: 0,
    hands: 41,
    answer: both(
      'Lleva al concejo una moratoria de desalojos por enfermedad.',
      'She brings a moratorium on evictions for illness to the council.'
    )
  },
  {
    es: '¿Por qué el último camión pasa antes de que salgamos del trabajo?',
    en: 'Why does the last bus come before we get off work?',
    for: 1,
    hands: 33,
    answer: both(
      'De día, cada veinte minutos. De noche todavía no: dirá cuánto cuesta.',
      'By day, every twenty minutes. Not yet at night: he will say what it costs.'
    )
  },
  {
    es: '¿Habrá intérprete en cada reunión de la escuela?',
    en: 'Will there be an interpreter at every school meeting?',
    for: 2,
    hands: 29,
    answer: both(
      'Sí: intérprete en cada reunión de padres, desde este otoño.',
      'Yes: an interpreter at every parent meeting, from this fall on.'
    )
  },
  {
    es: '¿La ciudad va a poner un tope a la renta?',
    en: 'Will the city cap the rent?',
    for: 3,
    hands: 36,
    refused: true,
    answer: both('No: la ciudad no fija los precios.', 'No: the city does not set prices.')
  },
  {
    es: '¿Quién tiende el cable hasta los edificios viejos?',
    en: 'Who lays the cable to the old buildings?',
    for: 3,
    hands: 12
  }
];

/** What is followed up. Days are counted from the town hall; the last is not on the board of promises yet. */
export const asksFollowed: {
  question: number;
  owner: string;
  due: number;
  met: number | null;
  done: boolean;
  next: Localized | null;
}[] = [
  {
    question: 0,
    owner: 'Daniel Whitfield',
    due: 40,
    met: 21,
    done: false,
    next: both(
      'Llevar a doce familias a la sesión del concejo.',
      'Bring twelve families to the session of the council.'
    )
  },
  { question: 1, owner: 'Imelda Rosas', due: 130, met: null, done: false, next: null },
  { question: 2, owner: 'Joon Park', due: 130, met: 14, done: false, next: null },
  { question: 3, owner: 'Graciela Montes', due: 240, met: null, done: false, next: null },
  { question: 4, owner: 'Joon Park', due: 150, met: null, done: false, next: null }
];

export const rightsHall: HallTexts = {
  title: both('Foro de la Región 1: del dolor al poder', 'Town hall of Region 1: from pain to power'),
  about: both(
    'Leemos la declaración de derechos que ratificaron nuestras cuatro comunidades, firma quien quiera sumarse, y le preguntamos a quienes gobiernan qué van a hacer.',
    'We read the bill of rights that our four communities ratified, whoever supports it signs on, and we ask those who govern what they will do.'
  ),
  place: 'Belvedere Middle School',
  homes: ['east-la', 'southeast-la', 'metro-la', 'el-monte'],
  ...{ panel, tracks, cues, questions },
  shifts: [
    { task: both('Acomodar sillas y mesas', 'Set up chairs and tables'), from: 0, wanted: 6 },
    { task: both('Mesa de hojas para sumarse', 'Table with the sheets to sign on'), from: 0, wanted: 4 },
    { task: both('Servir la comida', 'Serve the food'), from: 2, wanted: 5 }
  ],
  channels: [
    { language: 'es', how: 'Canal 1 · Channel 1' },
    { language: 'en', how: 'Canal 2 · Channel 2' },
    { language: 'ko', how: '213-555-0142' }
  ]
};
