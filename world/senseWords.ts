type Both = { es: string; en: string };

/** What others measured, beside the survey of Region 1. Years and places are those of the sources; figures are invented. */
export const measured: {
  words: Both;
  source: string;
  year: number;
  place: string;
  share: number;
  margin: number;
}[] = [
  {
    words: {
      es: 'Hogares que rentan y pagan más de la mitad de lo que ganan.',
      en: 'Households that rent and pay more than half of what they earn.'
    },
    source: 'American Community Survey (demo)',
    year: 2019,
    place: 'East LA, Metro LA, El Monte, Southeast LA',
    share: 31,
    margin: 2
  },
  {
    words: {
      es: 'Hogares sin coche propio.',
      en: 'Households without a car of their own.'
    },
    source: 'Regional travel study (demo)',
    year: 2019,
    place: 'Region 1',
    share: 18,
    margin: 3
  },
  {
    words: {
      es: 'Niños de tercer grado que leen al nivel de su grado.',
      en: 'Third graders who read at the level of their grade.'
    },
    source: 'School districts of the region (demo)',
    year: 2019,
    place: 'Region 1',
    share: 38,
    margin: 4
  }
];

/** Stories told with consent; the people are invented. */
export const told: { words: Both; said: Both; scope: 'everybody' | 'members' }[] = [
  {
    words: {
      es: 'Pedí prestado para la renta de junio. En julio ya debía dos meses y la comida la conseguía mi hermana.',
      en: 'I borrowed for the June rent. In July I already owed two months, and my sister brought the food.'
    },
    said: { es: 'Mamá de tres, sureste de Los Ángeles', en: 'A mother of three, Southeast LA' },
    scope: 'everybody'
  },
  {
    words: {
      es: 'Mis dos hijos tomaban la clase en mi teléfono. Cuando entraba una llamada del trabajo, se les iba la maestra.',
      en: 'My two children had class on my phone. When work called, their teacher was gone.'
    },
    said: { es: 'Papá de dos, Koreatown', en: 'A father of two, Koreatown' },
    scope: 'everybody'
  },
  {
    words: {
      es: 'El camión de las cinco venía lleno y no paraba. Llegué tarde tres veces y me quitaron horas.',
      en: 'The five o’clock bus was full and did not stop. I was late three times, and they cut my hours.'
    },
    said: { es: 'Cocinera, El Monte', en: 'A cook, El Monte' },
    scope: 'members'
  }
];

export type Mark = 'rent' | 'food' | 'school' | 'bus' | 'net';

/** What people wrote on the sheets beside the cards, and what each of two readers found in it. */
export const noted: {
  question: 'see' | 'surprise' | 'missing' | 'why';
  text: string;
  language: 'es' | 'en';
  one: Mark[];
  other: Mark[];
}[] = [
  {
    question: 'see',
    text: 'La renta se come todo y lo demás se paga con lo que sobra.',
    language: 'es',
    one: ['rent'],
    other: ['rent']
  },
  {
    question: 'see',
    text: 'Rent first, food second. That is the order in my house.',
    language: 'en',
    one: ['rent', 'food'],
    other: ['rent', 'food']
  },
  {
    question: 'surprise',
    text: 'Pensé que era solo mi familia la que debía meses.',
    language: 'es',
    one: ['rent'],
    other: ['rent']
  },
  {
    question: 'surprise',
    text: 'So many of us learn and work on one phone.',
    language: 'en',
    one: ['net', 'school'],
    other: ['net']
  },
  {
    question: 'missing',
    text: 'No dice nada de quien vive en un garaje.',
    language: 'es',
    one: ['rent'],
    other: ['rent']
  },
  {
    question: 'missing',
    text: 'Where are the African American families in this survey?',
    language: 'en',
    one: [],
    other: []
  },
  {
    question: 'why',
    text: 'Porque nadie avisó que se podía pedir ayuda con la renta.',
    language: 'es',
    one: ['rent'],
    other: ['rent']
  },
  {
    question: 'why',
    text: 'El internet barato no llega a los edificios viejos.',
    language: 'es',
    one: ['net'],
    other: ['net']
  },
  {
    question: 'see',
    text: 'Los niños se quedaron atrás en la lectura y lo vamos a pagar años.',
    language: 'es',
    one: ['school'],
    other: ['school']
  },
  {
    question: 'surprise',
    text: 'One household in five has no car, and the stops have no shade.',
    language: 'en',
    one: ['bus'],
    other: ['bus']
  },
  {
    question: 'missing',
    text: 'Falta contar el tiempo: dos camiones para llegar al mercado.',
    language: 'es',
    one: ['bus', 'food'],
    other: ['bus']
  },
  {
    question: 'why',
    text: 'Schools sent tablets and forgot the connection.',
    language: 'en',
    one: ['school', 'net'],
    other: ['school', 'net']
  },
  {
    question: 'see',
    text: 'Más hambre que antes, aun con las despensas.',
    language: 'es',
    one: ['food'],
    other: ['food']
  },
  { question: 'why', text: 'El trabajo por horas se fue primero.', language: 'es', one: ['rent'], other: [] }
];

export const marks: Record<Mark, Both> = {
  rent: { es: 'renta y vivienda', en: 'rent and housing' },
  food: { es: 'comida', en: 'food' },
  school: { es: 'escuela', en: 'school' },
  bus: { es: 'transporte', en: 'getting around' },
  net: { es: 'internet', en: 'internet' }
};

/** What the two readers found in what people wrote in the survey in their own words. */
export const ownWordsRead: { about: RegExp; one: Mark[]; other: Mark[] }[] = [
  { about: /renta|dueño|Rent went|landlord/, one: ['rent'], other: ['rent'] },
  { about: /teléfono|the phone/, one: ['net', 'school'], other: ['net', 'school'] },
  { about: /comida|food/, one: ['food'], other: ['food'] },
  { about: /clínica|clinic/, one: [], other: [] },
  { about: /cuide|looks after/, one: ['school'], other: [] }
];

/** Statements of the conversation; how each camp votes, in a hundred who agree (the rest mostly disagrees). */
export const said: { text: Both; agree: [number, number, number] }[] = [
  {
    text: {
      es: 'Nadie debe perder su casa por haber perdido el trabajo.',
      en: 'Nobody should lose their home for losing their job.'
    },
    agree: [98, 90, 94]
  },
  {
    text: {
      es: 'El internet en casa es tan necesario como la luz.',
      en: 'Internet at home is as necessary as electricity.'
    },
    agree: [95, 88, 92]
  },
  {
    text: {
      es: 'Cada escuela debe tener una persona que hable el idioma de las familias.',
      en: 'Every school should have somebody who speaks the language of the families.'
    },
    agree: [92, 84, 96]
  },
  {
    text: { es: 'Las rentas deben tener un tope.', en: 'There should be a cap on rents.' },
    agree: [96, 18, 60]
  },
  {
    text: {
      es: 'Construir más departamentos es la única solución de verdad.',
      en: 'Building more apartments is the only real answer.'
    },
    agree: [22, 88, 45]
  },
  {
    text: {
      es: 'Primero la ayuda directa en dinero, después los programas.',
      en: 'Money in hand first, programs afterwards.'
    },
    agree: [90, 25, 40]
  },
  {
    text: { es: 'Los camiones deben ser gratis para estudiantes.', en: 'Buses should be free for students.' },
    agree: [88, 72, 90]
  },
  {
    text: {
      es: 'Prefiero carriles para camiones aunque se quite estacionamiento.',
      en: 'I prefer bus lanes even where parking is lost.'
    },
    agree: [82, 14, 85]
  },
  {
    text: {
      es: 'Las clases en línea deben quedarse como opción.',
      en: 'Classes online should stay as a choice.'
    },
    agree: [30, 62, 90]
  },
  {
    text: {
      es: 'Confío en que la ciudad gaste bien el dinero.',
      en: 'I trust the city to spend the money well.'
    },
    agree: [15, 70, 35]
  },
  {
    text: {
      es: 'Las organizaciones deben preguntarnos antes de decidir por nosotras.',
      en: 'Organizations should ask us before they decide for us.'
    },
    agree: [97, 92, 95]
  },
  {
    text: {
      es: 'Un vecino con casa propia también está pasando hambre.',
      en: 'A neighbor who owns a home goes hungry, too.'
    },
    agree: [44, 86, 70]
  }
];

export const themesTold: {
  key: 'housing' | 'education' | 'transportation' | 'digital';
  name: Both;
  story: Both;
  marks: Mark[];
  statements: number[];
  silent: Both[];
}[] = [
  {
    key: 'housing',
    name: { es: 'Vivienda', en: 'Housing' },
    story: {
      es: 'La mitad de los hogares perdió la mitad de su ingreso, y la renta no bajó. Seis de cada diez fallaron al menos un pago. Quien debía pidió prestado, se juntó con otra familia o se quedó sin comer para no perder la casa.',
      en: 'Nearly half of households lost half of their income, and the rent stayed. Six of ten missed at least one payment. Those who owed borrowed, doubled up with another family, or went without food so as not to lose the home.'
    },
    marks: ['rent', 'food'],
    statements: [1, 4, 6],
    silent: [{ es: 'Quienes viven en garajes y cuartos rentados', en: 'People in garages and rented rooms' }]
  },
  {
    key: 'education',
    name: { es: 'Educación', en: 'Education' },
    story: {
      es: 'La escuela entró a la casa por un teléfono. Las niñas y los niños que ya iban atrás se quedaron más atrás, y las familias no tuvieron con quién hablar en su idioma.',
      en: 'School came home through a phone. Children who were behind fell further behind, and families had nobody to talk to in their language.'
    },
    marks: ['school'],
    statements: [3, 9],
    silent: [{ es: 'Familias afroamericanas', en: 'African American families' }]
  },
  {
    key: 'transportation',
    name: { es: 'Transporte', en: 'Transportation' },
    story: {
      es: 'Quien no tiene coche hace dos transbordos para llegar al mercado o al trabajo, en paradas sin sombra, y un camión lleno le cuesta horas de sueldo.',
      en: 'Whoever has no car changes buses twice to reach the market or work, at stops without shade, and a full bus costs hours of pay.'
    },
    marks: ['bus'],
    statements: [7, 8],
    silent: [{ es: 'Personas mayores que viven solas', en: 'Older people who live alone' }]
  },
  {
    key: 'digital',
    name: { es: 'Inclusión digital', en: 'Digital inclusion' },
    story: {
      es: 'Cuatro de cada diez llegan a internet sobre todo por el teléfono. Con él se hace la tarea, se pide ayuda y se busca trabajo, mientras alcanzan los datos.',
      en: 'Four of ten reach the internet mainly by phone. Homework, asking for help and looking for work all run on it, while the data lasts.'
    },
    marks: ['net'],
    statements: [2],
    silent: []
  }
];
