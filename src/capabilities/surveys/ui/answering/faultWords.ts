import type { Failing } from '#kernels/forms';
import { m } from '#platform/words';
import type { Widget } from '../../rules/answering/widget.ts';

type Say = (inputs: Record<string, never>, options: { locale: 'en' | 'es' }) => string;

const types: Partial<Record<Widget, Say>> = {
  integer: m.surveys_answer_fault_integer,
  decimal: m.surveys_answer_fault_decimal,
  place: m.surveys_answer_fault_place
};

/** The form's own words where it has some; else ours, plainly. */
export function faultWords({ fault, message }: Failing, widget: Widget, locale: 'en' | 'es'): string {
  if (message) return message;
  if (fault === 'missing')
    return widget === 'one' || widget === 'many' || widget === 'menu'
      ? m.surveys_answer_fault_choose({}, { locale })
      : m.surveys_answer_fault_missing({}, { locale });
  if (fault === 'type') return (types[widget] ?? m.surveys_answer_fault_type)({}, { locale });
  return fault === 'choice'
    ? m.surveys_answer_fault_choice({}, { locale })
    : m.surveys_answer_fault_constraint({}, { locale });
}
