import { communityOf, type Tx } from '../../../../platform/context/index.ts';
import { isId } from '../../../../platform/ids/index.ts';
import { same, seal } from '../../../../platform/secrets/server/index.ts';
import { problems } from '../../rules/problems.ts';

const MAC_BYTES = 14;

/**
 * What the link in the letter to somebody who was named carries: which naming it is, and a keyed seal over it. It
 * answers this one question for this one person; nothing secret lies in the table.
 */
export const letterKeyOf = (tx: Tx, candidacyId: string): string =>
  Buffer.concat([Buffer.from(candidacyId.replaceAll('-', ''), 'hex'), macOf(tx, candidacyId)]).toString(
    'base64url'
  );

/** The candidacy that a key is for. */
export function candidacyIn(tx: Tx, key: string): string {
  const bytes = Buffer.from(key, 'base64url');
  const hex = bytes.subarray(0, 16).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const whole = bytes.length === 16 + MAC_BYTES && isId(id);
  if (!whole || !same(bytes.subarray(16), macOf(tx, id))) throw problems.no_such_candidacy();
  return id;
}

const macOf = (tx: Tx, id: string): Buffer =>
  seal(`naming/${communityOf(tx).id}/${id}`).subarray(0, MAC_BYTES);
