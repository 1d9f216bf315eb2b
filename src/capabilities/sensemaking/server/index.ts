export { addQuote, withdrawConsent, type Consent, type NewQuote } from './deck/consent.ts';
export {
  answerCard,
  answersOf,
  takeDownAnswer,
  typeAnswer,
  type CardAnswer,
  type Note
} from './deck/answers.ts';
export { addFinding } from './deck/finding.ts';
export { followShowing } from './deck/follow.ts';
export { addSource, moveCard, putDeckAway, removeCard, rewordCard, writeDeck } from './deck/prepare.ts';
export { deckPaper } from './deck/paper.ts';
export { publishDeck } from './deck/publish.ts';
export { deckSeen, decksOf, onlookerOf, type CardSeen, type DeckLine, type DeckSeen } from './deck/read.ts';
export { cardOf, deckOf, type Deck } from './deck/rows.ts';
export {
  beginShowing,
  endShowing,
  screenOf,
  showingAt,
  showingOf,
  turnTo,
  type Screen,
  type Showing
} from './deck/show.ts';
export { beginConversation, closeConversation, seedStatements, type NewConversation } from './talk/begin.ts';
export { drawApart, drawSoon } from './talk/atelier.ts';
export { drawPicture, drawWaiting } from './talk/drawing.ts';
export { reviewStatement, translateStatement, type Reviewing } from './talk/moderate.ts';
export { followPicture } from './talk/follow.ts';
export {
  pictureOf,
  publishPicture,
  type PictureNow,
  type PictureSeen,
  type Release
} from './talk/picture.ts';
export { conversationOf, conversationsOf, statementsIn } from './talk/rows.ts';
export { ownStatements, sayStatement, type Saying } from './talk/say.ts';
export { bringSheets, type VoteSheet } from './talk/together.ts';
export { myVotes, turnOf, type Turn } from './talk/turn.ts';
export { castStance, type Voting } from './talk/vote.ts';
export {
  addCode,
  beginCoding,
  closeCoding,
  codesOf,
  codingOf,
  readPassage,
  type Coding,
  type Code
} from './theme/coding.ts';
export { codingDesk, codingsOf, compareCoders, type CodingDesk, type Compared } from './theme/desk.ts';
export { glossaryOf, recordName, type Naming, type Term } from './theme/glossary.ts';
export { themePage, themesOf, type ThemePage } from './theme/page.ts';
export {
  dropGroup,
  mergeCode,
  noteGroup,
  setThemeAside,
  support,
  takeBackSupport,
  themeOf,
  writeTheme,
  type Support
} from './theme/themes.ts';
export { choose, rankingPage, rankingsOf, type Choosing, type RankingPage } from './rank/choose.ts';
export { proposePriority } from './rank/propose.ts';
export {
  beginRanking,
  closeRound,
  countPaper,
  openRound,
  settleRanking,
  type NewRanking,
  type NewRound
} from './rank/rounds.ts';
export { prioritiesOf, rankingOf, type Priority, type Ranking, type Round } from './rank/rows.ts';
export { priorityPage, settledPriorities, type PriorityPage } from './rank/settled.ts';
export { strandsOfSense, type OwnStrand } from './strands.ts';
export { builtOn, looseEnds, walkFrom, type Ends, type LooseEnds } from './thread.ts';
