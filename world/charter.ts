import {
  addDomain,
  addFinding,
  addGround,
  addPriority,
  beginCharter,
  charterOf,
  closeRound,
  openForRatification,
  openRatification,
  openRound,
  sayAbout,
  lookAtRemark,
  settleRemark,
  translateClause,
  writeClause,
  carryOn
} from '../src/capabilities/charters/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Community, Context } from '../src/platform/context/index.ts';
import { read, transact } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { deliver } from '../src/platform/letters/index.ts';
import { domains, firstRound, OPEN, preamble, secondRound, title, type Said } from './charterTexts.ts';
import { asMember, keeper } from './keeper.ts';
import { decideTogether, on, type Region } from './delegates.ts';
import type { Sense } from './sense.ts';

const NEIGHBOR = '203.0.113.20';

/** The charter from its first clause to the letters that ask the four communities, over four months. */
export async function writeTheCharter(
  region: Region,
  sisters: Community[],
  { from, sense }: { from: string; sense: Sense }
): Promise<string> {
  const id = await draft(region, from, sense);
  await holdRound(region, id, { from: addDays(from, 20), said: firstRound });
  await holdRound(region, id, { from: addDays(from, 50), said: secondRound });
  await ratifyInTheRegion(region, id, sisters, addDays(from, 75));
  return id;
}

async function draft(region: Region, day: string, sense: Sense): Promise<string> {
  const by = onDay(region, day);
  const id = newId(by.clock().getTime());
  await beginCharter(by, { id, title, preamble });
  for (const { name, theme, clauses } of domains) {
    const domainId = newId();
    await addDomain(by, id, { id: domainId, name });
    for (const { text, rests, finding } of clauses) {
      const clauseId = newId();
      await writeClause(by, id, { id: clauseId, domainId, text, seen: null, besideId: newId() });
      const priorityId = sense.priorities[theme];
      await addPriority(by, clauseId, { id: newId(), priorityId });
      if (finding) await addFinding(by, clauseId, { id: newId(), findingId: sense.findings[finding]! });
      if (rests) await addGround(by, clauseId, { id: newId(), ...rests });
    }
  }
  for (let place = 0; place < OPEN; place++) await addDomain(by, id, { id: newId(), name: {} });
  return id;
}

/** A draft before the delegates and everybody, for two weeks; then every offer has its answer. */
async function holdRound(region: Region, charterId: string, { from, said }: { from: string; said: Said[] }) {
  const [by, roundId] = [onDay(region, from), newId()];
  const asks = {
    es: '¿Qué falta? ¿Qué palabra no se entiende?',
    en: 'What is missing? Which word is not clear?'
  };
  const opening = { id: roundId, asks, bodies: [region.bodyId], toPublic: true, closesOn: addDays(from, 14) };
  await openRound(by, charterId, opening);
  for (const one of said) await speak(region, { charterId, roundId, day: addDays(from, 5) }, one);
  await closeRound(onDay(region, addDays(from, 15)), roundId);
}

type In = { charterId: string; roundId: string; day: string };

async function speak(region: Region, { charterId, roundId, day }: In, one: Said): Promise<void> {
  const by = onDay(region, addDays(day, 3));
  const clause = await clauseNamed(by, charterId, one.clause);
  const { language, text, after = null, answer } = one;
  const kind = after ? ('amendment' as const) : ('comment' as const);
  const saying = { id: newId(), clauseId: clause.id, kind, language, text, after, saidAs: null };
  const speaker =
    one.by === 'neighbor'
      ? { ...on(region.context, day), actor: { kind: 'public' as const } }
      : asMember(on(region.context, day), region.delegates[one.by]!);
  await sayAbout(speaker, roundId, saying, NEIGHBOR);
  if (one.by === 'neighbor') await lookAtRemark(by, saying.id, { shows: true });
  if (!answer) return;
  await settleRemark(by, saying.id, answer);
  if (!answer.other) return;
  const { revision } = await clauseNamed(by, charterId, one.clause);
  const other = language === 'es' ? 'en' : 'es';
  await translateClause(by, clause.id, { seen: revision, texts: { [other]: answer.other } });
}

async function clauseNamed(by: Context, charterId: string, label: string) {
  const { domains: all } = await read(by, (tx) => charterOf(tx, charterId));
  return all.flatMap(({ clauses }) => clauses).find((one) => one.label === label)!;
}

/** The delegates say yes to the exact text; then the four communities are asked by letter. */
async function ratifyInTheRegion(region: Region, charterId: string, sisters: Community[], day: string) {
  const by = onDay(region, day);
  const ratifiers = [
    { turn: 1, bodyId: region.bodyId },
    ...sisters.map(({ id }) => ({ turn: 2, communityId: id, asks: 'assembly' as const }))
  ];
  await openForRatification(by, charterId, { id: newId(), ratifiers });
  const open = await read(by, (tx) => openRatification(tx, charterId));
  const own = open!.bodies.find(({ bodyId }) => bodyId)!;
  await decideTogether(region, own.proposalId!, addDays(day, 5));
  await carryOn(onDay(region, addDays(day, 6)));
  await transact(onDay(region, addDays(day, 6)), deliver);
}

const onDay = (region: Region, day: string, hour?: string): Context =>
  keeper(on(region.context, day, hour), region.keeper);
