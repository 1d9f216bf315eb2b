import { z } from 'zod';
import { Seen } from '../draft.ts';

const name = z
  .string()
  .trim()
  .regex(/^[^()|‘’“”]{2,60}$/, 'surveys_language_name_wrong');
const code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2,3}$/, 'surveys_language_code_wrong');
/** A language by its name and code; and that of the words so far, where they name none. */
export const New = Seen.extend({ name, code, plain: name.optional(), plainCode: code.optional() });
