import { NONE_ALONE, NONE_ALONE_SAID, type Module } from './module.ts';

export const digital: Module = {
  key: 'digital_access',
  title: { en: 'Internet and devices', es: 'Internet y aparatos' },
  about: {
    en: 'The main way to the internet, whether it is enough, devices at home, and what stands in the way.',
    es: 'La forma principal de entrar a internet, si alcanza, los aparatos en casa y lo que lo impide.'
  },
  asks: [
    {
      type: 'select_one internet_main',
      name: 'internet_main',
      ask: {
        en: 'How do you mainly get on the internet?',
        es: '¿Cómo entras a internet la mayoría de las veces?'
      }
    },
    {
      type: 'select_one internet_enough',
      name: 'internet_enough',
      ask: {
        en: 'Is it good enough for a class or a doctor’s visit by video?',
        es: '¿Alcanza para una clase o una cita médica por video?'
      },
      relevant: "${internet_main} != '' and ${internet_main} != 'none'"
    },
    {
      type: 'select_multiple devices',
      name: 'devices',
      ask: { en: 'Which of these does your home have?', es: '¿Cuáles de estos hay en tu casa?' },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    },
    {
      type: 'select_one device_share',
      name: 'device_share',
      ask: {
        en: 'Do people in your home have to take turns with a device?',
        es: '¿En tu casa tienen que turnarse para usar un aparato?'
      }
    },
    {
      type: 'select_multiple internet_barrier',
      name: 'internet_barrier',
      ask: {
        en: 'What keeps your home from using the internet more?',
        es: '¿Qué les impide usar más el internet en tu casa?'
      },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    }
  ],
  lists: {
    internet_main: [
      ['smartphone', 'With a smartphone and its data', 'Con un teléfono y sus datos'],
      ['home', 'With internet service at home', 'Con servicio de internet en casa'],
      ['hotspot', 'With a hotspot that was lent to us', 'Con un punto de acceso que nos prestaron'],
      [
        'elsewhere',
        'At a library, school, work or a neighbor’s',
        'En la biblioteca, la escuela, el trabajo o con un vecino'
      ],
      ['none', 'I do not use the internet', 'No uso internet']
    ],
    internet_enough: [
      ['yes', 'Yes', 'Sí'],
      ['sometimes', 'Sometimes', 'A veces'],
      ['no', 'No', 'No']
    ],
    devices: [
      ['smartphone', 'A smartphone', 'Un teléfono inteligente'],
      ['computer', 'A computer or laptop of our own', 'Una computadora propia'],
      ['lent', 'A computer lent by the school', 'Una computadora que prestó la escuela'],
      ['tablet', 'A tablet', 'Una tableta'],
      ['none', 'None of these', 'Nada de esto']
    ],
    device_share: [
      ['often', 'Often', 'Seguido'],
      ['sometimes', 'Sometimes', 'A veces'],
      ['never', 'Never', 'Nunca']
    ],
    internet_barrier: [
      ['cost', 'It costs too much', 'Cuesta demasiado'],
      ['coverage', 'The signal is bad where we live', 'La señal es mala donde vivimos'],
      ['device', 'We have no good device', 'No tenemos un buen aparato'],
      ['skill', 'We would need somebody to show us', 'Necesitaríamos que alguien nos enseñe'],
      ['language', 'What we need is not in our language', 'Lo que necesitamos no está en nuestro idioma'],
      ['trust', 'We worry about our privacy', 'Nos preocupa nuestra privacidad'],
      ['none', 'None of these', 'Nada de esto']
    ]
  }
};
