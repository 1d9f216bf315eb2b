import { problems as accounts } from '../../../accounts/index.ts';
import { readToken } from '../../../accounts/server/index.ts';
import type { Tx } from '../../../../platform/context/index.ts';
import { Problem } from '../../../../platform/problem/index.ts';
import type { Reason } from '../../rules/door/arrival.ts';
import { problems } from '../../rules/problems.ts';
import { personOn, type Person } from './neighbours.ts';

/** How somebody is named at the door: the text of their card, or the member that a greeter found. */
export type Shown = { card?: string; memberId?: string };

/** Who it is; a card that opens nothing is a reason to keep the case, and no error. */
export async function whoIs(
  tx: Tx,
  { card, memberId }: Shown,
  day: string
): Promise<Person | { reason: Reason }> {
  const found = card ? await readCard(tx, card) : memberId;
  if (!found) throw problems.nobody_named();
  if (typeof found !== 'string') return found;
  return (await personOn(tx, found, day)) ?? { reason: 'unknown_member' };
}

const wrong: Record<string, Reason> = {
  [accounts.token_forged().code]: 'card_forged',
  [accounts.token_revoked().code]: 'card_revoked',
  [accounts.token_foreign().code]: 'card_foreign'
};

function readCard(tx: Tx, card: string): Promise<string | { reason: Reason }> {
  return readToken(tx, 'card', card).then(
    ({ memberId }) => memberId,
    (error: unknown) => {
      const reason = error instanceof Problem ? wrong[error.code] : undefined;
      if (!reason) throw error;
      return { reason };
    }
  );
}
