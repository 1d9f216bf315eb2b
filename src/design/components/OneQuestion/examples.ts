import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type OneQuestion from './OneQuestion.svelte';

export const examples: Example<ComponentProps<typeof OneQuestion>>[] = [
  {
    title: { en: 'The fourth of eighteen', es: 'La cuarta de dieciocho' },
    props: {
      step: 4,
      steps: 18,
      progress: {
        en: 'Question 4 of 18, saved on this phone',
        es: 'Pregunta 4 de 18, guardada en este teléfono'
      },
      title: { en: 'How many people sleep in your home?', es: '¿Cuántas personas duermen en tu casa?' },
      hint: { en: 'Count babies too.', es: 'Cuenta también a los bebés.' },
      back: { href: '#before', label: { en: 'Back', es: 'Atrás' } },
      next: { en: 'Go on', es: 'Seguir' }
    },
    slots: {
      children: {
        en: '<label>People <input type="text" inputmode="numeric" name="question_people"></label>',
        es: '<label>Personas <input type="text" inputmode="numeric" name="question_people"></label>'
      }
    }
  },
  {
    title: { en: 'A single question', es: 'Una sola pregunta' },
    props: {
      title: { en: 'What is your email?', es: '¿Cuál es tu correo?' },
      next: { en: 'Send me a code', es: 'Mándame un código' }
    },
    slots: {
      children: {
        en: '<label>Email <input type="email" name="question_email"></label>',
        es: '<label>Correo <input type="email" name="question_email"></label>'
      }
    }
  }
];
