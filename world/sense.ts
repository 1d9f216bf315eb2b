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
  proposePriority,
  publishPicture,
  readPassage,
  settleRanking,
  statementsIn,
  support,
  typeAnswer,
  writeDeck,
  writeTheme
} from '../src/capabilities/sensemaking/server/index.ts';
import type { Stance } from '../src/capabilities/sensemaking/index.ts';
import { register } from '../src/capabilities/people/server/index.ts';
import { openDiscussion, raise } from '../src/capabilities/decisions/server/index.ts';
import { findingsOf, surveysOf } from '../src/capabilities/surveys/server/index.ts';
import { addDays, dayIn, instantOf } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newAnonymousId, newId } from '../src/platform/ids/index.ts';
import { decideTogether, type Region } from './delegates.ts';
import { OWN_WORDS } from './impactWords.ts';
import { keeper } from './keeper.ts';
import type { Soul } from './members.ts';
import { recordNames } from './senseNames.ts';
import { chanceOf, type Chance } from './random.ts';
import { marks, measured, noted, ownWordsRead, said, themesTold, told, type Mark } from './senseWords.ts';

type Reader = Pick<Soul, 'id' | 'name' | 'category'>;
type Cards = Record<string, string>;
type Key = (typeof themesTold)[number]['key'];

/** What came of it, for those who write: findings by their card's name, themes and priorities by their key. */
export type Sense = {
  findings: Record<string, string>;
  themes: Record<Key, string>;
  priorities: Record<Key, string>;
};

/** Three months of sense-making: from the survey's findings to a first priority that the delegates adopted. */
export async function makeSense(region: Region, ends: string): Promise<Sense> {
  const chance = chanceOf('sense of region 1');
  const { context: system, keeper: graciela } = region;
  const on = (daysBefore: number, who: Reader = graciela): Context =>
    keeper(at(system, addDays(ends, -daysBefore)), who);
  const other = await welcomeReader(at(system, addDays(ends, -104)));
  const { deckId, cards, findings } = await layDeck(on(95), system);
  await hearTheRoom(on(88), cards);
  const conversationId = await talkItOver(on(75), deckId, chance);
  const codes = await readApart({ one: on(60), other: on(58, other) }, deckId);
  const own = await readOwnAnswers(at(system, addDays(ends, -57)), { one: on(56), other: on(54, other) });
  const themes = await nameThemes(on(45), { cards, codes, own, conversationId });
  await recordNames(region, { raised: addDays(ends, -53), decided: addDays(ends, -46) });
  const priorities = await rankThem([on(32), on(17)], themes);
  await adoptPriority(region, priorities.housing, { raised: addDays(ends, -14), decided: addDays(ends, -7) });
  return { findings, themes, priorities };
}

export function at(context: Context, day: string): Context {
  const instant = instantOf('America/Los_Angeles', day, '18:30');
  return { ...context, clock: () => instant };
}

type Days = { raised: string; decided: string };

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

type Laid = { deckId: string; cards: Cards; findings: Sense['findings'] };

async function layDeck(context: Context, system: Context): Promise<Laid> {
  const [deckId, cards, findings] = [newId(), {} as Cards, {} as Sense['findings']];
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
    if (!finding) continue;
    findings[card] = finding.id;
    await addFinding(context, { id: (cards[card] = newId()), deckId, findingId: finding.id });
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
        givenOn: dayIn('America/Los_Angeles', context.clock())
      }
    });
  await publishDeck(context, deckId);
  return { deckId, cards, findings };
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

type Coders = { one: Context; other: Context };

/** Two read the same notes apart from each other, and mark them. */
async function readApart(coders: Coders, deckId: string): Promise<Record<Mark, string>> {
  const id = newId();
  const title = { es: 'Notas del mazo', en: 'Notes on the deck' };
  await beginCoding(coders.one, { id, title, source: { kind: 'deck', id: deckId } });
  return codeBy(coders, id, (text) => noted.find((note) => note.text === text)!);
}

/** What people wrote in the survey in their own words is read by the same two. */
async function readOwnAnswers(analyst: Context, coders: Coders): Promise<Record<Mark, string>> {
  const id = newId();
  const title = { es: 'Con sus palabras', en: 'In their own words' };
  const [survey] = await surveysOf(analyst);
  const source = { kind: 'survey_question' as const, id: survey!.id, question: OWN_WORDS };
  await beginCoding(analyst, { id, title, source });
  return codeBy(coders, id, (text) => ownWordsRead.find(({ about }) => about.test(text)) ?? NOTHING);
}

type Marked = { one: Mark[]; other: Mark[] };
const NOTHING: Marked = { one: [], other: [] };

/** Each goes through the passages for themselves; then the coding is closed. */
async function codeBy(
  coders: Coders,
  id: string,
  marksOf: (text: string) => Marked
): Promise<Record<Mark, string>> {
  const codes = Object.fromEntries(Object.keys(marks).map((mark) => [mark, newId()])) as Record<Mark, string>;
  for (const [mark, name] of Object.entries(marks))
    await addCode(coders.one, id, { id: codes[mark as Mark], name, meaning: {} });
  for (const reader of ['one', 'other'] as const) {
    const next = () => codingDesk(coders[reader], id, null);
    for (let { passage } = await next(); passage; { passage } = await next()) {
      const given = marksOf(passage.text!)[reader].map((mark) => codes[mark]);
      await readPassage(coders[reader], id, passage.number, given);
    }
  }
  await closeCoding(coders.one, id);
  return codes;
}

const behind: Record<Key, string[]> = {
  housing: ['lost_half', 'missed', 'food_now', 'American Community Survey (demo)', 'quote0'],
  education: ['School districts of the region (demo)', 'quote1'],
  transportation: ['Regional travel study (demo)', 'quote2'],
  digital: ['smartphone', 'quote1']
};

type Codes = Record<Mark, string>;
type Ground = { cards: Cards; codes: Codes; own: Codes; conversationId: string };

async function nameThemes(
  context: Context,
  { cards, codes, own, conversationId }: Ground
): Promise<Sense['themes']> {
  const statements = await read(context, (tx) => statementsIn(tx, conversationId));
  const ids = {} as Sense['themes'];
  for (const theme of themesTold) {
    const { id } = await writeTheme(context, { id: newId(), name: theme.name, story: theme.story });
    for (const card of behind[theme.key])
      if (cards[card]) await support(context, id, { kind: 'card', id: cards[card] });
    for (const number of theme.statements)
      await support(context, id, { kind: 'statement', id: statements[number - 1]!.id });
    for (const mark of theme.marks)
      for (const codeId of [codes[mark], own[mark]]) await mergeCode(context, codeId, id);
    for (const name of theme.silent) await noteGroup(context, id, { id: newId(), name, heard: false });
    await noteGroup(context, id, {
      id: newId(),
      name: { es: 'Mamás y papás de niños pequeños', en: 'Parents of small children' },
      heard: true
    });
    ids[theme.key] = id;
  }
  return ids;
}

const ROUNDS = [
  { people: 58, dots: [71, 38, 27, 34] },
  { people: 64, dots: [82, 41, 29, 39] }
];

/** Dots on sheets on the wall, in two rounds. */
async function rankThem(evenings: Context[], themes: Sense['themes']): Promise<Sense['priorities']> {
  const [id, keys] = [newId(), themesTold.map(({ key }) => key)];
  const items = keys.map((key) => ({ id: newId(), text: {}, themeId: themes[key] }));
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
  return Object.fromEntries(keys.map((key, at) => [key, items[at]!.id])) as Sense['priorities'];
}

/** What came first is put to the delegates, who adopt it: from here on the region is bound by it. */
async function adoptPriority(region: Region, priorityId: string, { raised, decided }: Days): Promise<void> {
  const [by, proposalId] = [keeper(at(region.context, raised), region.keeper), newId()];
  await proposePriority(by, priorityId, proposalId);
  await raise(by, proposalId);
  await openDiscussion(by, proposalId);
  await decideTogether(region, proposalId, decided);
}
