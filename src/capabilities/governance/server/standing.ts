import { evaluate, type Finding } from '../../../kernels/bylaws/index.ts';
import type { Context, Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { rollTally } from '../../people/server/index.ts';
import { factsOf } from '../rules/body.ts';
import { may } from '../rules/policy.ts';
import { bodiesOf, type Body } from './bodies.ts';
import { neededRulesOn, type RulesInForce } from './rules.ts';
import { sittingsOn } from './sittings.ts';
import { today } from './today.ts';

export type BodyStanding = { body: Body; findings: Finding[] };
export type Standing = { day: string; rules: RulesInForce; partnership: Finding[]; bodies: BodyStanding[] };

/** How the partnership and each of its groups stand today against the rules in force. */
export function standing(context: Context): Promise<Standing> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const day = today(tx);
    const rules = await neededRulesOn(tx, day);
    const sittings = await sittingsOn(tx, day);
    const bodies = (await bodiesOf(tx)).flatMap((body) => {
      if (body.kind === 'assembly') return [];
      return { body, findings: evaluate(rules.parameters, factsOf(body.kind, sittings.get(body.id) ?? [])) };
    });
    return { day, rules, partnership: await ofPartnership(tx, rules, day), bodies };
  });
}

/** One group; for the assembly it is the partnership itself. */
export async function standingOfBody(
  tx: Tx,
  { id, kind }: Body,
  rules: RulesInForce,
  day: string
): Promise<Finding[]> {
  if (kind === 'assembly') return ofPartnership(tx, rules, day);
  const sittings = await sittingsOn(tx, day, id);
  return evaluate(rules.parameters, factsOf(kind, sittings.get(id) ?? []));
}

/** `rollTally` counts distinct people; `total` is the sum of the rest. */
async function ofPartnership(tx: Tx, { parameters }: RulesInForce, day: string): Promise<Finding[]> {
  const { total: _, ...roll } = await rollTally(tx, day);
  return evaluate(parameters, { kind: 'partnership', roll });
}
