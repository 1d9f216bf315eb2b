import { z } from 'zod';
import { lookings, openTos } from '#capabilities/sensemaking';
import { Id, NoId, Pair } from '../../sense.ts';

export const Begun = z.object({
  id: Id,
  question: Pair,
  about: Pair,
  openTo: z.enum(openTos).default('members'),
  lookedOver: z.enum(lookings).default('by_rules'),
  deckId: NoId,
  seeds: z.record(z.string(), Pair).default({})
});
