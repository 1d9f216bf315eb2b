import { NONE_ALONE, NONE_ALONE_SAID, type Asked, type Module } from './module.ts';

const insecure = (when: string): Asked => ({
  type: 'calculate',
  name: `food_insecure_${when}`,
  calculation: `if(\${worried_${when}} = '' or \${ran_out_${when}} = '', '', if(\${worried_${when}} = 'never' and \${ran_out_${when}} = 'never', 'no', 'yes'))`
});

/** Two questions, asked of two times. A home that says anything but "never" to either had too little. */
export const food: Module = {
  key: 'food',
  title: { en: 'Food', es: 'Comida' },
  about: {
    en: 'Whether there was enough food, before and now, and where help with food comes from.',
    es: 'Si alcanzaba la comida, antes y ahora, y de dónde viene la ayuda con la comida.'
  },
  asks: [
    {
      type: 'select_one how_often',
      name: 'worried_before',
      ask: {
        en: 'Think of how things were {before}. How often did your home fear that food would not last until there was money again?',
        es: 'Piensa en cómo estaban {before}. ¿Qué tan seguido temían en tu casa que la comida no alcanzara hasta tener dinero otra vez?'
      }
    },
    {
      type: 'select_one how_often',
      name: 'ran_out_before',
      ask: {
        en: 'And {before}, how often was the food used up with no money to buy more?',
        es: 'Y {before}, ¿qué tan seguido se acababa la comida sin que hubiera dinero para comprar más?'
      }
    },
    {
      type: 'select_one how_often',
      name: 'worried_now',
      ask: {
        en: 'In the past 30 days, how often did your home fear that food would not last until there was money again?',
        es: 'En los últimos 30 días, ¿qué tan seguido temieron en tu casa que la comida no alcanzara hasta tener dinero otra vez?'
      }
    },
    {
      type: 'select_one how_often',
      name: 'ran_out_now',
      ask: {
        en: 'And in the past 30 days, how often was the food used up with no money to buy more?',
        es: 'Y en los últimos 30 días, ¿qué tan seguido se acabó la comida sin que hubiera dinero para comprar más?'
      }
    },
    /* @__PURE__ */ insecure('before'),
    /* @__PURE__ */ insecure('now'),
    {
      type: 'select_multiple food_help',
      name: 'food_help',
      ask: {
        en: 'Where does your home get help with food?',
        es: '¿De dónde recibe tu casa ayuda con la comida?'
      },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    },
    {
      type: 'select_multiple food_barrier',
      name: 'food_barrier',
      ask: {
        en: 'What makes it hard to get good food?',
        es: '¿Qué hace difícil conseguir buena comida?'
      },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' },
      constraint: NONE_ALONE,
      message: NONE_ALONE_SAID
    }
  ],
  lists: {
    how_often: [
      ['often', 'Often', 'Seguido'],
      ['sometimes', 'Sometimes', 'A veces'],
      ['never', 'Never', 'Nunca']
    ],
    food_help: [
      ['calfresh', 'CalFresh (food stamps)', 'CalFresh (estampillas)'],
      ['wic', 'WIC', 'WIC'],
      ['school', 'Meals from school', 'Comidas de la escuela'],
      ['pantry', 'A food bank or pick-up place', 'Un banco de comida o centro de entrega'],
      ['relatives', 'Family, friends or neighbors', 'Familia, amistades o vecinos'],
      ['church', 'A church or faith group', 'Una iglesia o grupo de fe'],
      ['none', 'None of these', 'Nada de esto']
    ],
    food_barrier: [
      ['cost', 'It costs too much', 'Cuesta demasiado'],
      ['distance', 'The stores are far', 'Las tiendas quedan lejos'],
      ['quality', 'What is near is not fresh', 'Lo que hay cerca no es fresco'],
      ['time', 'There is no time to shop or cook', 'No hay tiempo para comprar o cocinar'],
      ['hours', 'Help is given at hours we cannot come', 'La ayuda se da a horas en que no podemos ir'],
      ['papers', 'We fear what asking for help could mean', 'Nos da temor lo que pedir ayuda pueda traer'],
      ['none', 'None of these', 'Nada de esto']
    ]
  }
};
