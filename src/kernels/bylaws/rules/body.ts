import type { BodyFacts, Counts } from '../facts.ts';
import { atLeast, cannotTell, judged, noRule, type Finding } from '../finding.ts';
import type { Parameters } from '../parameters.ts';
import type { Category } from '../vocabulary.ts';

/** No seat of the guidance body is empty, and nobody sits beside one. */
export function seats({ leadership }: Parameters, { body, members }: BodyFacts): Finding {
  const [code, path] = ['body.seats', 'leadership.seats'] as const;
  if (body !== 'guidance_body') return noRule(code, path);
  if (members === null) return cannotTell(code, path, ['facts.members']);
  const filled = total(members);
  if (leadership.seats === null) return cannotTell(code, path, [`parameters.${path}`], { filled });
  const vacant = Math.max(0, leadership.seats - filled);
  return judged(code, path, filled === leadership.seats, { seats: leadership.seats, filled, vacant });
}

export function officers({ leadership }: Parameters, { body, officers: held }: BodyFacts): Finding {
  const [code, path] = ['body.officers', 'leadership.officers'] as const;
  if (body !== 'guidance_body' || leadership.officers.length === 0) return noRule(code, path);
  if (held === null) return cannotTell(code, path, ['facts.officers'], { roles: leadership.officers.length });
  const filled = leadership.officers.filter((role) => held.includes(role)).length;
  return judged(code, path, filled === leadership.officers.length, {
    roles: leadership.officers.length,
    filled
  });
}

/** Each kept seat by itself: one parent counts for every kind of seat that a parent may fill. */
export function reserved({ leadership }: Parameters, { body, members }: BodyFacts): Finding[] {
  if (body !== 'guidance_body') return [];
  return leadership.reserved.map(({ who, seats: needed }, index) => {
    const path = `leadership.reserved.${index}`;
    if (members === null) return cannotTell('body.reserved', path, ['facts.members'], { needed });
    const found = counted(members, who);
    const undisclosed = who.includes('undisclosed') ? 0 : (members.undisclosed ?? 0);
    const open = found < needed && found + undisclosed >= needed;
    return open
      ? cannotTell('body.reserved', path, ['facts.members.undisclosed'], { needed, found, undisclosed })
      : judged('body.reserved', path, found >= needed, { needed, found, undisclosed });
  });
}

export function minimum({ committees }: Parameters, { body, members }: BodyFacts): Finding {
  const [code, path] = ['body.minimum', 'committees.minimumMembers'] as const;
  if (body !== 'committee') return noRule(code, path);
  if (members === null) return cannotTell(code, path, ['facts.members']);
  return atLeast(code, path, committees.minimumMembers, { name: 'members', value: total(members) });
}

/** On a committee, an organization earns its place by bringing a resident it serves. */
export function pairing({ committees }: Parameters, { body, organizations }: BodyFacts): Finding {
  const [code, path] = ['body.pairing', 'committees.organizationWithResident'] as const;
  if (body !== 'committee' || committees.organizationWithResident === false) return noRule(code, path);
  if (committees.organizationWithResident === null) return cannotTell(code, path, [`parameters.${path}`]);
  if (organizations === null) return cannotTell(code, path, ['facts.organizations']);
  const { on, withResident } = organizations;
  return judged(code, path, withResident >= on, { organizations: on, withResident });
}

function total(members: Counts): number {
  return Object.values(members).reduce((sum, count) => sum + count, 0);
}

function counted(members: Counts, who: Category[]): number {
  return who.reduce((sum, category) => sum + (members[category] ?? 0), 0);
}
