import { communityOf, type Context } from '../../../../platform/context/index.ts';
import { plainDay } from '../../../../platform/dates/index.ts';
import { inLanguage } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { problems } from '../../rules/problems.ts';
import { howCounted } from './counted.ts';
import { releasedOf } from './released.ts';
import { inWords, sectionsOf } from './shown.ts';
import type { Bar } from './shownFigures.ts';

const template = typ`
#let bar(it) = grid(
  columns: (1fr, 5cm, 4.2cm), column-gutter: 8pt, align: horizon,
  it.label,
  box(width: 5cm, height: 8pt, fill: rgb("#EFEBE0"), radius: 2pt,
    if it.value != none { box(width: 5cm * it.value / 100, height: 8pt, fill: rgb("#2A3B8F"), radius: 2pt) }),
  align(right, it.shown),
)
= #data.title
#data.lead
#for section in data.sections {
  heading(level: 2, section.title)
  for question in section.questions {
    block(breakable: false, above: 1.2em, {
      heading(level: 3, question.title)
      for it in question.bars { block(above: 0.5em, below: 0.5em, bar(it)) }
      if question.range != none { par(question.range) }
      for change in question.changes { par(change) }
      small(question.source)
    })
  }
}
== #data.quotes-title
#for quote in data.quotes { block(inset: (left: 10pt), stroke: (left: 1pt + soft), said(quote)) }
== #data.how-title
#list(..data.how)
== #data.safe-title
#data.safe
`;

const withoutQuotes = template.replace(
  typ`== #data.quotes-title
#for quote in data.quotes { block(inset: (left: 10pt), stroke: (left: 1pt + soft), said(quote)) }
`,
  ''
);

/** The results on paper, in the reader's language. */
export async function resultsPaper(context: Context, surveyId: string): Promise<Uint8Array> {
  const { survey, release } = await releasedOf(context, surveyId);
  if (!release) throw problems.nothing_released();
  const { locale } = context;
  const title = inWords(survey.title, locale);
  const days = { from: plainDay(release.firstDay, locale), to: plainDay(release.lastDay, locale) };
  const data = {
    title,
    lead: m.surveys_results_lead({ answers: release.answers, ...days }, { locale }),
    sections: sectionsOf(release, locale, null).map((section) => ({
      title: section.title,
      questions: section.questions.map(({ bars, changes, waves, ...question }) => ({
        ...question,
        bars: bars.map(drawable),
        changes: [...changes, ...waves]
      }))
    })),
    quotes: release.quotes.map(({ text, language }) => ({ text, language })),
    'quotes-title': m.surveys_results_quotes({}, { locale }),
    how: howCounted(release, locale),
    'how-title': m.surveys_results_how({}, { locale }),
    safe: m.surveys_results_safe_text({ threshold: release.plan.threshold }, { locale }),
    'safe-title': m.surveys_results_safe({}, { locale })
  };
  const community = inLanguage(communityOf(context).name, locale);
  return typeset(release.quotes.length ? template : withoutQuotes, data, {
    ...{ locale, title, community, at: context.clock() }
  });
}

const drawable = ({ label, value, shown }: Bar) => ({ label, value, shown });
