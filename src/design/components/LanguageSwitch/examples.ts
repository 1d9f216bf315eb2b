import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type LanguageSwitch from './LanguageSwitch.svelte';

export const examples: Example<ComponentProps<typeof LanguageSwitch>>[] = [
  {
    title: { en: 'The other language, in its own name', es: 'El otro idioma, con su propio nombre' },
    props: {
      action: '/language',
      back: '/design',
      language: { en: 'es', es: 'en' },
      label: { en: 'Español', es: 'English' }
    }
  }
];
