import { dayIn } from '../../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import type { Localized } from '../../../../platform/localized/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { remember } from '../../../../platform/remember/index.ts';
import { decisionOf, strandsAmong } from '../../../decisions/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { worded, type Texts } from '../../rules/worded.ts';
import { asText } from '../json.ts';

/** A name in one language: who chose it, when, and what it replaces. */
export type ChosenName = {
  language: string;
  number: number;
  name: string;
  insteadOf: string | null;
  decidedBy: string;
  decidedOn: string;
  /** The decision of ours by which it was taken: its number, and the proposal it is read at. */
  decision: { proposalId: string; label: string } | null;
};
/** Whom or what is named, the names in force, and those before them. */
export type Term = { id: string; about: Localized; names: ChosenName[]; earlier: ChosenName[] };
export type Naming = {
  termId: string;
  about: Texts;
  language: string;
  name: string;
  insteadOf?: string;
  decidedBy: string;
  /** The day; of a name that was taken by a decision of ours, the decision knows it. */
  decidedOn: string | null;
  decisionId?: string | null;
};

/** Records a name as those named chose it. The name before it stays readable. */
export function recordName(context: Context, naming: Naming): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.prepare);
    const { termId, language, name, insteadOf, decidedBy, decisionId = null } = naming;
    if (!name?.trim() || !decidedBy?.trim()) throw problems.words_missing();
    const decidedOn = decisionId ? await dayTaken(tx, decisionId) : naming.decidedOn;
    if (!decidedOn) throw problems.words_missing();
    await beginTerm(tx, termId, naming.about);
    const before = (await namesOf(tx)).filter((one) => one.termId === termId && one.language === language);
    if (before[0]?.name === name.trim() && before[0].decidedOn === decidedOn) return;
    await tx.db
      .insertInto('glossaryName')
      .values({
        ...{ communityId: communityOf(tx).id, termId, language, number: (before[0]?.number ?? 0) + 1 },
        ...{
          name: name.trim(),
          insteadOf: insteadOf?.trim() || null,
          decidedBy: decidedBy.trim(),
          decidedOn,
          decisionId
        },
        notedAt: tx.clock(),
        notedBy: memberOf(tx.actor)
      })
      .execute();
    await remember(tx, 'sensemaking.name_recorded', { termId, language });
  });
}

/** Only what was certified as adopted can have named anybody. */
async function dayTaken(tx: Tx, decisionId: string): Promise<string> {
  const { certified, countedAt } = await decisionOf(tx, decisionId);
  if (certified?.outcome !== 'adopted') throw problems.name_not_adopted();
  return dayIn(communityOf(tx).timeZone, countedAt);
}

async function beginTerm(tx: Tx, id: string, about: Texts): Promise<void> {
  const community = communityOf(tx).id;
  const known = await tx.db
    .selectFrom('glossaryTerm')
    .select('id')
    .where('communityId', '=', community)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (known) return;
  const words = worded(null, about, tx.locale);
  if (!words) throw problems.words_missing();
  await insertOnce(tx, 'glossaryTerm', {
    communityId: community,
    id,
    about: JSON.stringify(words),
    begunAt: tx.clock(),
    begunBy: memberOf(tx.actor)
  });
}

/** The community's own names, for everybody who writes. */
export function glossaryOf(context: Context): Promise<Term[]> {
  return read(context, async (tx) => {
    const terms = await tx.db
      .selectFrom('glossaryTerm')
      .select(['id', 'about'])
      .where('communityId', '=', communityOf(tx).id)
      .orderBy('begunAt')
      .execute();
    const names = await withDecisions(tx, await namesOf(tx));
    return terms.map(({ id, about }) => {
      const own = names.filter(({ termId }) => termId === id);
      const inForce = own.filter(
        (one) => !own.some((other) => other.language === one.language && other.number > one.number)
      );
      return {
        id,
        about: asText(about),
        names: inForce,
        earlier: own.filter((one) => !inForce.includes(one))
      };
    });
  });
}

type Named = Omit<ChosenName, 'decision'> & { termId: string; decisionId: string | null };

async function withDecisions(tx: Tx, names: Named[]): Promise<(ChosenName & { termId: string })[]> {
  const knots = names.flatMap(({ decisionId: id }) => (id ? [{ kind: 'decision', id }] : []));
  const taken = knots.length ? await strandsAmong(tx, knots) : [];
  return names.map(({ decisionId, ...name }) => {
    const found = taken.find(({ id }) => id === decisionId);
    const decision = found?.page && found.label ? { proposalId: found.page, label: found.label } : null;
    return { ...name, decision };
  });
}

/** The newest first. */
const namesOf = (tx: Tx) =>
  tx.db
    .selectFrom('glossaryName')
    .select(['termId', 'language', 'number', 'name', 'insteadOf', 'decidedBy', 'decidedOn', 'decisionId'])
    .where('communityId', '=', communityOf(tx).id)
    .orderBy('language')
    .orderBy('number', 'desc')
    .execute();
