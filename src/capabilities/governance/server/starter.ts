import { communityOf, memberOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { dayIn } from '../../../platform/clock/index.ts';
import { insertOnce, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { locales, localized, type Localized } from '../../../platform/localized/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { m } from '../../../platform/words/index.ts';
import type { AgreementKind, Clause } from '../rules/agreement.ts';
import { may } from '../rules/policy.ts';
import { problems } from '../rules/problems.ts';
import { conduct, starters, type ConductModel, type StarterName } from '../rules/starter/index.ts';
import type { Parameters } from '../../../kernels/bylaws/index.ts';
import { bringIntoForce } from './adoption.ts';

export type Beginning = {
  conduct?: ConductModel;
  /** The first day of the rules, today unless told. */
  from?: string;
};

/**
 * What a new community starts with: the whole partnership as a body, bylaws in force that its members
 * then change by vote, and, where a model is chosen, a code of conduct.
 */
export function beginFromStarter(
  context: Context,
  name: StarterName,
  beginning: Beginning = {}
): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.begin);
    const starter = starters[name]?.();
    if (!starter) throw problems.no_such_starter();
    const from = beginning.from ?? dayIn(communityOf(tx).timeZone, tx.clock());
    await formAssembly(tx, from);
    await lay(tx, 'bylaws', starter, from);
    if (beginning.conduct)
      await lay(tx, 'code_of_conduct', { clauses: conduct[beginning.conduct], parameters: null }, from);
  });
}

async function formAssembly(tx: Tx, startedOn: string): Promise<void> {
  const id = newId(tx.clock().getTime());
  const added = await insertOnce(tx, 'body', {
    communityId: communityOf(tx).id,
    id,
    kind: 'assembly',
    name: JSON.stringify(inBoth(m.governance_body_assembly_name)),
    charge: JSON.stringify(inBoth(m.governance_body_assembly_charge)),
    startedOn
  });
  if (added) await remember(tx, 'governance.body_formed', { bodyId: id, kind: 'assembly' });
}

type Text = { clauses: Clause[]; parameters: Parameters | null };

async function lay(tx: Tx, kind: AgreementKind, { clauses, parameters }: Text, from: string): Promise<void> {
  const [communityId, now] = [communityOf(tx).id, tx.clock()];
  const [agreementId, versionId] = [newId(now.getTime()), newId(now.getTime())];
  if (!(await insertOnce(tx, 'agreement', { communityId, id: agreementId, kind })))
    throw problems.already_begun();
  const written = {
    clauses: JSON.stringify(clauses),
    parameters: parameters && JSON.stringify(parameters),
    summary: JSON.stringify(inBoth(m.governance_starter_summary))
  };
  await tx.db
    .insertInto('agreementVersion')
    .values({
      communityId,
      id: versionId,
      agreementId,
      number: 1,
      ...written,
      draftedBy: memberOf(tx.actor),
      draftedAt: now
    })
    .execute();
  // Written down once and read by everybody: so it says it in both languages.
  const how = locales.map((locale) => m.governance_starter_how({}, { locale })).join(' · ');
  await bringIntoForce(tx, { versionId, from, how });
}

type Message = (inputs: Record<string, never>, options: { locale: 'en' | 'es' }) => string;

const inBoth = (message: Message): Localized =>
  localized('en', { en: message({}, { locale: 'en' }), es: message({}, { locale: 'es' }) });
