import type { Role } from '../src/platform/context/index.ts';
import type { Category } from '../src/capabilities/people/index.ts';

/** An invented person with a part to play: in the demo region, in the tests and in the guides. */
export type Part = {
  key: string;
  community: string;
  name: string;
  language: string;
  category: Category;
  contact: string;
  roles: Role[];
  /** One of those whom a visitor may be by one click. */
  demo?: true;
};

const part = (key: string, community: string, rest: Omit<Part, 'key' | 'community'>): Part => ({
  key,
  community,
  ...rest
});

export const cast: Part[] = [
  part('rosa', 'palmdale', {
    name: 'Rosa Medina',
    language: 'es',
    category: 'parent_0_5',
    contact: '+16615550101',
    roles: [],
    demo: true
  }),
  part('lupe', 'palmdale', {
    name: 'Lupe Ortega',
    language: 'es',
    category: 'parent_6_plus',
    contact: '+16615550102',
    roles: ['greeter'],
    demo: true
  }),
  part('marcus', 'palmdale', {
    name: 'Marcus Hill',
    language: 'en',
    category: 'resident',
    contact: 'marcus.hill@example.org',
    roles: ['facilitator'],
    demo: true
  }),
  part('elena', 'palmdale', {
    name: 'Elena Vargas',
    language: 'es',
    category: 'parent_0_5',
    contact: 'elena.vargas@example.org',
    roles: ['secretary'],
    demo: true
  }),
  part('denise', 'palmdale', {
    name: 'Denise Walker',
    language: 'en',
    category: 'parent_6_plus',
    contact: '+16615550105',
    roles: ['officer', 'data_team']
  }),
  part('samuel', 'palmdale', {
    name: 'Samuel Ríos',
    language: 'es',
    category: 'resident',
    contact: '+16615550106',
    roles: ['childcare']
  }),
  part('teresa', 'palmdale', {
    name: 'Teresa Luna',
    language: 'en',
    category: 'stakeholder',
    contact: 'teresa.luna@example.org',
    roles: ['administrator', 'capacity_builder'],
    demo: true
  }),
  part('ana', 'lancaster', {
    name: 'Ana Beltrán',
    language: 'es',
    category: 'parent_0_5',
    contact: '+16615550201',
    roles: ['greeter']
  }),
  part('jorge', 'lancaster', {
    name: 'Jorge Salas',
    language: 'es',
    category: 'resident',
    contact: '+16615550202',
    roles: ['secretary', 'data_team']
  }),
  part('graciela', 'region-1', {
    name: 'Graciela Montes',
    language: 'es',
    category: 'resident',
    contact: 'graciela.montes@example.org',
    roles: ['data_team', 'secretary'],
    demo: true
  }),
  part('priya', 'region-5', {
    name: 'Priya Nair',
    language: 'en',
    category: 'stakeholder',
    contact: 'priya.nair@example.org',
    roles: ['region_staff', 'administrator'],
    demo: true
  })
];
