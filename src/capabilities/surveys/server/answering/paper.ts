import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, reading } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { languageFor, spokenIn } from '../../rules/answering/languages.ts';
import { linesOfPaper, type Line } from '../../rules/answering/paper.ts';
import type { Widget } from '../../rules/answering/widget.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { formOf } from '../instrument/publish.ts';
import { skipSentence, type Said } from './skipSentence.ts';

const template = typ`
#let both(texts) = for (at, it) in texts.enumerate() {
  if it.text != "" { par(if at == 0 { text(weight: "bold", said(it)) } else { text(fill: soft, said(it)) }) }
}
#let quiet(texts) = for it in texts { if it.text != "" { par(small(said(it))) } }
#let box-line(width) = box(width: width, height: 26pt, stroke: 0.9pt, radius: 3pt)
= #data.title
#for it in data.consent { par(said(it)) }
#grid(columns: (1fr, 1fr), column-gutter: 18pt, answer(data.sheet), answer(data.day))
#for line in data.lines {
  if line.kind == "section" {
    heading(level: 2, for (at, it) in line.label.enumerate() { if at > 0 { [ · ] }; said(it) })
    quiet(line.skip)
    quiet(line.rounds)
  } else {
    block(breakable: line.choices.len() > 14, width: 100%, above: 1.4em, grid(columns: (1.9em, 1fr),
      text(weight: "bold", if line.number > 0 { str(line.number) + "." } else { "" }), {
        quiet(line.skip)
        both(line.label)
        quiet(line.hint)
        quiet(line.how)
        if line.choices.len() > 0 {
          set text(size: 12pt)
          for item in line.choices { block(above: 7pt, grid(columns: (1.7em, 1fr), column-gutter: 4pt,
            if line.ranked { box(width: 1.4em, height: 1.2em, stroke: 0.8pt, baseline: 0.2em) } else { text(size: 14pt, tick()) },
            for (at, it) in item.enumerate() { if it.text != "" { if at > 0 { [ · ] }; said(it) } })) }
        } else if line.rows > 1 { rules(line.rows) } else if line.rows == 1 { box-line(line.width * 1%) }
      }))
  }
}
#v(1em)
#par(text(weight: "bold", data.thanks))
`;

type Texts = Said[];

/** The questions on paper, for whoever may see the survey: two languages, skips in words, boxes for large hands. */
export function surveyPaper(context: Context, surveyId: string): Promise<Uint8Array> {
  return read(context, async (tx) => {
    const survey = await findSurvey(tx, surveyId);
    const { form, version } = await formOf(tx, surveyId);
    const languages = printedLanguages(Object.keys(form.languages), tx.locale, form.language);
    const codes = languages.map((name) => spokenIn(name).code || tx.locale);
    const lines = linesOfPaper(form, languages);
    const data = {
      title: inLanguage(survey.title, tx.locale),
      consent: consentIn(codes, survey.consent),
      sheet: m.surveys_paper_sheet({}, { locale: tx.locale }),
      day: m.surveys_paper_day({}, { locale: tx.locale }),
      thanks: m.surveys_paper_thanks({}, { locale: tx.locale }),
      lines: lines.map((line) => shown(line, lines, codes))
    };
    const record = m.surveys_paper_record({ name: survey.name, version }, { locale: tx.locale });
    const community = inLanguage(communityOf(tx).name, tx.locale);
    return typeset(template, data, {
      locale: tx.locale,
      title: data.title,
      community,
      record,
      at: tx.clock()
    });
  });
}

/** The reader's language first, and one more beside it. */
function printedLanguages(names: string[], locale: string, first: string): string[] {
  const mine = languageFor(names, locale, first);
  const product = names.filter((name) => /^(en|es)\b/.test(spokenIn(name).code));
  const other = [...product, ...names].find((name) => name !== mine);
  return other === undefined ? [mine] : [mine, other];
}

function consentIn(codes: string[], consent: Parameters<typeof reading>[0]): Texts {
  const texts = codes.map((code) => reading(consent, code));
  const different = texts.filter((one, at) => texts.findIndex(({ text }) => text === one.text) === at);
  return different.map(({ text, language }) => ({ text, language }));
}

function shown(line: Line, all: Line[], codes: string[]) {
  const texts = (printed: string[]): Texts => printed.map((text, at) => ({ text, language: codes[at]! }));
  const skip = line.skip ? codes.map((language) => skipSentence(line.skip!, all, codes, language)) : [];
  if (line.kind === 'section') {
    const rounds = line.rounds ? spoken(codes, (locale) => m.surveys_paper_rounds({}, { locale })) : [];
    return { kind: line.kind, label: texts(line.label), skip, rounds };
  }
  const how = spoken(codes, (locale) => howToAnswer(line.widget, locale));
  const choices = line.choices.map(({ label }) => texts(label));
  const room = choices.length ? { rows: 0, width: 0 } : (ROOM[line.widget] ?? { rows: 1, width: 60 });
  const ranked = line.widget === 'rank';
  return {
    kind: line.kind,
    number: line.number,
    label: texts(line.label),
    hint: texts(line.hint),
    skip,
    how,
    choices,
    ranked,
    ...room
  };
}

const ROOM: Partial<Record<Widget, { rows: number; width: number }>> = {
  note: { rows: 0, width: 0 },
  text: { rows: 1, width: 90 },
  long: { rows: 4, width: 100 },
  integer: { rows: 1, width: 25 },
  decimal: { rows: 1, width: 25 },
  acknowledge: { rows: 1, width: 8 },
  place: { rows: 1, width: 90 }
};

const productLocale = (code: string): 'en' | 'es' | null => (code === 'en' || code === 'es' ? code : null);

/** Our own words, in those of the printed languages that we speak. */
const spoken = (codes: string[], say: (locale: 'en' | 'es') => string): Texts =>
  codes.flatMap((code) => {
    const locale = productLocale(code.split('-')[0]!);
    return locale ? [{ text: say(locale), language: locale }] : [];
  });

function howToAnswer(widget: Widget, locale: 'en' | 'es'): string {
  if (widget === 'one' || widget === 'menu') return m.surveys_paper_one({}, { locale });
  if (widget === 'many') return m.surveys_paper_many({}, { locale });
  if (widget === 'rank') return m.surveys_paper_rank({}, { locale });
  return widget === 'date' ? m.surveys_paper_date({}, { locale }) : '';
}
