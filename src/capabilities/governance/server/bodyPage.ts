import type { Finding } from '../../../kernels/bylaws/index.ts';
import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read } from '../../../platform/db/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { categoriesOn, organizationsById } from '../../people/server/index.ts';
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
    const people = await belongingTo(tx, id, day);
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

async function belongingTo(tx: Tx, bodyId: string, day: string): Promise<Belonging[]> {
  const places = await tx.db
    .selectFrom('bodyMember')
    .select(['memberId', 'role', 'fromOn', 'leftOn', 'broughtBy'])
    .where('communityId', '=', communityOf(tx).id)
    .where('bodyId', '=', bodyId)
    .orderBy('role')
    .execute();
  const ids = places.map(({ memberId }) => memberId);
  const people = await categoriesOn(tx, ids, day);
  const theirs = [...people.values()].map(({ organizationId }) => organizationId);
  const names = await organizationsById(tx, [...theirs, ...places.map(({ broughtBy }) => broughtBy)]);
  const called = (id: string | null) => (id && names.get(id)) ?? null;
  return places
    .map(({ broughtBy, ...place }) => {
      const { name, organizationId } = people.get(place.memberId)!;
      return {
        ...place,
        name,
        organizationId,
        organization: called(organizationId),
        broughtBy: called(broughtBy)
      };
    })
    .sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name, tx.locale));
}
