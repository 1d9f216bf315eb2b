import type { Mail } from '../../../../platform/post/index.ts';
import { hourOf } from '../../../../platform/dates/index.ts';
import { inLanguage, type Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { Meeting, Offer } from '../../rules/plan/meeting.ts';
import type { PostKind } from '../../rules/plan/post.ts';
import { fromTo, fullDay } from '../../rules/plan/when.ts';

export type About = {
  kind: PostKind;
  meeting: Meeting;
  /** Where it is, in words; the link where it is nowhere else. */
  where: string;
  community: string;
  timeZone: string;
  link: string;
};

/** For a phone that others may read: when and where, no name, no group, no reason. */
export function shortText({ kind, meeting, where, timeZone, link }: About, locale: Locale): string {
  const says = {
    notice: m.meetings_sms_notice,
    reminder: m.meetings_sms_reminder,
    cancellation: m.meetings_sms_cancellation
  }[kind];
  const day = fullDay(meeting.startsAt, timeZone, locale);
  return says({ day, time: hourOf(meeting.startsAt, timeZone, locale), where, link }, { locale });
}

/** The letter, with the greeting, and at its end how to hear no more. */
export function letterText(about: About, name: string, stop: string, locale: Locale): Omit<Mail, 'to'> {
  const { kind, meeting, community, timeZone, link } = about;
  const title = inLanguage(meeting.title, locale);
  const day = fullDay(meeting.startsAt, timeZone, locale);
  const subject = {
    notice: m.meetings_mail_notice_subject,
    reminder: m.meetings_mail_reminder_subject,
    cancellation: m.meetings_mail_cancellation_subject
  }[kind]({ title, day }, { locale });
  const parts = [
    m.meetings_mail_greeting({ name }, { locale }),
    ...(kind === 'cancellation'
      ? calledOff(about, title, day, locale)
      : invitation(about, title, day, locale)),
    link,
    m.meetings_mail_from({ community }, { locale }),
    m.meetings_mail_stop({ link: stop }, { locale })
  ];
  return { subject, text: parts.join('\n\n'), unsubscribe: stop };
}

function invitation(
  { meeting, where, timeZone }: About,
  title: string,
  day: string,
  locale: Locale
): string[] {
  const hours = fromTo(meeting.startsAt, meeting.endsAt, timeZone, locale);
  const list = new Intl.ListFormat(locale).format(
    meeting.offers.map((offer) => offerWords[offer]({}, { locale }))
  );
  return [
    m.meetings_mail_invited({ title }, { locale }),
    [`${day}, ${hours}`, where].join('\n'),
    ...(meeting.offers.length
      ? [m.meetings_mail_offers({ offers: list.toLocaleLowerCase(locale) }, { locale })]
      : []),
    m.meetings_mail_answer({}, { locale })
  ];
}

function calledOff({ meeting }: About, title: string, day: string, locale: Locale): string[] {
  const because = meeting.cancelledBecause ? inLanguage(meeting.cancelledBecause, locale) : null;
  return [m.meetings_mail_called_off({ title, day }, { locale }), ...(because ? [because] : [])];
}

const offerWords: Record<Offer, typeof m.meetings_offer_food> = {
  interpretation: m.meetings_offer_interpretation,
  childcare: m.meetings_offer_childcare,
  ride: m.meetings_offer_ride,
  food: m.meetings_offer_food,
  step_free: m.meetings_offer_step_free,
  asl: m.meetings_offer_asl
};
