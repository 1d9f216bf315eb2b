import { z } from 'zod';
import { Id, Pair } from '../sense.ts';

export const DeckForm = z.object({ id: Id, title: Pair, about: Pair });
