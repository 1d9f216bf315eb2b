import type { ComponentProps } from 'svelte';
import type { Example } from '../../example.ts';
import type SideList from './SideList.svelte';

export const examples: Example<ComponentProps<typeof SideList>>[] = [
  {
    title: { en: 'In the order of the work', es: 'En el orden del trabajo' },
    props: {
      label: { en: 'Our work', es: 'Nuestro trabajo' },
      groups: [
        {
          title: { en: 'We come together', es: 'Nos juntamos' },
          links: [
            { href: '#members', icon: 'users', label: { en: 'Members', es: 'Miembros' } },
            { href: '#meetings', icon: 'calendar-days', label: { en: 'Meetings', es: 'Reuniones' } },
            { href: '#decide', icon: 'vote', current: true, label: { en: 'Decisions', es: 'Decisiones' } }
          ]
        },
        {
          title: { en: 'What we hear', es: 'Lo que oímos' },
          links: [{ href: '#surveys', icon: 'clipboard-list', label: { en: 'Surveys', es: 'Encuestas' } }]
        }
      ]
    }
  }
];
