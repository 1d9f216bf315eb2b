import type { Module } from './module.ts';

export const priorities: Module = {
  key: 'priorities',
  title: { en: 'What matters most', es: 'Lo que más importa' },
  about: {
    en: 'What would help most, in order, and room for one’s own words.',
    es: 'Qué ayudaría más, en orden, y lugar para decirlo con palabras propias.'
  },
  asks: [
    {
      type: 'rank help_most',
      name: 'help_most',
      ask: {
        en: 'What would help your home the most? Put the most important first.',
        es: '¿Qué le ayudaría más a tu hogar? Pon primero lo más importante.'
      }
    },
    {
      type: 'text',
      name: 'own_words',
      ask: {
        en: 'What should we know that nobody asked about?',
        es: '¿Qué deberíamos saber que nadie preguntó?'
      },
      hint: {
        en: 'Please write no names, addresses or phone numbers.',
        es: 'No escribas nombres, direcciones ni teléfonos, por favor.'
      }
    }
  ],
  lists: {
    help_most: [
      ['rent', 'Help with rent or mortgage', 'Ayuda con la renta o la hipoteca'],
      ['work', 'Work with fair pay', 'Trabajo con pago justo'],
      ['food', 'Good food within reach', 'Buena comida al alcance'],
      ['childcare', 'Childcare', 'Cuidado infantil'],
      ['internet', 'Internet and devices', 'Internet y aparatos'],
      ['transport', 'Ways to get around', 'Cómo moverse'],
      ['health', 'Health and counseling', 'Salud y consejería']
    ]
  }
};
