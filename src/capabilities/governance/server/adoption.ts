import { canonical, sha256 } from '../../../kernels/chain/index.ts';
import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { plainDay } from '../../../platform/dates/index.ts';
import { transact } from '../../../platform/db/index.ts';
import { locales } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { link } from '../../../platform/thread/index.ts';
import { m } from '../../../platform/words/index.ts';
import { askForCode } from '../../people/server/index.ts';
import { append } from '../../record/server/index.ts';
import type { AgreementKind } from '../rules/agreement.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { refuseContradictions } from './contradictions.ts';
import { understood } from './rules.ts';
import { agreementWord } from './words.ts';

/** The recorded act: from which day, and in words at which meeting and with which count. */
export type Adoption = {
  versionId: string;
  from: string;
  how: string;
  /** The revision of the text that was voted on. */
  seen?: number;
  /** The decision kept here by which it was adopted; none for those of before. */
  decisionId?: string;
};

/** Brings a draft into force. From that day every check in the product follows it. */
export function adopt(context: Context, adoption: Adoption): Promise<{ sequence: number }> {
  return transact(context, async (tx) => {
    allow(tx, may.adopt);
    return bringIntoForce(tx, adoption);
  });
}

/** Used by `adopt` and by the starter, each of which has asked who may. */
export async function bringIntoForce(
  tx: Tx,
  { versionId, from, how, seen, decisionId }: Adoption
): Promise<{ sequence: number }> {
  const draft = await lockDraft(tx, versionId);
  if (seen !== undefined && draft.revision !== seen) throw problems.draft_moved();
  refuseUnready(tx, draft);
  await closeVersionBefore(tx, draft.agreementId, from);
  const adoptedOn = dayIn(communityOf(tx).timeZone, tx.clock());
  await versionRow(tx, versionId)
    .set({ adoptedOn, adoptedHow: how, adoptedBy: memberOf(tx.actor), inForceFrom: from })
    .$if(decisionId !== undefined, (update) => update.set({ adoptedDecision: decisionId! }))
    .execute();
  if (decisionId) await tieTo(tx, decisionId, versionId);
  if (draft.kind === 'code_of_conduct') await askForCode(tx, draft.number, from);
  await remember(tx, 'governance.adopted', { versionId, kind: draft.kind, number: draft.number, from });
  const { sequence } = await append(
    tx,
    'governance.in_force',
    await payloadOf(draft, { adoptedOn, from, how })
  );
  await versionRow(tx, versionId).set({ recordSequence: sequence }).execute();
  return { sequence };
}

type Draft = Awaited<ReturnType<typeof lockDraft>>;

/** The agreement is locked: two adoptions of one text follow each other. */
async function lockDraft(tx: Tx, versionId: string) {
  const draft = await tx.db
    .selectFrom('agreementVersion as version')
    .innerJoin('agreement', (join) =>
      join
        .onRef('agreement.communityId', '=', 'version.communityId')
        .onRef('agreement.id', '=', 'version.agreementId')
    )
    .select(['agreement.id as agreementId', 'agreement.kind', 'version.number', 'version.clauses'])
    .select(['version.parameters', 'version.adoptedOn', 'version.revision'])
    .where('version.communityId', '=', communityOf(tx).id)
    .where('version.id', '=', versionId)
    .$narrowType<{ kind: AgreementKind }>()
    .forUpdate()
    .executeTakeFirst();
  if (!draft) throw common.not_found();
  return draft;
}

function refuseUnready(tx: Tx, { adoptedOn, clauses, parameters, kind }: Draft): void {
  if (adoptedOn) throw problems.already_adopted();
  if (!Array.isArray(clauses) || !clauses.length) throw problems.no_clauses();
  if (kind === 'bylaws') refuseContradictions(understood(parameters), clauses as never, tx.locale);
}

async function closeVersionBefore(tx: Tx, agreementId: string, from: string): Promise<void> {
  const before = await tx.db
    .selectFrom('agreementVersion')
    .select(['id', 'inForceFrom'])
    .where('communityId', '=', communityOf(tx).id)
    .where('agreementId', '=', agreementId)
    .where('inForceFrom', 'is not', null)
    .where('inForceTo', 'is', null)
    .executeTakeFirst();
  if (!before) return;
  if (before.inForceFrom! >= from)
    throw problems.starts_too_early({ day: plainDay(before.inForceFrom!, tx.locale) });
  await versionRow(tx, before.id).set({ inForceTo: from }).execute();
}

const tieTo = (tx: Tx, decisionId: string, versionId: string) =>
  link(tx, { kind: 'decision', id: decisionId }, 'adopted', { kind: 'agreement_version', id: versionId });

const versionRow = (tx: Tx, id: string) =>
  tx.db.updateTable('agreementVersion').where('communityId', '=', communityOf(tx).id).where('id', '=', id);

/** Fingerprints stand for the text, so that anyone can check which words were adopted. */
async function payloadOf(draft: Draft, act: { adoptedOn: string; from: string; how: string }) {
  const title = (locale: 'en' | 'es') =>
    m.governance_record_in_force(
      { agreement: agreementWord(draft.kind, locale), number: draft.number, day: plainDay(act.from, locale) },
      { locale }
    );
  return {
    title: Object.fromEntries(locales.map((locale) => [locale, title(locale)])),
    agreement: draft.kind,
    version: draft.number,
    ...act,
    text: await sha256(canonical(draft.clauses)),
    parameters: draft.parameters === null ? null : await sha256(canonical(draft.parameters))
  };
}
