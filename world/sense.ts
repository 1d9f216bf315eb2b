import {
  addCode,
  addFinding,
  addQuote,
  addSource,
  beginCoding,
  beginConversation,
  beginRanking,
  bringSheets,
  closeCoding,
  closeRound,
  codingDesk,
  countPaper,
  drawPicture,
  mergeCode,
  noteGroup,
  openRound,
  publishDeck,
  publishPicture,
  readPassage,
  recordName,
  settleRanking,
  statementsIn,
  support,
  typeAnswer,
  writeDeck,
  writeTheme
} from '../src/capabilities/sensemaking/server/index.ts';
import type { Stance } from '../src/capabilities/sensemaking/index.ts';
import { register } from '../src/capabilities/people/server/index.ts';
import { findingsOf } from '../src/capabilities/surveys/server/index.ts';
import { addDays, instantOf } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newAnonymousId, newId } from '../src/platform/ids/index.ts';
import { keeper } from './keeper.ts';
import type { Soul } from './members.ts';
import { chanceOf, type Chance } from './random.ts';
import { marks, measured, noted, said, themesTold, told, type Mark } from './senseWords.ts';

type Reader = Pick<Soul, 'id' | 'name' | 'category'>;
type Cards = Record<string, string>;

/** Three months of sense-making in a few weeks: from the survey's findings to priorities, as Region 1 went about it. */
export async function makeSense(system: Context, today: string, graciela: Reader): Promise<void> {
  const chance = chanceOf('sense of region 1');
  const on = (daysAgo: number, who: Reader = graciela): Context =>
    keeper(at(system, addDays(today, -daysAgo)), who);
  const other = await welcomeReader(at(system, addDays(today, -60)));
  const { deckId, cards } = await layDeck(on(18), system);
  await hearTheRoom(on(16), cards);
  const conversationId = await talkItOver(on(14), deckId, chance);
  const codes = await readApart({ one: on(10), other: on(9, other) }, deckId);
  const themeIds = await nameThemes(on(7), { cards, codes, conversationId });
  await recordNames(on(7), addDays(today, -8));
  await rankThem([on(6), on(3)], themeIds);
}

function at(context: Context, day: string): Context {
  const instant = instantOf('America/Los_Angeles', day, '18:30');
  return { ...context, clock: () => instant };
}

/** The second pair of eyes. */
async function welcomeReader(context: Context): Promise<Reader> {
  const reader = {
    id: newId(context.clock().getTime()),
    name: 'Daniel Whitfield',
    category: 'resident' as const
  };
  await register(context, { ...reader, language: 'en', joinedOn: '2018-03-01' });
  return reader;
}

/** What the survey found, as far as it was released: by question and answer. */
const wanted: [card: string, question: string, option: string][] = [
  ['lost_half', 'income_change', 'lost_half'],
  ['missed', 'missed_payment', 'missed'],
  ['essential', 'essential_worker', 'yes'],
  ['food_before', 'food_insecure_before', 'yes'],
  ['food_now', 'food_insecure_now', 'yes'],
  ['smartphone', 'internet_main', 'smartphone']
];

async function layDeck(context: Context, system: Context): Promise<{ deckId: string; cards: Cards }> {
  const [deckId, cards] = [newId(), {} as Cards];
  await writeDeck(context, {
    id: deckId,
    title: {
      es: 'Lo que la pandemia nos hizo, y lo que ya venía de antes',
      en: 'What the pandemic did to us, and what was there before'
    },
    about: {
      es: 'Más de cuatrocientas respuestas de nuestra encuesta, datos de otras fuentes y tres historias.',
      en: 'Over four hundred answers to our survey, data of others, and three stories.'
    }
  });
  const found = await findingsOf(system);
  for (const [card, question, option] of wanted) {
    const finding = found.find(
      (one) => one.question.endsWith(question) && isAnswer(one.option, option) && !one.subgroup
    );
    if (finding) await addFinding(context, { id: (cards[card] = newId()), deckId, findingId: finding.id });
  }
  for (const { words, ...facts } of measured)
    await addSource(context, {
      id: (cards[facts.source] = newId()),
      deckId,
      words,
      facts: { ...facts, address: null }
    });
  for (const [index, { words, said: by, scope }] of told.entries())
    await addQuote(context, {
      ...{ id: (cards[`quote${index}`] = newId()), deckId, words, said: by },
      consent: {
        id: newId(),
        memberId: null,
        givenBy: `Demo ${index + 1}`,
        scope,
        how: 'on_paper',
        givenOn: '2020-10-15'
      }
    });
  await publishDeck(context, deckId);
  return { deckId, cards };
}

/** A calculated yes is a 1. */
const isAnswer = (given: string | null, option: string): boolean =>
  given === option || (option === 'yes' && given === '1');

/** Sheets that lay beside the cards, typed in afterwards. */
async function hearTheRoom(context: Context, cards: Cards): Promise<void> {
  const ids = Object.values(cards);
  for (const [index, { question, text, language }] of noted.entries())
    await typeAnswer(
      context,
      { id: newAnonymousId(), cardId: ids[index % ids.length]!, question, text, language },
      'paper'
    );
}

const CAMPS = [52, 41, 27];

/** A hundred and twenty people, on phones and on paper, in three camps. */
async function talkItOver(context: Context, deckId: string, chance: Chance): Promise<string> {
  const id = newId(context.clock().getTime());
  await beginConversation(context, {
    ...{ id, deckId, openTo: 'anybody', lookedOver: 'by_people', seeds: said.map(({ text }) => text) },
    question: {
      es: '¿Qué tiene que cambiar para que una familia viva bien en nuestra región?',
      en: 'What has to change so that a family lives well in our region?'
    },
    about: {
      es: 'Vota por lo que otras personas escribieron y escribe lo que falta. No hace falta cuenta.',
      en: 'Vote on what others wrote, and write what is missing. No account is needed.'
    }
  });
  const sheets = CAMPS.flatMap((people, camp) =>
    Array.from({ length: people }, () => ({ category: null, votes: votesOf(camp, chance) }))
  );
  await bringSheets(context, id, sheets);
  await drawPicture(context, id);
  await publishPicture(context, id);
  return id;
}

const votesOf = (camp: number, chance: Chance) =>
  said.flatMap(({ agree }, at) =>
    chance.percent(88) ? [{ number: at + 1, stance: stanceOf(agree[camp]!, chance) }] : []
  );

const stanceOf = (agree: number, chance: Chance): Stance =>
  chance.percent(agree) ? 'agree' : chance.percent(78) ? 'disagree' : 'pass';

/** Two read the same notes apart from each other, and mark them. */
async function readApart(
  { one, other }: { one: Context; other: Context },
  deckId: string
): Promise<Record<Mark, string>> {
  const id = newId();
  const title = { es: 'Notas del mazo', en: 'Notes on the deck' };
  await beginCoding(one, { id, title, source: { kind: 'deck', id: deckId } });
  const codes = Object.fromEntries(Object.keys(marks).map((mark) => [mark, newId()])) as Record<Mark, string>;
  for (const [mark, name] of Object.entries(marks))
    await addCode(one, id, { id: codes[mark as Mark], name, meaning: {} });
  for (const [reader, of] of [
    [one, 'one'],
    [other, 'other']
  ] as const)
    for (
      let desk = await codingDesk(reader, id, null);
      desk.passage;
      desk = await codingDesk(reader, id, null)
    ) {
      const note = noted.find(({ text }) => text === desk.passage!.text)!;
      await readPassage(
        reader,
        id,
        desk.passage.number,
        note[of].map((mark) => codes[mark])
      );
    }
  await closeCoding(one, id);
  return codes;
}

const behind: Record<(typeof themesTold)[number]['key'], string[]> = {
  housing: ['lost_half', 'missed', 'food_now', 'American Community Survey (demo)', 'quote0'],
  education: ['School districts of the region (demo)', 'quote1'],
  transportation: ['Regional travel study (demo)', 'quote2'],
  digital: ['smartphone', 'quote1']
};

type Ground = { cards: Cards; codes: Record<Mark, string>; conversationId: string };

async function nameThemes(context: Context, { cards, codes, conversationId }: Ground): Promise<string[]> {
  const statements = await read(context, (tx) => statementsIn(tx, conversationId));
  const ids: string[] = [];
  for (const theme of themesTold) {
    const { id } = await writeTheme(context, { id: newId(), name: theme.name, story: theme.story });
    for (const card of behind[theme.key])
      if (cards[card]) await support(context, id, { kind: 'card', id: cards[card] });
    for (const number of theme.statements)
      await support(context, id, { kind: 'statement', id: statements[number - 1]!.id });
    for (const mark of theme.marks) await mergeCode(context, codes[mark], id);
    for (const name of theme.silent) await noteGroup(context, id, { id: newId(), name, heard: false });
    await noteGroup(context, id, {
      id: newId(),
      name: { es: 'Mamás y papás de niños pequeños', en: 'Parents of small children' },
      heard: true
    });
    ids.push(id);
  }
  return ids;
}

/** What a people is called is theirs to say. */
async function recordNames(context: Context, decidedOn: string): Promise<void> {
  const naming = {
    termId: newId(),
    about: { es: 'Residentes de ascendencia africana', en: 'Residents of African descent' },
    decidedBy: 'Miembros negros de la mesa regional / Black members of the regional table',
    decidedOn
  };
  await recordName(context, { ...naming, language: 'es', name: 'Negra, Negro', insteadOf: 'Morena, Moreno' });
  await recordName(context, { ...naming, language: 'en', name: 'Black, African American' });
}

const ROUNDS = [
  { people: 58, dots: [71, 38, 27, 34] },
  { people: 64, dots: [82, 41, 29, 39] }
];

/** Dots on sheets on the wall, in two rounds. */
async function rankThem(evenings: Context[], themeIds: string[]): Promise<void> {
  const [id, items] = [newId(), themeIds.map((themeId) => ({ id: newId(), text: {}, themeId }))];
  await beginRanking(evenings[0]!, {
    id,
    question: { es: '¿Qué va primero en nuestra región?', en: 'What comes first in our region?' },
    items
  });
  for (const [round, context] of evenings.entries()) {
    await openRound(context, id, { method: 'dots', dots: 3 });
    const dots = Object.fromEntries(items.map((item, at) => [item.id, ROUNDS[round]!.dots[at]!]));
    await countPaper(context, id, { people: ROUNDS[round]!.people, dots });
    await closeRound(context, id);
  }
  await settleRanking(evenings.at(-1)!, id);
}
