import { z } from 'zod';

export const TagTyped = z.object({
  question: z.string(),
  es: z.string().trim().min(1),
  en: z.string().trim().min(1)
});
export const TaggedTyped = z.object({ answer: z.string(), tags: z.array(z.string()).default([]) });
export const QuoteTyped = z.object({
  answer: z.string(),
  question: z.string(),
  text: z.string().trim().min(1).max(1000)
});
export const BackTyped = z.object({ quote: z.string() });
