import { localized } from '../src/platform/localized/index.ts';

/** What is said at the town halls of the region, invented for the demonstration. */
const both = (es: string, en: string) => localized('es', { es, en });

export const about = both(
  'Presentamos la declaración de derechos que escribieron las vecinas y vecinos, y le preguntamos a quienes gobiernan qué van a hacer. Hay talleres, cuidado de niños e interpretación.',
  'We present the bill of rights that neighbors wrote, and ask those who govern what they will do. There are workshops, childcare and interpretation.'
);

export const panel = [
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

export const tracks = [
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

export const cues = [
  {
    what: both('Minuto de silencio por quienes ya no están', 'Minute of silence for those who are gone'),
    minutes: 5,
    leads: 'Rosa Medina',
    tech: 'Música baja, luz del escenario'
  },
  {
    what: both('Presentación de la declaración de derechos', 'The bill of rights is presented'),
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
    what: both('Cierre y cómo sumarse', 'Closing, and how to sign on'),
    minutes: 10,
    leads: 'Rosa Medina',
    tech: null
  }
];

/** `for` is the place on the panel; with an answer it was answered that day. */
export const questions = [
  {
    es: '¿Qué va a hacer para que la renta no suba más que los sueldos?',
    en: 'What will you do so that rent does not rise faster than wages?',
    for: 0,
    hands: 38,
    answer: both(
      'En marzo lleva al consejo un tope a los aumentos.',
      'In March she takes a cap on increases to the council.'
    )
  },
  {
    es: '¿Cuándo habrá un camión entre Lake Los Angeles y la clínica?',
    en: 'When will there be a bus from Lake Los Angeles to the clinic?',
    for: 1,
    hands: 31,
    answer: both(
      'Pide al condado una ruta de prueba por seis meses.',
      'He asks the county for a trial route of six months.'
    )
  },
  {
    es: '¿Por qué la clínica pide papeles que no tenemos?',
    en: 'Why does the clinic ask for papers we do not have?',
    for: 2,
    hands: 27,
    answer: both(
      'No deben pedirlos; revisa la lista con su equipo.',
      'They must not; she reviews the list with her team.'
    )
  },
  {
    es: '¿Van a traducir las juntas de la escuela al español?',
    en: 'Will school meetings be interpreted into Spanish?',
    for: 3,
    hands: 22,
    answer: both(
      'Desde el próximo semestre, en las seis escuelas.',
      'From next semester on, in all six schools.'
    )
  },
  {
    es: '¿Qué pasa con el parque de la avenida Q, que sigue sin luz?',
    en: 'What about the park on Avenue Q, which is still dark?',
    for: 1,
    hands: 14,
    answer: null
  }
];

/** How far each promise has come. Days are counted from the town hall. */
export const promises = [
  {
    question: 0,
    owner: 'Elena Vargas',
    due: 200,
    met: 21,
    done: false,
    next: both(
      'Llevar a doce familias a la sesión de marzo.',
      'Bring twelve families to the session in March.'
    )
  },
  { question: 1, owner: 'Denise Walker', due: 60, met: null, done: false, next: null },
  { question: 2, owner: 'Samuel Ríos', due: 45, met: 14, done: true, next: null },
  { question: 3, owner: 'Rosa Medina', due: 240, met: null, done: false, next: null }
];

/** Work for volunteers; hours are counted from the beginning. */
export const shifts = [
  { task: both('Acomodar sillas y mesas', 'Set up chairs and tables'), from: 0, wanted: 6 },
  { task: both('Recibir en la puerta', 'Greet at the door'), from: 0, wanted: 4 },
  { task: both('Servir la comida', 'Serve the food'), from: 2, wanted: 5 }
];

export const channels = [
  { language: 'es', how: 'Canal 1 · Channel 1' },
  { language: 'en', how: 'Canal 2 · Channel 2' },
  { language: 'ko', how: '661-555-0142' }
];
