import { z } from 'zod';
import type { sourceKinds } from '#capabilities/sensemaking';
import { Id, Pair } from '../../../sense.ts';

/** `deck 0190…`, or `survey_question 0190… section/question`: what is read. */
const SOURCE = /^(deck|conversation|survey_question) ([0-9a-f-]{36})(?: (\S{1,400}))?$/;

export const Begun = z.object({
  id: Id,
  title: Pair,
  source: z
    .string('sensemaking_form_needed')
    .regex(SOURCE, 'sensemaking_form_needed')
    .transform((what) => {
      const [, kind, id, question] = SOURCE.exec(what)!;
      return { kind: kind as (typeof sourceKinds)[number], id: id!, question: question ?? null };
    })
});
