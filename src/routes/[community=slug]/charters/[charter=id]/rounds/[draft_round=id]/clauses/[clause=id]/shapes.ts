import { z } from 'zod';
import { Id, Language, text, Ticked, Words } from '../../../../../forms.ts';

export const Said = z.object({
  id: Id,
  kind: z.enum(['comment', 'amendment']),
  language: Language,
  text: Words(),
  after: text(20_000).optional(),
  saidAs: text(120).optional()
});
export const One = z.object({ id: Id, reopens: Ticked });
export const Settled = z.object({
  id: Id,
  as: z.enum(['taken_in', 'declined']),
  because: text(2000).optional(),
  reopens: Ticked
});
export const Looked = z.object({ id: Id, shows: z.enum(['yes', 'no']), because: text(2000).optional() });
export const Decided = z.object({ id: Id, proposalId: Id, bodyId: Id });
export const Asked = z.object({ id: Id, language: Language });
export const Translated = z.object({
  id: Id,
  language: Language,
  text: Words(),
  after: text(20_000).optional()
});
