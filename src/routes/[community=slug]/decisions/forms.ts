import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z, type ZodType } from 'zod';
import { classes } from '#capabilities/decisions';
import type { Writing } from '#capabilities/decisions/server';
import type { Context } from '#platform/context';
import { attempt } from '#platform/web/server';

/** What the forms of this room send, before a command hears of it. */
export const Id = z.uuid();
export const text = (most: number) => z.string().trim().max(most, 'decisions_form_too_long');
export const Words = (most = 4000) => text(most).min(1, 'decisions_form_needed');
export const Pair = z.object({ es: text(20_000).default(''), en: text(20_000).default('') });
const NoPair = Pair.default({ es: '', en: '' });
export const Day = z.iso.date('decisions_form_day');

const optional = <T extends ZodType>(schema: T) => z.union([z.literal(''), schema]).optional();

/** "1,700.50" as whole cents; nothing is no budget. */
const Cents = z
  .string()
  .trim()
  .transform((typed) => typed.replace(/[$,\s]/g, ''))
  .pipe(z.string().regex(/^(\d{1,8}(\.\d{1,2})?)?$/, 'decisions_form_money'))
  .transform((plain) => (plain ? Math.round(Number(plain) * 100) : null));

const Form = z.object({
  id: Id,
  seen: optional(z.coerce.number().int()),
  bodyId: Id,
  class: z.enum(classes).default('ordinary'),
  question: Pair,
  text: Pair,
  affected: NoPair,
  alternatives: NoPair,
  budget: Cents.default(null),
  options: z.record(z.string(), z.object({ id: Id, text: Pair })).default({}),
  meetingId: optional(Id),
  motionId: optional(Id),
  versionId: optional(Id),
  from: optional(Day),
  reconsiders: optional(Id)
});

/** New rules without their first day would be a proposal that changes none. */
export const ProposalForm = Form.refine(({ versionId, from }) => !versionId || from, {
  path: ['from'],
  message: 'decisions_form_day'
});

export function writingFrom(form: z.infer<typeof ProposalForm>): Writing {
  const { id, bodyId, question, text: words, affected, alternatives, budget } = form;
  return {
    ...{ id, bodyId, class: form.class, question, text: words, affected, alternatives },
    budgetCents: budget,
    options: Object.values(form.options),
    seen: form.seen ? Number(form.seen) : null,
    moved: form.meetingId && form.motionId ? { meetingId: form.meetingId, motionId: form.motionId } : null,
    adopts: form.versionId && form.from ? { versionId: form.versionId, from: form.from } : null,
    reconsiders: form.reconsiders || null
  };
}

type Event = Pick<RequestEvent, 'request' | 'locals' | 'url'> & { params: { proposal: string } };

/** A small deed of a page about one proposal: when it is done, the page is read anew. */
export const deed = <Input>(
  event: Event,
  schema: ZodType<Input>,
  command: (input: Input, context: Context, proposalId: string) => Promise<unknown>
) =>
  attempt(event, schema, async (input, context) => {
    await command(input, context, event.params.proposal);
    redirect(303, event.url.pathname);
  });

export const Nothing = z.object({});
