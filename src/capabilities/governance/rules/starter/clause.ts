import { localized } from '../../../../platform/localized/index.ts';
import type { Clause } from '../agreement.ts';

/** A clause in both languages at once: title and text of each. */
export function clause(
  number: string,
  parameters: string[],
  en: [string, string],
  es: [string, string]
): Clause {
  return {
    number,
    title: localized('en', { en: en[0], es: es[0] }),
    text: localized('en', { en: en[1], es: es[1] }),
    parameters
  };
}
