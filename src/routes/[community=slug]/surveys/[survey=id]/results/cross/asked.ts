import { z } from 'zod';

/** What was chosen, as it stands in an address or a form; the part of the people as question=answer. */
export const CrossTyped = z.object({ question: z.string(), by: z.string(), only: z.string().default('') });

export function crossFrom({ question, by, only }: z.infer<typeof CrossTyped>) {
  const at = only.lastIndexOf('=');
  const within = at < 0 ? null : { question: only.slice(0, at), answer: only.slice(at + 1) };
  return { question, by, within };
}

/** Nothing where nothing was chosen yet. */
export function chosenIn(params: URLSearchParams): z.infer<typeof CrossTyped> | null {
  const [question = '', by = '', only = ''] = ['question', 'by', 'only'].map(
    (name) => params.get(name) ?? ''
  );
  return question && by ? { question, by, only } : null;
}
