import { z } from 'zod';
import { Id, Pair } from '../sense.ts';

export const ThemeForm = z.object({ id: Id, name: Pair, story: Pair });
