import { z } from 'zod';
import { problems, written } from '#capabilities/meetings';
import {
  followUpsAt,
  noteFollowUp,
  type FollowUpList,
  type NewFollowUp
} from '#capabilities/meetings/server';
import type { Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { inLanguage, reading, type Locale, type Localized } from '#platform/localized';
import { Day, Id, Name, Pair } from '../../../shapes.ts';

const said = (text: Localized | null, locale: Locale) => text && reading(text, locale);

/** The list in the words of one reader; the texts themselves come along for whoever mends them. */
export const listIn = (list: FollowUpList, locale: Locale) =>
  list
    .filter(({ panelist, followUps }) => followUps.length || !panelist.withdrawnAt)
    .map(({ panelist, followUps }) => ({
      id: panelist.id,
      name: panelist.name,
      office: inLanguage(panelist.office, locale),
      institution: panelist.institution,
      followUps: followUps.map((one) => ({
        ...one,
        askedText: reading(one.asked, locale),
        promisedText: said(one.promised, locale),
        notesText: said(one.notes, locale),
        nextText: said(one.nextStep, locale),
        due: plainDay(one.dueOn, locale),
        met: one.metOn && plainDay(one.metOn, locale)
      }))
    }));

export type Listed = ReturnType<typeof listIn>[number]['followUps'][number];

export const NewsForm = z.object({
  item: Id,
  owner: Name,
  dueOn: Day,
  metOn: z.union([Day, z.literal('')]).default(''),
  promised: Pair,
  notes: Pair,
  nextStep: Pair
});

/** What was typed becomes the next revision of each text; what was left empty stays as it is. */
export async function noteNews(context: Context, meetingId: string, form: z.infer<typeof NewsForm>) {
  const all = (await followUpsAt(context, meetingId)).flatMap(({ followUps }) => followUps);
  const one = all.find(({ id }) => id === form.item);
  if (!one) throw problems.no_such_follow_up();
  const next = (before: Localized | null, pair: z.infer<typeof Pair>) =>
    pair.es || pair.en ? written(before, pair, context.locale) : before;
  await noteFollowUp(context, meetingId, one.id, {
    ...{ owner: form.owner, dueOn: form.dueOn, metOn: form.metOn || null },
    promised: next(one.promised, form.promised),
    notes: next(one.notes, form.notes),
    nextStep: next(one.nextStep, form.nextStep)
  });
}

export const FollowUpForm = z.object({
  ...{ id: Id, panelist: Id, owner: Name, dueOn: Day, asked: Pair, promised: Pair },
  question: z.union([Id, z.literal('')]).default('')
});

export function followUpFrom(form: z.infer<typeof FollowUpForm>, { locale }: Context): NewFollowUp {
  const { id, panelist, owner, dueOn, asked, promised, question } = form;
  return {
    ...{ id, panelistId: panelist, questionId: question || null, owner, dueOn },
    asked: written(null, asked, locale),
    promised: promised.es || promised.en ? written(null, promised, locale) : null
  };
}
