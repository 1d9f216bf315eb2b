import type { Finding } from '../../../kernels/bylaws/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { may } from '../rules/policy.ts';
import { bodyOf, type Body } from './bodies.ts';
import { rulesOn, type RulesInForce } from './rules.ts';
import { seatsOf, type Seat } from './seated.ts';
import { standingOfBody } from './standing.ts';
import { today } from './today.ts';

/** Somebody in a group without seats. `broughtBy` and `organization` are names of organizations. */
export type Belonging = {
  memberId: string;
  name: string;
  role: string;
  fromOn: string;
  leftOn: string | null;
  organizationId: string | null;
  organization: string | null;
  broughtBy: string | null;
};

export type BodyPage = {
  body: Body;
  day: string;
  seats: Seat[];
  members: Belonging[];
  former: Belonging[];
  rules: RulesInForce | null;
  findings: Finding[];
};

/** Who sits here, until when, what is empty, and how the group stands against the rules. */
export function bodyPage(context: Context, id: string): Promise<BodyPage> {
  return read(context, async (tx) => {
    allow(tx, may.read);
    const [body, day] = [await bodyOf(tx, id), today(tx)];
    const rules = await rulesOn(tx, day);
    const people = await belongingTo(tx, id);
    const isOver = ({ leftOn }: Belonging) => leftOn !== null && leftOn <= day;
    return {
      body,
      day,
      seats: await seatsOf(tx, id, day),
      members: people.filter((one) => !isOver(one)),
      former: people.filter(isOver),
      rules,
      findings: rules && !body.endedOn ? await standingOfBody(tx, body, rules, day) : []
    };
  });
}

function belongingTo(tx: Tx, bodyId: string): Promise<Belonging[]> {
  return tx.db
    .selectFrom('bodyMember as place')
    .innerJoin('member', (join) =>
      join.onRef('member.communityId', '=', 'place.communityId').onRef('member.id', '=', 'place.memberId')
    )
    .leftJoin('organization as own', (join) =>
      join.onRef('own.communityId', '=', 'member.communityId').onRef('own.id', '=', 'member.organizationId')
    )
    .leftJoin('organization as bringing', (join) =>
      join
        .onRef('bringing.communityId', '=', 'place.communityId')
        .onRef('bringing.id', '=', 'place.broughtBy')
    )
    .select(['place.memberId', 'member.name', 'place.role', 'place.fromOn', 'place.leftOn'])
    .select(['own.id as organizationId', 'own.name as organization', 'bringing.name as broughtBy'])
    .where('place.communityId', '=', communityOf(tx).id)
    .where('place.bodyId', '=', bodyId)
    .orderBy('place.role')
    .orderBy('member.name')
    .execute();
}
