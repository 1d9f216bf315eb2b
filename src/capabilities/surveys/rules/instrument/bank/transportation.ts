import { NONE_ALONE, NONE_ALONE_SAID, YES_NO, type Module } from './module.ts';

export const transportation: Module = {
  key: 'transportation',
  title: { en: 'Getting around', es: 'Transporte' },
  about: {
    en: 'How people get around, how long it takes, and what they miss without a way to get there.',
    es: 'Cómo se mueve la gente, cuánto tarda y qué se pierde por no tener cómo llegar.'
  },
  asks: [
    {
      type: 'select_one main_way',
      name: 'main_way',
      ask: { en: 'How do you mostly get around?', es: '¿Cómo te mueves la mayoría de las veces?' }
    },
    {
      type: 'range',
      name: 'minutes_to_groceries',
      ask: {
        en: 'How many minutes does it take you to get to a store with fresh food?',
        es: '¿Cuántos minutos tardas en llegar a una tienda con comida fresca?'
      },
      hint: { en: 'One way. 90 means 90 or more.', es: 'Solo de ida. 90 quiere decir 90 o más.' },
      parameters: 'start=0 end=90 step=5'
    },
    {
      type: 'select_one yes_no',
      name: 'trip_missed',
      ask: {
        en: 'In the past 30 days, did you miss something important because you had no way to get there?',
        es: 'En los últimos 30 días, ¿te perdiste algo importante por no tener cómo llegar?'
      }
    },
    {
      type: 'select_multiple trip_what',
      name: 'trip_what',
      ask: { en: 'What did you miss?', es: '¿Qué te perdiste?' },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      relevant: "${trip_missed} = 'yes'"
    },
    {
      type: 'select_multiple trip_barrier',
      name: 'trip_barrier',
      ask: { en: 'What makes it hard to get around?', es: '¿Qué hace difícil moverte?' },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    }
  ],
  lists: {
    yes_no: YES_NO,
    main_way: [
      ['car', 'In a car of our own', 'En carro propio'],
      ['ride', 'Somebody gives me a ride', 'Alguien me lleva'],
      ['bus', 'By bus', 'En autobús'],
      ['train', 'By train or metro', 'En tren o metro'],
      ['walk', 'On foot', 'A pie'],
      ['bike', 'By bicycle or scooter', 'En bicicleta o patín'],
      ['paid', 'By taxi or an app', 'En taxi o con una aplicación'],
      ['other', 'Another way', 'De otra manera']
    ],
    trip_what: [
      ['work', 'Work', 'Trabajo'],
      ['doctor', 'A doctor’s visit', 'Una cita médica'],
      ['school', 'School or childcare', 'Escuela o guardería'],
      ['food', 'Buying or picking up food', 'Comprar o recoger comida'],
      ['office', 'An errand at a government office', 'Un trámite en una oficina'],
      ['meeting', 'A meeting or family', 'Una reunión o la familia'],
      ['other', 'Something else', 'Otra cosa']
    ],
    trip_barrier: [
      ['cost', 'It costs too much', 'Cuesta demasiado'],
      ['time', 'It takes too long', 'Tarda demasiado'],
      ['routes', 'There is no bus where or when I need it', 'No hay autobús donde o cuando lo necesito'],
      ['safety', 'I do not feel safe', 'No me siento segura o seguro'],
      ['stroller', 'It is hard with a stroller or wheelchair', 'Es difícil con carriola o silla de ruedas'],
      ['license', 'I have no license or papers to drive', 'No tengo licencia o papeles para manejar'],
      ['none', 'None of these', 'Nada de esto']
    ]
  }
};
