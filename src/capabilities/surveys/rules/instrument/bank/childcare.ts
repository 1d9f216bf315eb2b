import { NONE_ALONE, NONE_ALONE_SAID, YES_NO, type Module } from './module.ts';

const CARES = "${cares_for_children} = 'yes'";

export const childcare: Module = {
  key: 'childcare',
  title: { en: 'Care for children', es: 'Cuidado infantil' },
  about: {
    en: 'Who looks after the children, what was missed without care, and what would make care possible.',
    es: 'Quién cuida a las niñas y los niños, qué se perdió por falta de cuidado y qué lo haría posible.'
  },
  asks: [
    {
      type: 'select_one yes_no',
      name: 'cares_for_children',
      ask: {
        en: 'Does a child under 13 live in your home?',
        es: '¿Vive en tu casa una niña o un niño menor de 13 años?'
      }
    },
    {
      type: 'select_multiple care_now',
      name: 'care_now',
      ask: {
        en: 'Who looks after the children while the adults work or study?',
        es: '¿Quién cuida a las niñas y los niños mientras los adultos trabajan o estudian?'
      },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      relevant: CARES
    },
    {
      type: 'select_one care_missed',
      name: 'care_missed',
      ask: {
        en: 'In the past 30 days, did an adult miss work or classes because there was nobody to look after a child?',
        es: 'En los últimos 30 días, ¿algún adulto faltó al trabajo o a clases porque no había quien cuidara a una niña o un niño?'
      },
      relevant: CARES
    },
    {
      type: 'select_one care_enough',
      name: 'care_enough',
      ask: { en: 'Do you have the childcare you need?', es: '¿Tienen el cuidado infantil que necesitan?' },
      relevant: CARES
    },
    {
      type: 'select_multiple care_barrier',
      name: 'care_barrier',
      ask: {
        en: 'What stands in the way of the care you need?',
        es: '¿Qué les impide tener el cuidado que necesitan?'
      },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      relevant: `${CARES} and (\${care_enough} = 'partly' or \${care_enough} = 'no')`,
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    }
  ],
  lists: {
    yes_no: YES_NO,
    care_now: [
      ['parent', 'A parent who stays home', 'Mamá o papá que se queda en casa'],
      ['relatives', 'A grandparent or other family', 'Abuelita, abuelito u otra familia'],
      ['neighbor', 'A friend or neighbor', 'Una amistad o vecina'],
      ['center', 'A childcare center, Head Start or preschool', 'Una guardería, Head Start o preescolar'],
      [
        'home_care',
        'Somebody who looks after children in her home',
        'Una persona que cuida niños en su casa'
      ],
      ['sibling', 'An older brother or sister', 'Una hermana o un hermano mayor'],
      ['alone', 'They are by themselves at times', 'A veces se quedan solos']
    ],
    care_missed: [
      ['never', 'No', 'No'],
      ['days', 'Yes, one to three days', 'Sí, de uno a tres días'],
      ['more', 'Yes, more than three days', 'Sí, más de tres días']
    ],
    care_enough: [
      ['yes', 'Yes', 'Sí'],
      ['partly', 'Partly', 'En parte'],
      ['no', 'No', 'No']
    ],
    care_barrier: [
      ['cost', 'It costs too much', 'Cuesta demasiado'],
      ['places', 'There are no places', 'No hay lugares'],
      ['hours', 'The hours do not fit our work', 'Los horarios no van con nuestro trabajo'],
      ['distance', 'It is too far', 'Queda demasiado lejos'],
      ['language', 'Nobody there speaks our language', 'Nadie ahí habla nuestro idioma'],
      ['needs', 'Our child needs special care', 'Nuestra niña o niño necesita atención especial'],
      ['trust', 'We do not trust what there is', 'No nos da confianza lo que hay'],
      ['none', 'None of these', 'Nada de esto']
    ]
  }
};
