import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type StatusLine from './StatusLine.svelte';

export const examples: Example<ComponentProps<typeof StatusLine>>[] = [
  {
    title: { en: 'Saved', es: 'Guardado' },
    props: {
      state: 'saved',
      text: { en: 'Saved on this phone at 6:04', es: 'Guardado en este teléfono a las 6:04' }
    }
  },
  {
    title: { en: 'Sending', es: 'Enviando' },
    props: { state: 'sending', text: { en: 'Sending', es: 'Enviando' } }
  },
  {
    title: { en: 'Waiting for a signal', es: 'Esperando señal' },
    props: {
      state: 'waiting',
      text: { en: '3 answers wait on this phone', es: '3 respuestas esperan en este teléfono' }
    }
  },
  {
    title: { en: 'Failed', es: 'Falló' },
    props: {
      state: 'failed',
      text: { en: 'It did not arrive. It is still on this phone.', es: 'No llegó. Sigue en este teléfono.' },
      again: { label: { en: 'Send it again', es: 'Enviar otra vez' } }
    }
  }
];
