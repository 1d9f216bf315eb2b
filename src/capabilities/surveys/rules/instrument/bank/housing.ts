import { NONE_ALONE, NONE_ALONE_SAID, type Module } from './module.ts';

export const housing: Module = {
  key: 'housing',
  title: { en: 'Housing', es: 'Vivienda' },
  about: {
    en: 'Renting or owning, missed payments, fear of having to move, and the state of the home.',
    es: 'Si rentan o son dueños, pagos que faltaron, temor de tener que mudarse y el estado de la casa.'
  },
  asks: [
    {
      type: 'select_one tenure',
      name: 'tenure',
      ask: { en: 'Which is true of the place you live in?', es: '¿Cómo es el lugar donde vives?' }
    },
    {
      type: 'select_one missed_payment',
      name: 'missed_payment',
      ask: {
        en: 'Did your home miss a rent or mortgage payment {since}, or pay only part of it?',
        es: '¿Faltó en tu casa algún pago de renta o hipoteca {since}, o pagaron solo una parte?'
      },
      relevant: "${tenure} = 'rents' or ${tenure} = 'mortgage'"
    },
    {
      type: 'select_one worry_moving',
      name: 'worry_moving',
      ask: {
        en: 'How worried are you about having to leave your home in the next two months?',
        es: '¿Cuánto te preocupa tener que dejar tu casa en los próximos dos meses?'
      }
    },
    {
      type: 'select_multiple home_problems',
      name: 'home_problems',
      ask: { en: 'Is any of this a problem in your home?', es: '¿Hay algo de esto en tu casa?' },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    },
    {
      type: 'integer',
      name: 'bedrooms',
      ask: { en: 'How many bedrooms does your home have?', es: '¿Cuántas recámaras tiene tu casa?' },
      hint: { en: 'Write 0 for a single room.', es: 'Escribe 0 si es un solo cuarto.' },
      constraint: '. >= 0 and . <= 20',
      message: { en: 'Please write a number from 0 to 20.', es: 'Escribe un número del 0 al 20, por favor.' }
    }
  ],
  lists: {
    tenure: [
      ['rents', 'We rent it', 'La rentamos'],
      ['mortgage', 'We own it and pay a mortgage', 'Es nuestra y pagamos hipoteca'],
      ['owned', 'We own it and it is paid off', 'Es nuestra y ya está pagada'],
      ['shared', 'We stay with family or friends', 'Vivimos con familia o amistades'],
      ['unhoused', 'We have no fixed place right now', 'Ahora no tenemos un lugar fijo'],
      ['other', 'Something else', 'Otra cosa']
    ],
    missed_payment: [
      ['never', 'No, never', 'No, nunca'],
      ['once', 'Yes, once', 'Sí, una vez'],
      ['more', 'Yes, more than once', 'Sí, más de una vez'],
      ['unsaid', 'I would rather not say', 'Prefiero no decir']
    ],
    worry_moving: [
      ['not', 'Not worried', 'No me preocupa'],
      ['little', 'A little worried', 'Me preocupa un poco'],
      ['very', 'Very worried', 'Me preocupa mucho']
    ],
    home_problems: [
      ['mold', 'Mold or damp', 'Moho o humedad'],
      ['pests', 'Roaches, rats or bedbugs', 'Cucarachas, ratas o chinches'],
      ['leaks', 'Water leaks', 'Goteras o fugas de agua'],
      ['utilities', 'Heating, light or water fail', 'Fallan la calefacción, la luz o el agua'],
      ['crowded', 'Too many people for the space', 'Somos demasiadas personas para el espacio'],
      ['unsafe', 'The street does not feel safe', 'La calle no se siente segura'],
      ['none', 'None of these', 'Nada de esto']
    ]
  }
};
