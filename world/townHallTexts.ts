import { localized, type Localized } from '../src/platform/localized/index.ts';

/** Everything a town hall of the demonstration is made of. */
export type HallTexts = {
  title: Localized;
  about: Localized;
  place: string;
  /** The communities people come from; a few come from elsewhere. */
  homes: string[];
  panel: { name: string; office: Localized; institution: string }[];
  /** Two tracks of two workshops; the first is the one that everybody wants. */
  tracks: { title: Localized; workshops: { title: Localized; room: string; capacity: number }[] }[];
  cues: { what: Localized; minutes: number; leads: string | null; tech: string | null }[];
  /** `for` is the place on the panel; with an answer it was answered that day, and `refused` when that was a no. */
  questions: { es: string; en: string; for: number; hands: number; answer?: Localized; refused?: boolean }[];
  /** Work for volunteers; hours are counted from the beginning. */
  shifts: { task: Localized; from: number; wanted: number }[];
  channels: { language: string; how: string }[];
};

/** What is said at the town hall of the Antelope Valley, invented for the demonstration. */
const both = (es: string, en: string) => localized('es', { es, en });

const about = both(
  'Contamos lo que oímos este año en las casas del valle, y le preguntamos a quienes gobiernan qué van a hacer. Hay talleres, cuidado de niños e interpretación.',
  'We tell what we heard this year in the homes of the valley, and ask those who govern what they will do. There are workshops, childcare and interpretation.'
);

const panel = [
  {
    name: 'Alma Duarte',
    office: both('Comisionada de vivienda', 'Housing commissioner'),
    institution: 'Antelope Valley Housing Authority'
  },
  {
    name: 'Gerald Whitfield',
    office: both('Supervisor del distrito 9', 'Supervisor of District 9'),
    institution: 'County of the Demonstration'
  },
  {
    name: 'Dra. Inés Camarena',
    office: both('Directora de salud pública', 'Director of public health'),
    institution: 'County Department of Public Health'
  },
  {
    name: 'Tomás Echeverría',
    office: both('Integrante del consejo escolar', 'Member of the school board'),
    institution: 'High Desert School District'
  }
];

const tracks = [
  {
    title: both('Vivienda y comunidad', 'Housing and community'),
    workshops: [
      {
        title: both('La renta: mis derechos en diez pasos', 'Rent: my rights in ten steps'),
        room: 'Salón Joshua',
        capacity: 12
      },
      {
        title: both('Presupuesto de la ciudad y justicia racial', 'City budgets and racial justice'),
        room: 'Salón Amapola',
        capacity: 30
      }
    ]
  },
  {
    title: both('Liderazgo', 'Leadership'),
    workshops: [
      {
        title: both('Cómo se construye un proceso participativo', 'Building a participatory process'),
        room: 'Salón Mesquite',
        capacity: 30
      },
      { title: both('El mito del mérito', 'The myth of meritocracy'), room: 'Salón Yuca', capacity: 25 }
    ]
  }
];

const cues = [
  {
    what: both('Minuto de silencio por quienes ya no están', 'Minute of silence for those who are gone'),
    minutes: 5,
    leads: 'Rosa Medina',
    tech: 'Música baja, luz del escenario'
  },
  {
    what: both('Lo que oímos este año', 'What we heard this year'),
    minutes: 25,
    leads: 'Lupe Ortega',
    tech: 'Diapositivas 1 a 12'
  },
  {
    what: both('Panel: preguntas de la gente', 'Panel: questions of the people'),
    minutes: 30,
    leads: 'Marcus Hill',
    tech: 'Pantalla de preguntas, micrófonos 2 y 3'
  },
  { what: both('Talleres', 'Workshops'), minutes: 110, leads: null, tech: 'Letreros en los pasillos' },
  {
    what: both('Cierre y próximos pasos', 'Closing and next steps'),
    minutes: 10,
    leads: 'Rosa Medina',
    tech: null
  }
];

const questions = [
  {
    es: '¿Qué va a hacer para que la renta no suba más que los sueldos?',
    en: 'What will you do so that rent does not rise faster than wages?',
    for: 0,
    hands: 38
  },
  {
    es: '¿Cuándo habrá un camión entre Lake Los Angeles y la clínica?',
    en: 'When will there be a bus from Lake Los Angeles to the clinic?',
    for: 1,
    hands: 31
  },
  {
    es: '¿Por qué la clínica pide papeles que no tenemos?',
    en: 'Why does the clinic ask for papers we do not have?',
    for: 2,
    hands: 27
  },
  {
    es: '¿Van a traducir las juntas de la escuela al español?',
    en: 'Will school meetings be interpreted into Spanish?',
    for: 3,
    hands: 22
  },
  {
    es: '¿Qué pasa con el parque de la avenida Q, que sigue sin luz?',
    en: 'What about the park on Avenue Q, which is still dark?',
    for: 1,
    hands: 14
  }
];

const shifts = [
  { task: both('Acomodar sillas y mesas', 'Set up chairs and tables'), from: 0, wanted: 6 },
  { task: both('Recibir en la puerta', 'Greet at the door'), from: 0, wanted: 4 },
  { task: both('Servir la comida', 'Serve the food'), from: 2, wanted: 5 }
];

const channels = [
  { language: 'es', how: 'Canal 1 · Channel 1' },
  { language: 'en', how: 'Canal 2 · Channel 2' },
  { language: 'ko', how: '661-555-0142' }
];

export const valleyHall: HallTexts = {
  title: both('Asamblea pública: equidad y justicia', 'Town hall: equity and justice'),
  place: 'Antelope Valley Fairgrounds, pabellón 2',
  homes: ['palmdale', 'lancaster'],
  ...{ about, panel, tracks, cues, questions, shifts, channels }
};
