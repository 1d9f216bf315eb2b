import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { hourOf, longDay } from '../../../../platform/dates/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, locales } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { qrSvg } from '../../../../platform/qr/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { rollForDoor } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { meetingOf } from '../plan/find.ts';

/** Empty lines for the table, or the names on the roll for a greeter's own hand. */
export type SheetKind = 'lines' | 'names';

export type SignInSheet = {
  title: string;
  when: string;
  /** The page of the meeting's room, as a code and in letters. */
  address: string;
  code: string;
  /** In both languages, the reader's first: the paper lies open for everybody. */
  columns: string[];
  asks: { language: string; text: string }[];
  /** Empty texts are lines to write on. */
  names: string[];
};

const LINES = 24;

/** The paper for the door: what it says, before it becomes a page or a PDF. */
export function signInSheet(
  context: Context,
  meetingId: string,
  kind: SheetKind,
  origin: string
): Promise<SignInSheet> {
  return read(context, async (tx) => {
    allow(tx, may.recordSheet);
    const meeting = await meetingOf(tx, meetingId);
    const { slug, timeZone } = communityOf(tx);
    const address = `${origin}/${slug}/meetings/${meetingId}/room`;
    const spoken = [tx.locale, ...locales.filter((one) => one !== tx.locale)];
    const roll = kind === 'names' ? await rollForDoor({ ...tx, clock: () => meeting.startsAt }) : [];
    const names = roll.map(({ name }) => name).sort((a, b) => a.localeCompare(b, tx.locale));
    const both = (say: (options: { locale: 'en' | 'es' }) => string) =>
      spoken.map((locale) => say({ locale })).join(' · ');
    return {
      title: inLanguage(meeting.title, tx.locale),
      when: `${longDay(meeting.day, tx.locale)}, ${hourOf(meeting.startsAt, timeZone, tx.locale)}`,
      address,
      code: qrSvg(address),
      columns: [
        both((o) => m.meetings_sheet_name({}, o)),
        both((o) => m.meetings_sheet_arrived({}, o)),
        both((o) => m.meetings_sheet_left({}, o))
      ],
      asks: spoken.map((locale) => ({ language: locale, text: m.meetings_sheet_ask({}, { locale }) })),
      names: kind === 'names' ? names : Array<string>(LINES).fill('')
    };
  });
}

const template = typ`
= #data.title
#data.when
#grid(columns: (1fr, auto), column-gutter: 18pt,
  { for ask in data.asks { par(text(size: 13pt, said(ask))) } },
  qr(data.code, data.address))
#set text(size: 15pt)
#set table(inset: (x: 5pt, y: 11pt))
#set table.cell(breakable: false) // a line to write on is never cut in two by the end of the page
#sheet(data.columns, data.names.map(name => (name, "", "")), widths: (1fr, 1.1in, 1.1in))
`;

/** The same paper as a tagged PDF, in large print. */
export async function signInPaper(
  context: Context,
  meetingId: string,
  kind: SheetKind,
  origin: string
): Promise<Uint8Array> {
  const sheet = await signInSheet(context, meetingId, kind, origin);
  const { name } = communityOf(context);
  const community = inLanguage(name, context.locale);
  const paper = {
    locale: context.locale,
    title: m.meetings_sheet_title({}, { locale: context.locale }),
    community
  };
  return typeset(template, sheet, { ...paper, at: context.clock() });
}
