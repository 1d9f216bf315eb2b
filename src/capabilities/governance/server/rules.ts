import { read as readParameters, type Parameters } from '../../../kernels/bylaws/index.ts';
import { communityOf, type Tx } from '../../../platform/context/index.ts';
import { clauseOf, type Clause } from '../rules/agreement.ts';
import { problems } from '../rules/problems.ts';

/** The bylaws of one day, ready to judge by. `clauseOf('quorum.assembly')` is `'2.2'`. */
export type RulesInForce = {
  version: { id: string; number: number };
  parameters: Parameters;
  clauseOf: (path: string) => string | null;
};

/** Adopted versions are never rewritten (the database refuses it), so what was read once stays read. */
const known = new Map<string, RulesInForce>();
const MOST_KNOWN = 500;
const placeOf = (tx: Tx, versionId: string): string => `${communityOf(tx).id} ${versionId}`;

/**
 * The bylaws in force on a day; null where there are none, and then nothing can be certified.
 * Rules that this program cannot read are a Problem, never a guess.
 */
export async function rulesOn(tx: Tx, day: string): Promise<RulesInForce | null> {
  const version = await versionOn(tx, day);
  return version ? rulesOf(tx, version.id) : null;
}

/** As `rulesOn`, for commands that cannot go on without. */
export async function neededRulesOn(tx: Tx, day: string): Promise<RulesInForce> {
  const rules = await rulesOn(tx, day);
  if (!rules) throw problems.no_rules();
  return rules;
}

/** The rules of one version, in force or not: what a stored verdict was judged by. */
export async function rulesOf(tx: Tx, versionId: string): Promise<RulesInForce> {
  const before = known.get(placeOf(tx, versionId));
  if (before) return before;
  const { id, number, clauses, parameters, adoptedOn } = await tx.db
    .selectFrom('agreementVersion')
    .select(['id', 'number', 'clauses', 'parameters', 'adoptedOn'])
    .where('communityId', '=', communityOf(tx).id)
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow(() => problems.no_rules());
  const rules: RulesInForce = {
    version: { id, number },
    parameters: understood(parameters),
    clauseOf: (path) => clauseOf(clauses as unknown as Clause[], path)
  };
  return adoptedOn === null ? rules : remembered(tx, rules);
}

/** Parameters from JSON, or the Problem that names what cannot be read. */
export function understood(json: unknown): Parameters {
  const parameters = readParameters(json);
  if (!('refused' in parameters)) return parameters;
  const [first] = parameters.refused;
  throw first?.code === 'newer_format'
    ? problems.newer_format()
    : problems.unreadable({ path: first?.path ?? '$' });
}

function remembered(tx: Tx, rules: RulesInForce): RulesInForce {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(placeOf(tx, rules.version.id), rules);
  return rules;
}

function versionOn(tx: Tx, day: string): Promise<{ id: string } | undefined> {
  return tx.db
    .selectFrom('agreementVersion as version')
    .innerJoin('agreement', (join) =>
      join
        .onRef('agreement.communityId', '=', 'version.communityId')
        .onRef('agreement.id', '=', 'version.agreementId')
    )
    .select('version.id')
    .where('version.communityId', '=', communityOf(tx).id)
    .where('agreement.kind', '=', 'bylaws')
    .where('version.inForceFrom', '<=', day)
    .where((eb) => eb.or([eb('version.inForceTo', 'is', null), eb('version.inForceTo', '>', day)]))
    .executeTakeFirst();
}
