import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { codeInForce } from '#capabilities/governance/server';
import { channels, guided, needs, ways, type NeedKind } from '#capabilities/people';
import {
  addWay,
  areTwoPeople,
  askFor,
  closeNeed,
  comeOrGo,
  openNeed,
  removeWay,
  sayConsent,
  signCode,
  takeStep,
  undoMerge,
  untie
} from '#capabilities/people/server';
import type { Context } from '#platform/context';
import { isId } from '#platform/ids';
import { attempt } from '#platform/web/server';

type Event = Pick<RequestEvent, 'request' | 'locals' | 'url'>;
type MemberOf<E> = (event: E) => string;

const id = z.string().refine(isId);
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'people_edit_long')
    .transform((text) => text || null);

const NewWay = z.object({
  kind: z.enum(ways),
  value: z.string().trim().min(1, 'people_new_contact_needed').max(300, 'people_edit_long'),
  safe: z.array(z.enum(['text', 'voicemail'])).default([]),
  askFor: optional(120)
});
const Consent = z.object({ channel: z.enum(channels), given: z.enum(['yes', 'no']) });
/** The detail is taken from the one list that belongs to the kind chosen. */
const NewNeed = z
  .object({
    kind: z.enum(needs),
    interpretation: z.string().default(''),
    childcare: z.string().default(''),
    food: z.string().default('')
  })
  .transform(({ kind, ...details }) => ({
    kind,
    detail: (details as Partial<Record<NeedKind, string>>)[kind] || null
  }));

/** Every form about one member comes back to the page it was sent from. */
const form =
  <E extends Event, Input>(
    schema: z.ZodType<Input>,
    memberOf: MemberOf<E>,
    command: (context: Context, memberId: string, input: Input) => Promise<unknown>
  ) =>
  (event: E) =>
    attempt(event, schema, async (input, context) => {
      await command(context, memberOf(event), input);
      redirect(303, `${event.url.pathname}?saved`);
    });

/** What a person can do about themselves on their own page, and a greeter on theirs. */
export const closeActions = <E extends Event>(memberOf: MemberOf<E>) => ({
  addWay: form(NewWay, memberOf, (context, memberId, { safe, ...way }) =>
    addWay(context, memberId, {
      ...way,
      safeToText: safe.includes('text'),
      safeVoicemail: safe.includes('voicemail')
    })
  ),
  removeWay: form(z.object({ contact: id }), memberOf, (context, memberId, { contact }) =>
    removeWay(context, memberId, contact)
  ),
  consent: form(Consent, memberOf, (context, memberId, { channel, given }) =>
    sayConsent(context, memberId, { channel, given: given === 'yes', how: 'in_person' })
  ),
  sign: form(z.object({}), memberOf, async (context, memberId) =>
    signCode(context, memberId, await codeInForce(context))
  ),
  openNeed: form(NewNeed, memberOf, openNeed),
  closeNeed: form(z.object({ need: id }), memberOf, (context, memberId, { need }) =>
    closeNeed(context, memberId, need)
  )
});

/** What is done about somebody else. */
export const officeActions = <E extends Event>(memberOf: MemberOf<E>) => ({
  apart: form(z.object({ other: id }), memberOf, (context, memberId, { other }) =>
    areTwoPeople(context, memberId, other)
  ),
  untie: form(z.object({ other: id }), memberOf, (context, memberId, { other }) =>
    untie(context, memberId, other)
  ),
  undoMerge: form(z.object({ merge: id }), memberOf, (context, _, { merge }) => undoMerge(context, merge)),
  step: form(z.object({ step: z.enum(guided) }), memberOf, (context, memberId, { step }) =>
    takeStep(context, memberId, step)
  ),
  ask: form(z.object({ step: z.enum(guided), buddy: id }), memberOf, (context, memberId, { step, buddy }) =>
    askFor(context, memberId, step, buddy)
  ),
  move: form(
    z.object({ move: z.enum(['pause', 'return', 'leave']) }),
    memberOf,
    (context, memberId, { move }) => comeOrGo(context, memberId, move)
  )
});
