import { NONE_ALONE, NONE_ALONE_SAID, YES_NO, type Module } from './module.ts';

export const health: Module = {
  key: 'health',
  title: { en: 'Health', es: 'Salud' },
  about: {
    en: 'How people feel, insurance, care that was put off, stress, and somebody to lean on.',
    es: 'Cómo se siente la gente, seguro médico, atención que se dejó para después, estrés y en quién apoyarse.'
  },
  asks: [
    {
      type: 'select_one health_now',
      name: 'health_now',
      ask: { en: 'How is your health in general?', es: '¿Cómo está tu salud en general?' }
    },
    {
      type: 'select_one insurance',
      name: 'insurance',
      ask: { en: 'What health insurance do you have?', es: '¿Qué seguro médico tienes?' }
    },
    {
      type: 'select_one yes_no',
      name: 'care_delayed',
      ask: {
        en: 'Did anyone in your home go without care from a doctor, dentist or counselor {since}, though it was needed?',
        es: '¿Alguien en tu casa se quedó sin atención de médico, dentista o consejería {since}, aunque la necesitaba?'
      }
    },
    {
      type: 'select_multiple care_why',
      name: 'care_why',
      ask: { en: 'Why was there no care?', es: '¿Por qué no hubo atención?' },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      relevant: "${care_delayed} = 'yes'",
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    },
    {
      type: 'select_one stress',
      name: 'stress',
      ask: {
        en: 'In the past two weeks, how often was it all too much for you?',
        es: 'En las últimas dos semanas, ¿qué tan seguido sentiste que no podías más?'
      }
    },
    {
      type: 'select_one support',
      name: 'support',
      ask: {
        en: 'Is there somebody you can turn to when things get hard?',
        es: '¿Hay alguien a quien acudir cuando las cosas se ponen difíciles?'
      }
    }
  ],
  lists: {
    yes_no: YES_NO,
    health_now: [
      ['very_good', 'Very good', 'Muy bien'],
      ['good', 'Good', 'Bien'],
      ['fair', 'So-so', 'Regular'],
      ['poor', 'Poor', 'Mal']
    ],
    insurance: [
      ['medi_cal', 'Medi-Cal', 'Medi-Cal'],
      ['work', 'Insurance through work', 'Seguro por el trabajo'],
      [
        'bought',
        'Insurance we buy, as through Covered California',
        'Seguro que compramos, como por Covered California'
      ],
      ['medicare', 'Medicare', 'Medicare'],
      ['emergency', 'Only for emergencies', 'Solo para emergencias'],
      ['nothing', 'I have none', 'No tengo'],
      ['unsure', 'I am not sure', 'No estoy segura o seguro']
    ],
    care_why: [
      ['cost', 'It costs too much', 'Cuesta demasiado'],
      ['wait', 'The wait was too long', 'La espera era demasiado larga'],
      ['work', 'We could not get time off work', 'No nos dieron permiso en el trabajo'],
      ['way', 'We had no way to get there', 'No teníamos cómo llegar'],
      ['language', 'Nobody spoke our language', 'Nadie hablaba nuestro idioma'],
      ['fear', 'We were afraid to go', 'Nos daba miedo ir'],
      ['none', 'None of these', 'Nada de esto']
    ],
    stress: [
      ['never', 'Never', 'Nunca'],
      ['some_days', 'Some days', 'Algunos días'],
      ['most_days', 'Most days', 'La mayoría de los días'],
      ['every_day', 'Every day', 'Todos los días']
    ],
    support: [
      ['yes', 'Yes', 'Sí'],
      ['sometimes', 'Sometimes', 'A veces'],
      ['no', 'No', 'No']
    ]
  }
};
