import { NONE_ALONE, NONE_ALONE_SAID, YES_NO_UNSURE, type Module } from './module.ts';

export const income: Module = {
  key: 'income',
  title: { en: 'Work and income', es: 'Trabajo e ingresos' },
  about: {
    en: 'Essential jobs, how earnings changed and why, and whether a surprise bill could be paid.',
    es: 'Trabajos esenciales, cómo cambiaron los ingresos y por qué, y si se podría pagar un gasto inesperado.'
  },
  asks: [
    {
      type: 'select_one yes_no_unsure',
      name: 'essential_worker',
      ask: {
        en: 'Does anyone in your home do essential work that cannot be done from home?',
        es: '¿Alguien en tu casa hace un trabajo esencial que no se puede hacer desde casa?'
      },
      hint: {
        en: 'For example food, cleaning, farm work, deliveries, health, care, buses, construction.',
        es: 'Por ejemplo comida, limpieza, campo, entregas, salud, cuidado de personas, autobuses, construcción.'
      }
    },
    {
      type: 'select_one income_change',
      name: 'income_change',
      ask: {
        en: 'Compare with how things were {before}. What happened to the money your home earns?',
        es: 'Compara con cómo estaban {before}. ¿Qué pasó con el dinero que gana tu hogar?'
      }
    },
    {
      type: 'select_multiple income_reason',
      name: 'income_reason',
      ask: { en: 'Why did you earn less?', es: '¿Por qué ganaron menos?' },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      relevant: "${income_change} = 'lost_some' or ${income_change} = 'lost_half'"
    },
    {
      type: 'select_one surprise_bill',
      name: 'surprise_bill',
      ask: {
        en: 'If a bill of 400 dollars came this week, could your home pay it?',
        es: 'Si esta semana llegara un gasto de 400 dólares, ¿podrían pagarlo en tu casa?'
      }
    },
    {
      type: 'select_multiple income_help',
      name: 'income_help',
      ask: {
        en: 'What help with money has your home received {since}?',
        es: '¿Qué ayuda de dinero ha recibido tu hogar {since}?'
      },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    }
  ],
  lists: {
    yes_no_unsure: YES_NO_UNSURE,
    income_change: [
      ['grew', 'We earn more', 'Ganamos más'],
      ['same', 'We earn about the same', 'Ganamos más o menos lo mismo'],
      ['lost_some', 'We lost less than half', 'Perdimos menos de la mitad'],
      ['lost_half', 'We lost half or more', 'Perdimos la mitad o más'],
      ['unsaid', 'I would rather not say', 'Prefiero no decir']
    ],
    income_reason: [
      ['hours', 'Fewer hours of work', 'Menos horas de trabajo'],
      ['job', 'Somebody lost a job', 'Alguien perdió el trabajo'],
      ['business', 'Our own business closed or sold less', 'Nuestro negocio cerró o vendió menos'],
      ['care', 'Somebody had to stay home to give care', 'Alguien tuvo que quedarse a cuidar'],
      ['illness', 'Somebody was ill', 'Alguien se enfermó'],
      ['other', 'Something else', 'Otra cosa']
    ],
    surprise_bill: [
      ['all', 'Yes, all of it', 'Sí, todo'],
      ['part', 'Only a part', 'Solo una parte'],
      ['borrow', 'Only by borrowing', 'Solo pidiendo prestado'],
      ['no', 'No', 'No']
    ],
    income_help: [
      ['unemployment', 'Unemployment payments', 'Pagos por desempleo'],
      ['relief', 'A relief payment from the government', 'Un pago de alivio del gobierno'],
      ['cash_aid', 'Cash aid such as CalWORKs', 'Ayuda en efectivo, como CalWORKs'],
      ['organization', 'Help from a community organization', 'Ayuda de una organización comunitaria'],
      ['relatives', 'Help from family or friends', 'Ayuda de familia o amistades'],
      ['none', 'None of these', 'Nada de esto']
    ]
  }
};
