import { createRawSnippet, type Snippet } from 'svelte';
import { inLanguage, type Example, type Said } from './example.ts';

/** The props of an example in one language, with its texts made into snippets. */
export function propsOf(example: Example, language: keyof Said): Record<string, unknown> {
  const slots = Object.entries(
    inLanguage(example.slots ?? {}, language) as unknown as Record<string, string>
  );
  const snippets: [string, Snippet][] = slots.map(([name, html]) => [
    name,
    createRawSnippet(() => ({ render: () => `<div>${html}</div>` }))
  ]);
  return { ...inLanguage(example.props, language), ...Object.fromEntries(snippets) };
}
