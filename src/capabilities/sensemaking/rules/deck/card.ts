import type { Localized } from '../../../../platform/localized/index.ts';

export const cardKinds = ['finding', 'source', 'quote'] as const;
export type CardKind = (typeof cardKinds)[number];

/** What every card asks of everybody. */
export const cardQuestions = ['see', 'surprise', 'missing', 'why'] as const;
export type CardQuestion = (typeof cardQuestions)[number];

export const consentScopes = ['room', 'members', 'everybody'] as const;
export type ConsentScope = (typeof consentScopes)[number];
export const consentWays = ['on_paper', 'in_writing', 'aloud'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** Where the number of a card comes from. Shares are parts of a hundred; what nobody knows is null. */
export type SourceFacts = {
  source: string;
  year: number | null;
  place: string | null;
  share: number | null;
  /** Half the width of the interval, in the same hundredths. */
  margin: number | null;
  address: string | null;
};
/** `value` where it is no share: a mean, a median. The days are those of the answers. */
export type FindingFacts = {
  share: number | null;
  low: number | null;
  high: number | null;
  answers: number;
  value?: number;
  survey: Localized;
  firstDay: string;
  lastDay: string;
};
/** How the person wants to be called: "a mother of two, Sun Village". */
export type QuoteFacts = { said: Localized | null };
export type Facts = Partial<SourceFacts & FindingFacts & QuoteFacts>;

/** A card as it can be read now. `words` is null where a consent was withdrawn: its place stays. */
export type Card = {
  id: string;
  deckId: string;
  kind: CardKind;
  position: number;
  revision: number;
  words: Localized | null;
  facts: Facts;
  scope: ConsentScope | null;
  consentBy: string | null;
  findingId: string | null;
  takenOut: 'withdrawn' | 'removed' | null;
};

/** Who looks: somebody in the room where it is shown, a member, or anybody. */
export type Onlooker = 'room' | 'members' | 'everybody';

const REACH: Record<Onlooker, ConsentScope[]> = {
  room: ['room', 'members', 'everybody'],
  members: ['members', 'everybody'],
  everybody: ['everybody']
};

/** Whether this onlooker may read the words of a card; what needed no consent is for everybody. */
export const mayRead = ({ scope }: Pick<Card, 'scope'>, onlooker: Onlooker): boolean =>
  scope === null || REACH[onlooker].includes(scope);

/** The same card as this onlooker may have it: without words where it was not told to them. */
export const cardFor = <C extends Pick<Card, 'scope' | 'words' | 'facts'>>(
  card: C,
  onlooker: Onlooker
): C & { closed: boolean } =>
  mayRead(card, onlooker) ? { ...card, closed: false } : { ...card, words: null, facts: {}, closed: true };

/** The interval of a number: what the survey says, or the margin of the source; null where neither is known. */
export function interval({ share, low, high, margin }: Facts): { low: number; high: number } | null {
  if (low != null && high != null) return { low, high };
  if (share == null || margin == null) return null;
  return { low: Math.max(0, share - margin), high: Math.min(100, share + margin) };
}
