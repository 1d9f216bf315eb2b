import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { hourOf } from '../../../../platform/dates/index.ts';
import { inLanguage, type Locale } from '../../../../platform/localized/index.ts';
import { mail, text } from '../../../../platform/post/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { writtenTo } from '../../rules/plan/post.ts';
import { fromTo, fullDay } from '../../rules/plan/when.ts';
import type { Registration } from '../../rules/townhall/registration.ts';
import type { TownHallRole } from '../../rules/townhall/role.ts';
import type { Workshop } from '../../rules/townhall/workshop.ts';
import type { Hall } from './find.ts';
import { ownCalendar } from './calendar.ts';
import { registrationFrom, registrations } from './registrationRows.ts';
import { roleSaid } from './roleWords.ts';
import { ticketOf } from './ticket.ts';

/** What is said to one person, in the nearer of our two languages. `short` goes to a phone that others may read. */
type Letter = { subject: string; lines: string[]; short: string; calendar?: string };
type Write = (locale: Locale, link: string) => Letter | Promise<Letter>;

/** Writes to whoever left a contact; all others read the same on their page. */
async function write(tx: Tx, to: Registration, origin: string, letter: Write): Promise<void> {
  if (!to.contact || !to.name) return;
  const locale = writtenTo(to.language);
  const link = linkOf(tx, to, origin);
  const { subject, lines, short, calendar } = await letter(locale, link);
  if (to.contactKind === 'phone') return void (await text(tx, { to: to.contact, body: `${short} ${link}` }));
  const community = inLanguage(communityOf(tx).name, locale);
  const parts = [
    m.meetings_mail_greeting({ name: to.name }, { locale }),
    ...lines,
    m.meetings_hall_mail_link({ link }, { locale }),
    m.meetings_mail_from({ community }, { locale }),
    m.meetings_hall_mail_not_you({}, { locale })
  ];
  await mail(tx, { to: to.contact, subject, text: parts.join('\n\n'), calendar });
}

const linkOf = (tx: Tx, { id, meetingId }: Registration, origin: string): string =>
  `${origin}/${communityOf(tx).slug}/meetings/${meetingId}/townhall/mine/${ticketOf(tx, id)}`;

/** The confirmation, with the day as a calendar file. */
export const tellRegistered = (tx: Tx, hall: Hall, to: Registration, origin: string): Promise<void> =>
  write(tx, to, origin, async (locale) => {
    const said = saidOf(tx, hall, locale);
    return {
      subject: m.meetings_hall_mail_registered_subject(said, { locale }),
      lines: [
        m.meetings_hall_mail_registered({ ...said, number: String(to.number) }, { locale }),
        said.where
      ],
      short: m.meetings_hall_sms_registered({ day: said.day, number: String(to.number) }, { locale }),
      calendar: await ownCalendar({ ...tx, locale }, hall, to, origin)
    };
  });

type Moved = { registrationId: string; workshop: Workshop; origin: string };

export async function tellMovedUp(tx: Tx, hall: Hall, { registrationId, workshop, origin }: Moved) {
  await write(tx, await personOf(tx, hall, registrationId), origin, (locale) => {
    const said = workshopSaid(tx, workshop, locale);
    return {
      subject: m.meetings_hall_mail_moved_subject(said, { locale }),
      lines: [m.meetings_hall_mail_moved(said, { locale })],
      short: m.meetings_hall_sms_moved({ time: said.time }, { locale })
    };
  });
}

export async function tellWorkshopCancelled(tx: Tx, hall: Hall, { registrationId, workshop, origin }: Moved) {
  await write(tx, await personOf(tx, hall, registrationId), origin, (locale) => {
    const said = workshopSaid(tx, workshop, locale);
    return {
      subject: m.meetings_hall_mail_workshop_off_subject(said, { locale }),
      lines: [m.meetings_hall_mail_workshop_off(said, { locale })],
      short: m.meetings_hall_sms_workshop_off({ time: said.time }, { locale })
    };
  });
}

export const tellAskedForRole = (
  tx: Tx,
  hall: Hall,
  { to, role, origin }: { to: Registration; role: TownHallRole; origin: string }
): Promise<void> =>
  write(tx, to, origin, (locale) => {
    const said = { ...saidOf(tx, hall, locale), role: roleSaid(role, locale) };
    return {
      subject: m.meetings_hall_mail_role_subject(said, { locale }),
      lines: [m.meetings_hall_mail_role(said, { locale })],
      short: m.meetings_hall_sms_role({ day: said.day }, { locale })
    };
  });

export const tellReminder = (tx: Tx, hall: Hall, to: Registration, origin: string): Promise<void> =>
  write(tx, to, origin, (locale) => {
    const said = saidOf(tx, hall, locale);
    return {
      subject: m.meetings_hall_mail_reminder_subject(said, { locale }),
      lines: [m.meetings_hall_mail_reminder({ ...said, number: String(to.number) }, { locale }), said.where],
      short: m.meetings_hall_sms_reminder({ day: said.day, number: String(to.number) }, { locale })
    };
  });

export const tellCalledOff = (tx: Tx, hall: Hall, to: Registration, origin: string): Promise<void> =>
  write(tx, to, origin, (locale) => {
    const said = saidOf(tx, hall, locale);
    const because = hall.meeting.cancelledBecause && inLanguage(hall.meeting.cancelledBecause, locale);
    return {
      subject: m.meetings_hall_mail_off_subject(said, { locale }),
      lines: [m.meetings_hall_mail_off(said, { locale }), ...(because ? [because] : [])],
      short: m.meetings_hall_sms_off({ day: said.day }, { locale })
    };
  });

function saidOf(tx: Tx, { meeting }: Hall, locale: Locale) {
  const { timeZone } = communityOf(tx);
  return {
    title: inLanguage(meeting.title, locale),
    day: fullDay(meeting.startsAt, timeZone, locale),
    hours: fromTo(meeting.startsAt, meeting.endsAt, timeZone, locale),
    where: [meeting.place, meeting.link].filter(Boolean).join('\n')
  };
}

const workshopSaid = (tx: Tx, { title, startsAt, room }: Workshop, locale: Locale) => ({
  workshop: inLanguage(title, locale),
  time: hourOf(startsAt, communityOf(tx).timeZone, locale),
  room
});

const personOf = async (tx: Tx, { meeting }: Hall, id: string): Promise<Registration> =>
  registrationFrom(await registrations(tx, meeting.id).where('id', '=', id).executeTakeFirstOrThrow());
