import type { Standing } from '#capabilities/charters';
import { boardOf, editionIfAny, knotsNamed } from '#capabilities/charters/server';
import { proposalOf, strandsAmong } from '#capabilities/decisions/server';
import { strandsOfSense } from '#capabilities/sensemaking/server';
import { findingById, findSurvey } from '#capabilities/surveys/server';
import type { Tx } from '#platform/context';
import type { Localized } from '#platform/localized';
import { isMember } from '#platform/policy';
import type { Knot } from '#platform/thread';
import { m } from '#platform/words';
import { findingLabel } from './finding.ts';
import { ofTownHalls } from './halls.server.ts';

/** A knot as the page of the thread shows it. `text` is null where words may not be read; `address` is within the community. */
export type Strand = Knot & {
  text: Localized | null;
  label: string | null;
  address: string | null;
  loose?: boolean;
  /** Where a promise stands in public. */
  standing?: Standing;
};

type Kind = {
  /** What kind of thing it is, as people say it. */
  word: () => string;
  /** Where it stands between what was heard (1) and what was kept (11). */
  stage: number;
};

/**
 * Every kind of knot that the thread knows, in the order in which such things follow each other. A room that comes
 * later plugs in with two lines: its kinds here (with their stage), and its door in `readers` below.
 */
export const kinds: Record<string, Kind> = {
  finding: { word: m.sensemaking_knot_finding, stage: 1 },
  survey: { word: m.sensemaking_knot_survey, stage: 1 },
  deck: { word: m.sensemaking_knot_deck, stage: 1 },
  card: { word: m.sensemaking_knot_card, stage: 2 },
  conversation: { word: m.sensemaking_knot_conversation, stage: 2 },
  statement: { word: m.sensemaking_knot_statement, stage: 2 },
  code: { word: m.sensemaking_knot_code, stage: 2 },
  motion: { word: m.sensemaking_knot_motion, stage: 2 },
  theme: { word: m.sensemaking_knot_theme, stage: 3 },
  priority: { word: m.sensemaking_knot_priority, stage: 4 },
  evidence: { word: m.sensemaking_knot_evidence, stage: 4 },
  proposal: { word: m.sensemaking_knot_proposal, stage: 5 },
  decision: { word: m.sensemaking_knot_decision, stage: 6 },
  agreement_version: { word: m.sensemaking_knot_version, stage: 6 },
  clause_ground: { word: m.charters_knot_ground, stage: 4 },
  clause: { word: m.charters_knot_clause, stage: 5 },
  charter: { word: m.charters_knot_charter, stage: 5 },
  ratification_body: { word: m.charters_knot_ratified, stage: 6 },
  sign_ons: { word: m.charters_knot_sign_ons, stage: 7 },
  town_hall_question: { word: m.sensemaking_knot_question, stage: 8 },
  town_hall_follow_up: { word: m.sensemaking_knot_promise, stage: 9 },
  commitment: { word: m.charters_knot_commitment, stage: 10 },
  commitment_evidence: { word: m.charters_knot_evidence, stage: 11 },
  action: { word: m.sensemaking_knot_action, stage: 10 }
};

/** What answers a theme or a priority, what counts as ground, and what must rest on something. */
export const endings = {
  answers: ['priority', 'proposal', 'decision', 'clause', 'town_hall_follow_up', 'commitment'],
  grounds: ['finding', 'card', 'statement', 'code', 'evidence', 'clause_ground', 'town_hall_question'],
  needGrounds: ['clause']
} as const;

/** The doors at which knots are read. Each takes the knots of its kinds and leaves the others. */
const readers: ((tx: Tx, knots: readonly Knot[]) => Promise<Strand[]>)[] = [
  ofSurveys,
  ofSense,
  ofDecisions,
  ofTownHalls,
  ofCharters
];

/** How knots read. What has no door (yet), or may not be seen by this reader, is left out. */
export async function strandsFor(tx: Tx, knots: readonly Knot[]): Promise<Strand[]> {
  const found: Strand[] = [];
  for (const reader of readers) found.push(...(await reader(tx, knots)));
  return found.sort((a, b) => kinds[a.kind]!.stage - kinds[b.kind]!.stage);
}

async function ofSurveys(tx: Tx, knots: readonly Knot[]): Promise<Strand[]> {
  const ids = (of: string) => knots.filter(({ kind }) => kind === of).map(({ id }) => id);
  const asked = await Promise.all(ids('survey').map((id) => surveyIfSeen(tx, id)));
  const found = await Promise.all(ids('finding').map((id) => findingById(tx, id)));
  return [
    ...asked.flatMap((one) =>
      one ? [{ kind: 'survey', id: one.id, text: one.title, ...resultsOf(one.id) }] : []
    ),
    ...found.flatMap((one) =>
      one
        ? [
            {
              ...{ kind: 'finding', id: one.id, text: one.words.question, ...resultsOf(one.surveyId) },
              label: findingLabel(one, tx.locale)
            }
          ]
        : []
    )
  ];
}

const resultsOf = (surveyId: string) => ({ label: null, address: `surveys/${surveyId}/results` });

/** A survey that is for members is no end of a thread for others. */
const surveyIfSeen = (tx: Tx, id: string) => findSurvey(tx, id).catch(() => null);

const rooms: Record<string, string> = {
  card: 'decks',
  deck: 'decks',
  conversation: 'conversations',
  theme: 'themes',
  priority: 'priorities'
};

async function ofSense(tx: Tx, knots: readonly Knot[]): Promise<Strand[]> {
  return (await strandsOfSense(tx, knots)).map(({ page, label, ...one }) => ({
    ...one,
    label: one.kind === 'code' && label ? m.sensemaking_knot_voices({ voices: label }) : null,
    address: page && addressIn(one.kind, page)
  }));
}

function addressIn(kind: string, page: string): string {
  if (kind === 'statement') return `conversations/${page}/picture`;
  return kind === 'code' ? `themes/readings/${page}/agreement` : `${rooms[kind]}/${page}`;
}

/** Where one of the proposals is not for this reader, only what was certified is told. */
async function ofDecisions(tx: Tx, knots: readonly Knot[]): Promise<Strand[]> {
  const proposals = knots.filter(({ kind }) => kind === 'proposal');
  const open = await Promise.all(
    proposals.map(({ id }) =>
      proposalOf(tx, id).then(
        () => true,
        () => false
      )
    )
  );
  const strands = await strandsAmong(tx, [...knots]);
  const told =
    open.every(Boolean) && (isMember(tx.actor) || proposals.length) ? strands : strands.filter(isPublic);
  return told.map(({ kind, id, text, label, page, settled }) => ({
    ...{ kind, id, label, text, loose: !settled },
    address: addressOf(kind, page, label)
  }));
}

const isPublic = ({ kind, settled }: { kind: string; settled: boolean }): boolean =>
  kind === 'agreement_version' || (kind === 'decision' && settled);

function addressOf(kind: string, page: string | null, label: string | null): string | null {
  if (!page) return null;
  if (kind === 'motion') return `meetings/${page}`;
  if (kind === 'proposal') return `decisions/${page}`;
  if (kind === 'decision') return `decisions/${page}/result`;
  return kind === 'agreement_version' ? `rules/${page}/versions/${label}` : null;
}

const ONE_CHARTER = /^charters\/([^/]+)/;

/**
 * Clauses and what they rest on, who ratified and signed, what was promised and what shows that it was kept. Members
 * follow a charter from its first draft; everybody, once a text of it was ratified.
 */
async function ofCharters(tx: Tx, knots: readonly Knot[]): Promise<Strand[]> {
  const found = await knotsNamed(tx, [...knots]);
  const open = await Promise.all(found.map(({ path }) => mayFollow(tx, ONE_CHARTER.exec(path ?? '')?.[1])));
  const promised = found.some(({ kind }) => kind === 'commitment') ? await boardOf(tx) : [];
  const standings = new Map(promised.map(({ id, standing }) => [id, standing]));
  return found
    .filter((_, at) => open[at])
    .map(({ kind, id, text, label, path, settled, withdrawn }) => ({
      ...{ kind, id, label, address: path, loose: !settled, standing: standings.get(id) },
      text: withdrawn ? null : text
    }));
}

const mayFollow = async (tx: Tx, charterId: string | undefined): Promise<boolean> =>
  !charterId || isMember(tx.actor) || (await editionIfAny(tx, charterId)) !== null;
