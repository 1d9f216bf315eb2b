import { fromTo, stillWanted, type AskedQuestion } from '#capabilities/meetings';
import type { Board, Program, ShiftSeen, WorkshopSeen } from '#capabilities/meetings/server';
import { townHallWords, type BoardSeen, type TrackSeen, type WorkshopShown } from '#capabilities/meetings/ui';
import { communityOf, type Context } from '#platform/context';
import { inLanguage, reading, type Locale } from '#platform/localized';

/** The questions in the words of one reader. */
export function boardIn({ open, waiting, asked, answered, panel }: Board, locale: Locale): BoardSeen {
  const nameOf = (id: string | null) => panel.find((one) => one.id === id)?.name ?? null;
  return {
    open,
    waiting,
    asked: asked.map(({ id, text, asker, panelistId, thumbs, answeringAt, fresh, via }) => ({
      ...said({ text }, locale),
      ...{ id, asker, fresh, to: nameOf(panelistId), hands: thumbs },
      answering: answeringAt !== null,
      onPaper: via === 'paper'
    })),
    answered: answered.map((one) => ({ ...answerIn(one, locale), by: nameOf(one.answeredBy) ?? '' }))
  };
}

const said = ({ text }: Pick<AskedQuestion, 'text'>, locale: Locale) => {
  const { text: words, language } = reading(text, locale);
  return { text: words, language };
};

function answerIn(one: AskedQuestion, locale: Locale) {
  const { text: answer, language: answerLanguage } = reading(one.answer!, locale);
  return { id: one.id, ...said(one, locale), answer, answerLanguage };
}

/** The workshops in the words of one reader. */
export const programIn = (program: Program, context: Context): TrackSeen[] =>
  program.map(({ track, workshops }) => ({
    id: track.id,
    ...titled(track.title, context.locale),
    workshops: workshops.map((one) => workshopIn(one, context))
  }));

const titled = (title: WorkshopSeen['title'], locale: Locale) => {
  const { text, language } = reading(title, locale);
  return { title: text, language };
};

function workshopIn(one: WorkshopSeen, context: Context): WorkshopShown {
  const { locale } = context;
  const { id, room, free, waiting, mine, place, startsAt, endsAt, languages, about } = one;
  const names = languages.map((code) => townHallWords.spokenWord(code, locale));
  return {
    ...{ id, room, free, waiting, mine, place, ...titled(one.title, locale) },
    about: about && inLanguage(about, locale),
    hours: fromTo(startsAt, endsAt, communityOf(context).timeZone, locale),
    languages: new Intl.ListFormat(locale).format(names),
    cancelled: one.cancelledAt !== null
  };
}

/** The shifts in the words of one reader. */
export const shiftsIn = (shifts: ShiftSeen[], context: Context) =>
  shifts.map(({ id, task, startsAt, endsAt, wanted, taken, mine, names }) => {
    const { text, language } = reading(task, context.locale);
    const hours = fromTo(startsAt, endsAt, communityOf(context).timeZone, context.locale);
    return {
      id,
      task: text,
      language,
      hours,
      wanted,
      taken,
      mine,
      names,
      open: stillWanted({ wanted, taken })
    };
  });
