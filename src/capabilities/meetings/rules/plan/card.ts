import { dayMark } from '../../../../platform/dates/index.ts';
import { reading, type Locale } from '../../../../platform/localized/index.ts';
import { stateOf, type Kind, type Meeting, type Offer, type State } from './meeting.ts';
import { fromTo, fullDay } from './when.ts';

/** A meeting ready to show: when and where in the reader's words. `language` is that of the title. */
export type MeetingCard = {
  id: string;
  title: string;
  language: string;
  day: string;
  mark: { month: string; day: string; weekday: string };
  when: string;
  hours: string;
  place: string | null;
  link: string | null;
  state: State;
  kind: Kind;
  offers: Offer[];
  languages: string[];
  because: string | null;
};

export function cardOf(meeting: Meeting, timeZone: string, locale: Locale): MeetingCard {
  const { id, day, startsAt, endsAt, place, link, kind, offers, languages, cancelledBecause } = meeting;
  const { text: title, language } = reading(meeting.title, locale);
  return {
    ...{ id, title, language, day, place, link, kind, offers, languages },
    mark: dayMark(day, locale),
    when: fullDay(startsAt, timeZone, locale),
    hours: fromTo(startsAt, endsAt, timeZone, locale),
    state: stateOf(meeting),
    because: cancelledBecause && reading(cancelledBecause, locale).text
  };
}
