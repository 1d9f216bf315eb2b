import type { Component } from 'svelte';
import type { Example } from './example.ts';

export { inLanguage, type Example, type Said } from './example.ts';
export { propsOf } from './slots.ts';

/** A component with every state it is shown in. */
export type Exhibit = { name: string; component: Component<Record<string, unknown>>; examples: Example[] };

const components = import.meta.glob<Exhibit['component']>('./components/*/*.svelte', {
  eager: true,
  import: 'default'
});
const examples = import.meta.glob<Example[]>('./components/*/examples.ts', {
  eager: true,
  import: 'examples'
});

export const exhibits: Exhibit[] = Object.entries(components).map(([path, component]) => {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.svelte'.length);
  return { name, component, examples: examples[`./components/${name}/examples.ts`] ?? [] };
});
