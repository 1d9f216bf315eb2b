import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, locales, type Locale } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { m } from '../../../../platform/words/index.ts';
import type { BallotForm } from '../../rules/vote/ballot.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { answerWords } from './answers.ts';
import { findVote, type Vote } from './find.ts';

const template = typ`
#for (index, number) in data.numbers.enumerate() {
  if index > 0 { pagebreak() }
  heading(level: 1, data.title)
  pair(..data.sides.map(side => (side.language, {
    heading(level: 2, side.question)
    par(side.how)
  })))
  v(8pt)
  for answer in data.answers {
    block(breakable: false, above: 12pt, grid(
      columns: (1.6em, 1fr), column-gutter: 10pt, align: horizon,
      if data.ranked { box(width: 1.6em, height: 1.4em, stroke: 0.8pt) } else { text(size: 16pt, tick()) },
      text(size: 14pt, answer.map(said).join([ · ])),
    ))
  }
  v(16pt)
  aside(small(data.sides.map(side => text(lang: side.language, side.number-says)).join([ ]) + [ *#number*]))
}
`;

/** A ballot a page, in both languages, each with its number. Whoever printed them hands them out in any order. */
export function ballotPaper(context: Context, voteId: string): Promise<Uint8Array> {
  return read(context, async (tx) => {
    allow(tx, may.keepPaper);
    const vote = await findVote(tx, voteId);
    const numbers = await numbersOf(tx, voteId);
    if (!numbers.length) throw problems.no_such_paper();
    const { name } = communityOf(tx);
    const title = m.decisions_paper_ballot({}, { locale: tx.locale });
    const data = { title, numbers, ranked: vote.form.kind === 'rank', ...wording(vote, tx.locale) };
    return typeset(template, data, {
      ...{ locale: tx.locale, title, community: inLanguage(name, tx.locale), at: tx.clock() }
    });
  });
}

function wording({ form, words }: Vote, first: Locale) {
  const shown = [first, ...locales.filter((one) => one !== first)];
  const question = (locale: Locale): string => (words ? inLanguage(words.question, locale) : '');
  const sides = shown.map((language) => ({
    language,
    question: question(language),
    how: howTo(form, language),
    'number-says': m.decisions_paper_number_says({}, { locale: language })
  }));
  const answers = answerWords(form, words?.options).map((answer) =>
    unlessTheSame(shown.map((language) => ({ language, text: inLanguage(answer, language) })))
  );
  return { sides, answers };
}

const unlessTheSame = (texts: { language: Locale; text: string }[]) =>
  texts.filter(({ text }, place) => texts.findIndex((one) => one.text === text) === place);

function howTo(form: BallotForm, locale: Locale): string {
  if (form.kind === 'rank') return m.decisions_paper_how_rank({}, { locale });
  if (form.kind === 'choose' && form.most > 1)
    return m.decisions_paper_how_choose({ most: form.most }, { locale });
  return m.decisions_paper_how_one({}, { locale });
}

async function numbersOf(tx: Tx, voteId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('paperBallot')
    .select('number')
    .where('communityId', '=', communityOf(tx).id)
    .where('voteId', '=', voteId)
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}
