import {
  evaluate,
  overall,
  requiredForDecision,
  type Code,
  type Facts,
  type Finding,
  type Overall,
  type Parameters
} from '../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { namesById } from '../../people/server/index.ts';
import { neededRulesOn, rulesOf, type RulesInForce } from './rules.ts';

/** What was judged: a decision, a meeting, an election. The kind is the room's own word. */
export type Subject = { kind: string; id: string };

export type Override = { by: string; byName: string; at: Date; office: string; reason: string };

export type Verdict = {
  id: string;
  subject: Subject;
  at: Date;
  rules: RulesInForce;
  facts: Facts;
  findings: Finding[];
  status: Overall['status'];
  /** Shown for ever beside what was not met. */
  override: Override | null;
};

export type Judging = {
  subject: Subject;
  /** The day whose rules judge. */
  day: string;
  facts: Facts;
  /** What has to be met; unless told, what the rules require of such a decision, or else everything found. */
  required?: readonly Code[];
};

/**
 * Judges facts by the rules of a day and keeps the verdict with both, so that it can be re-read in ten
 * years. For use inside the command that certifies; without rules on that day nothing is judged.
 */
export async function storeVerdict(tx: Tx, { subject, day, facts, required }: Judging): Promise<Verdict> {
  const rules = await neededRulesOn(tx, day);
  const findings = evaluate(rules.parameters, facts);
  const { status } = overall(findings, required ?? requiredFor(rules.parameters, facts, findings));
  const [id, at] = [newId(tx.clock().getTime()), tx.clock()];
  await tx.db
    .insertInto('verdict')
    .values({
      communityId: communityOf(tx).id,
      id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      versionId: rules.version.id,
      facts: JSON.stringify(facts),
      findings: JSON.stringify(findings),
      status,
      at
    })
    .execute();
  return { id, subject, at, rules, facts, findings, status, override: null };
}

function requiredFor(parameters: Parameters, facts: Facts, findings: Finding[]): Code[] {
  return facts.kind === 'decision'
    ? requiredForDecision(parameters, facts.class)
    : findings.map(({ code }) => code);
}

/** The latest verdict on something, by the rules it was judged by; null where nothing was judged. */
export async function verdictOf(tx: Tx, subject: Subject): Promise<Verdict | null> {
  const [latest] = await verdictsOf(tx, subject);
  return latest ?? null;
}

/** Every verdict on something, the latest first. */
export async function verdictsOf(tx: Tx, subject: Subject): Promise<Verdict[]> {
  const rows = await kept(tx)
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .execute();
  const names = await namesById(
    tx,
    rows.map(({ overriddenBy }) => overriddenBy)
  );
  const verdicts: Verdict[] = [];
  for (const row of rows) {
    const name = names.get(row.overriddenBy ?? '') ?? '';
    verdicts.push(asVerdict({ ...row, name }, subject, await rulesOf(tx, row.versionId)));
  }
  return verdicts;
}

const kept = (tx: Tx) =>
  tx.db
    .selectFrom('verdict')
    .select(['verdict.id', 'versionId', 'facts', 'findings', 'status', 'at'])
    .select(['overriddenBy', 'overriddenAt', 'overrideOffice', 'overrideReason'])
    .where('verdict.communityId', '=', communityOf(tx).id)
    .orderBy('at', 'desc')
    .orderBy('verdict.id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number] & { name: string };

const asVerdict = (row: Row, subject: Subject, rules: RulesInForce): Verdict => ({
  id: row.id,
  subject,
  at: row.at,
  rules,
  facts: row.facts as unknown as Facts,
  findings: row.findings as unknown as Finding[],
  status: row.status as Overall['status'],
  override: row.overriddenBy
    ? {
        by: row.overriddenBy,
        byName: row.name,
        at: row.overriddenAt!,
        office: row.overrideOffice!,
        reason: row.overrideReason!
      }
    : null
});
