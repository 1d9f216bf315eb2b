import type { DecisionClass } from '../src/kernels/bylaws/index.ts';

type Both = { es: string; en: string };

/** What a partnership decided one evening, and how the hands went: of a hundred, for and against. */
export type Matter = {
  /** The month of the story, from 0. */
  month: number;
  class: DecisionClass;
  question: Both;
  text: Both;
  affected: Both;
  budgetCents: number | null;
  evidence?: { what: Both; source: string };
  said: Both;
  yes: number;
  no: number;
  next?: { what: Both; owner: string };
};

/** The matters of the two partnerships of the Antelope Valley, after the story of the toolkit. */
export const matters: Matter[] = [
  {
    month: 4,
    class: 'ordinary',
    question: {
      es: '¿Patrocinamos la feria de salud de la primavera con $1,740?',
      en: 'Do we sponsor the spring health fair with $1,740?'
    },
    text: {
      es: 'La alianza paga carpas, sillas e interpretación de la feria de salud. Diez miembros atienden una mesa e invitan a otras familias.',
      en: 'The partnership pays for tents, chairs and interpretation at the health fair. Ten members look after a table and invite other families.'
    },
    affected: { es: 'Familias con niños pequeños', en: 'Families with small children' },
    budgetCents: 174_000,
    said: {
      es: 'Que la mesa esté cerca de la entrada, donde pasan las familias.',
      en: 'Let the table stand near the entrance, where the families pass.'
    },
    yes: 88,
    no: 6,
    next: {
      what: { es: 'Reservar carpas y sillas', en: 'Reserve tents and chairs' },
      owner: 'Marcus Hill'
    }
  },
  {
    month: 9,
    class: 'ordinary',
    question: {
      es: '¿Trabajamos para que más familias lleguen a la educación temprana?',
      en: 'Do we work for more families to reach early education?'
    },
    text: {
      es: 'Durante dos años nuestro trabajo se dirige a la educación temprana: que las familias sepan qué hay, que alguien las acompañe y que haya más lugares.',
      en: 'For two years our work goes to early education: that families know what there is, that somebody walks with them, and that there is more room.'
    },
    affected: { es: 'Niños de 0 a 5 años y sus familias', en: 'Children from 0 to 5 and their families' },
    budgetCents: null,
    evidence: {
      what: {
        es: 'Las familias no encuentran guardería ni preescolar que puedan pagar cerca de su casa.',
        en: 'Families find no childcare or preschool that they can pay near their home.'
      },
      source: 'Conversaciones con 170 mamás y papás'
    },
    said: {
      es: 'En Sun Village no hay un solo preescolar. Hay que decirlo.',
      en: 'There is not one preschool in Sun Village. It has to be said.'
    },
    yes: 82,
    no: 9,
    next: {
      what: {
        es: 'Escribir qué mediremos en el primer año',
        en: 'Write down what we will measure in the first year'
      },
      owner: 'Elena Vargas'
    }
  },
  {
    month: 14,
    class: 'ordinary',
    question: {
      es: '¿Pasamos la reunión mensual a los sábados por la mañana?',
      en: 'Do we move the monthly meeting to Saturday mornings?'
    },
    text: {
      es: 'La reunión mensual sería el segundo sábado a las diez de la mañana, en el mismo lugar.',
      en: 'The monthly meeting would be on the second Saturday at ten in the morning, in the same place.'
    },
    affected: { es: 'Quien trabaja los fines de semana', en: 'Whoever works on weekends' },
    budgetCents: null,
    said: {
      es: 'Los sábados trabajo. Muchas de nosotras trabajamos los sábados.',
      en: 'I work on Saturdays. Many of us work on Saturdays.'
    },
    yes: 34,
    no: 57
  },
  {
    month: 19,
    class: 'critical',
    question: {
      es: '¿Pedimos a la agencia de transporte una reunión sobre el autobús a la clínica?',
      en: 'Do we ask the transit agency for a meeting about the bus to the clinic?'
    },
    text: {
      es: 'Cinco miembros llevan a la reunión lo que las familias dijeron sobre horarios y paradas, y cuentan en la asamblea qué contestaron.',
      en: 'Five members bring to the meeting what families said about hours and stops, and tell the assembly what was answered.'
    },
    affected: { es: 'Familias sin carro', en: 'Families without a car' },
    budgetCents: null,
    evidence: {
      what: {
        es: 'De cada diez familias de Littlerock y Sun Village, seis no tienen cómo llegar a la clínica.',
        en: 'Of every ten families in Littlerock and Sun Village, six have no way to reach the clinic.'
      },
      source: 'Visitas de las navegantes de familias'
    },
    said: {
      es: 'De Littlerock a la clínica son dos autobuses y una hora y media.',
      en: 'From Littlerock to the clinic it is two buses and an hour and a half.'
    },
    yes: 93,
    no: 2,
    next: {
      what: { es: 'Pedir la reunión por carta', en: 'Ask for the meeting by letter' },
      owner: 'Rosa Medina'
    }
  }
];
