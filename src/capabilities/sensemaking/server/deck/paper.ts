import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { inLanguage, locales, reading, type Locale } from '../../../../platform/localized/index.ts';
import { typ, typeset } from '../../../../platform/pdf/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { cardFor, cardQuestions, interval, type Card } from '../../rules/deck/card.ts';
import { problems } from '../../rules/problems.ts';
import { onlookerOf } from './read.ts';
import { deckOf, versionOf } from './rows.ts';

const template = typ`
#let side-of(side) = {
  small(side.kind)
  if side.share != none { text(size: 26pt, weight: "bold", side.share); parbreak() }
  text(size: 14pt, said(side.words))
  for line in side.lines { parbreak(); small(line) }
}
#let asked(side) = {
  for question in side.questions { block(above: 10pt, below: 2pt, strong(question)); rules(2) }
}
= #data.title
#for (index, card) in data.cards.enumerate() {
  if index > 0 { pagebreak() }
  heading(level: 2, card.heading)
  pair(..card.sides.map(side => (side.language, aside(side-of(side)))))
  v(6pt)
  pair(..card.sides.map(side => (side.language, asked(side))))
}
`;

/** A deck to lay on tables: a page a card, both languages beside each other, with lines to write on. */
export function deckPaper(context: Context, deckId: string): Promise<Uint8Array> {
  return read(context, async (tx) => {
    const { title, number } = await deckOf(tx, deckId);
    if (number === null) throw problems.deck_empty();
    const onlooker = onlookerOf(tx);
    const cards = (await versionOf(tx, deckId, number))
      .map((card) => cardFor(card, onlooker))
      .filter(({ words }) => words);
    const said = { locale: tx.locale };
    return typeset(
      template,
      { title: inLanguage(title, tx.locale), cards: cards.map((card) => pageOf(tx, card, cards.length)) },
      {
        ...{
          ...said,
          title: inLanguage(title, tx.locale),
          community: inLanguage(communityOf(tx).name, tx.locale),
          at: tx.clock()
        },
        record: m.sensemaking_deck_version({ number }, said)
      }
    );
  });
}

function pageOf(tx: Tx, card: Card, of: number) {
  const languages = [tx.locale, ...locales.filter((one) => one !== tx.locale)];
  const heading = m.sensemaking_showing_card({ number: card.position, of }, { locale: tx.locale });
  return { heading, sides: languages.map((locale) => sideIn(card, locale)) };
}

function sideIn({ kind, words, facts }: Card, locale: Locale) {
  const said = { locale };
  const range = interval(facts);
  const kinds = {
    finding: m.sensemaking_card_finding,
    source: m.sensemaking_card_source,
    quote: m.sensemaking_card_quote
  };
  const asks = {
    see: m.sensemaking_ask_see,
    surprise: m.sensemaking_ask_surprise,
    missing: m.sensemaking_ask_missing,
    why: m.sensemaking_ask_why
  };
  return {
    language: locale,
    kind: kinds[kind]({}, said),
    words: reading(words!, locale),
    share: facts.share == null ? null : m.sensemaking_card_share({ share: facts.share }, said),
    lines: [
      range && m.sensemaking_card_range({ low: Math.round(range.low), high: Math.round(range.high) }, said),
      [facts.source, facts.place, facts.year, facts.said && inLanguage(facts.said, locale)]
        .filter(Boolean)
        .join(' · '),
      facts.survey &&
        `${inLanguage(facts.survey, locale)} · ${m.sensemaking_card_answers({ answers: facts.answers ?? 0 }, said)}`
    ].filter(Boolean),
    questions: cardQuestions.map((question) => asks[question]({}, said))
  };
}
