import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, locales, type Locale } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { headOf } from '../../../record/server/index.ts';
import { minutesOf } from './minutes.ts';
import { minutesIn, type Section } from './minutesText.ts';

/** One language, or both beside each other. */
export type PaperLanguage = Locale | 'both';

const template = typ`
#let body-of(section) = {
  for line in section.lines { par(line) }
  if section.list.len() > 0 { list(..section.list) }
}
= #data.title
#if data.sides.len() == 1 {
  for section in data.sides.first().sections {
    heading(level: 2, section.title)
    body-of(section)
  }
} else {
  for index in range(data.sides.first().sections.len()) {
    heading(level: 2, data.sides.map(side => side.sections.at(index).title).dedup().join(" · "))
    pair(..data.sides.map(side => (side.language, body-of(side.sections.at(index)))))
  }
}
`;

/** The minutes as a tagged PDF, with the head of the record at its foot. */
export function minutesPaper(
  context: Context,
  meetingId: string,
  language: PaperLanguage
): Promise<Uint8Array> {
  return read(context, async (tx) => {
    const { content, approvedOn } = await minutesOf(tx, meetingId);
    const { timeZone, name } = communityOf(tx);
    const main: Locale = language === 'both' ? tx.locale : language;
    const shown: Locale[] = language === 'both' ? [main, ...locales.filter((one) => one !== main)] : [main];
    const sides = shown.map((locale) => ({
      language: locale,
      sections: minutesIn(content, locale, { approvedOn, timeZone }) satisfies Section[]
    }));
    const title = m.meetings_minutes_of({ title: inLanguage(content.title, main) }, { locale: main });
    const head = await headOf(tx);
    const record = head
      ? m.meetings_minutes_record({ sequence: head.sequence, hash: head.short }, { locale: main })
      : undefined;
    const paper = { locale: main, title, community: inLanguage(name, main), record, at: tx.clock() };
    return typeset(template, { title, sides }, paper);
  });
}
