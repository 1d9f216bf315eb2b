import { m } from '#platform/words';
import type { Gap } from './answers.ts';

/** Named one by one: a message that is looked up by a computed name brings all others along to the phone. */
export const sayings: Record<Gap, () => string> = {
  people_new_name_needed: m.people_new_name_needed,
  people_new_name_long: m.people_new_name_long,
  people_new_language_needed: m.people_new_language_needed,
  people_new_category_needed: m.people_new_category_needed,
  people_new_contact_needed: m.people_new_contact_needed
};
