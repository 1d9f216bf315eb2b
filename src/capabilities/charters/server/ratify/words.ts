import { locales } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { spokenText, type Frozen } from '../../rules/frozen.ts';

type Both = Record<string, string>;

const inEach = (say: (locale: 'en' | 'es') => string): Both =>
  Object.fromEntries(locales.map((locale) => [locale, say(locale)]));

const titleIn = ({ title }: Frozen, locale: string): string => title[locale] ?? Object.values(title)[0] ?? '';

/** What a body is asked, and the whole text it says yes or no to, with its fingerprint at the end. */
export const questionFor = (text: Frozen): Both =>
  inEach((locale) => m.charters_ratify_question({ title: titleIn(text, locale) }, { locale }));

export const textFor = (text: Frozen, fingerprint: string): Both =>
  inEach((locale) =>
    [
      m.charters_ratify_text({}, { locale }),
      spokenText(text, locale),
      m.charters_paper_fingerprint({ fingerprint }, { locale })
    ].join('\n\n')
  );

export const letterFor = (text: Frozen) => ({
  title: inEach((locale) => m.charters_letter_asked_title({ title: titleIn(text, locale) }, { locale })),
  text: inEach((locale) => m.charters_letter_asked_text({}, { locale }))
});

export const answerLetter = (answered: 'ratified' | 'declined' | 'other_text') => ({
  title: inEach((locale) => m.charters_letter_answer_title({}, { locale })),
  text: inEach((locale) =>
    answered === 'ratified'
      ? m.charters_letter_answer_ratified({}, { locale })
      : answered === 'declined'
        ? m.charters_letter_answer_declined({}, { locale })
        : m.charters_letter_answer_other({}, { locale })
  )
});

export const recordTitle = (text: Frozen, number: number): Both =>
  inEach((locale) => m.charters_record_ratified({ title: titleIn(text, locale), number }, { locale }));
