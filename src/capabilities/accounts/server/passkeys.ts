import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON
} from '@simplewebauthn/server';
import type { Context, Tx } from '../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { tooMany } from '../../../platform/limits/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { problems } from '../rules/problems.ts';
import { myAccount } from './mine.ts';
import { startSession, type NewSession } from './sessions.ts';

/** The site a passkey belongs to: its host and its address. */
export type Site = { host: string; origin: string };

export const siteOf = ({ hostname, origin }: URL): Site => ({ host: hostname, origin });

/** EdDSA, ES256 and RS256: every phone knows one. Newer ones would be signed today and not understood by the next machine. */
const ALGORITHMS = [-8, -7, -257];
const MINUTES = 5;

/** The first half of adding a passkey: what the phone is asked. Ends with a challenge that is used once. */
export async function askForPasskey(context: Context, site: Site) {
  const accountId = ownPhoneOf(context);
  const known = await passkeysOf(context);
  const { contacts } = await myAccount(context);
  const options = await generateRegistrationOptions({
    rpName: 'Tequio',
    rpID: site.host,
    // The phone shows it to its owner, who may have two accounts; the id lets a new passkey replace its old one.
    userName: contacts[0]!.value,
    userID: new TextEncoder().encode(accountId),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' }
  });
  return { options, challengeId: await keepChallenge(context, options.challenge, accountId) };
}

export async function addPasskey(
  context: Context,
  site: Site,
  answer: { challengeId: string; name: string; response: RegistrationResponseJSON }
): Promise<void> {
  const accountId = ownPhoneOf(context);
  const challenge = await useChallenge(context, answer.challengeId, accountId);
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: answer.response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    supportedAlgorithmIDs: ALGORITHMS,
    requireUserVerification: false
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) throw problems.passkey_wrong();
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  const added = await transact(context, (tx) =>
    insertOnce(tx, 'passkey', {
      id,
      accountId,
      publicKey: Buffer.from(publicKey),
      counter,
      transports,
      name: answer.name.trim().slice(0, 80) || 'Passkey',
      createdAt: tx.clock()
    })
  );
  if (!added) throw problems.passkey_wrong(); // somebody made up an answer with a key that is known already
}

export function passkeysOf(
  context: Context
): Promise<{ id: string; name: string; createdAt: Date; usedAt: Date | null }[]> {
  const accountId = accountOf(context);
  return read(context, (tx) =>
    tx.db
      .selectFrom('passkey')
      .select(['id', 'name', 'createdAt', 'usedAt'])
      .where('accountId', '=', accountId)
      .orderBy('createdAt')
      .execute()
  );
}

/** Removes one's own passkey; another's does not exist. */
export async function removePasskey(context: Context, id: string): Promise<void> {
  const accountId = accountOf(context);
  await transact(context, (tx) =>
    tx.db.deleteFrom('passkey').where('id', '=', id).where('accountId', '=', accountId).execute()
  );
}

/** What any phone is asked that wants to sign in: it answers with whichever passkey it has for this site. */
export async function greetPasskey(context: Context, site: Site, address: string) {
  await tooMany(context, `passkey from ${address}`, { most: 60, minutes: 15 });
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'preferred' });
  return { options, challengeId: await keepChallenge(context, options.challenge, null) };
}

export async function signInWithPasskey(
  context: Context,
  site: Site,
  answer: { challengeId: string; device: string; response: AuthenticationResponseJSON }
): Promise<NewSession> {
  const challenge = await useChallenge(context, answer.challengeId, null);
  return transact(context, async (tx) => {
    const passkey = await lockPasskey(tx, answer.response.id);
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer.response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: false,
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter }
    }).catch(() => ({ verified: false, authenticationInfo: undefined }));
    if (!verified || !authenticationInfo) throw problems.passkey_wrong();
    const used = { counter: authenticationInfo.newCounter, usedAt: tx.clock() };
    await tx.db.updateTable('passkey').set(used).where('id', '=', passkey.id).execute();
    return startSession(tx, { accountId: passkey.accountId, shared: false, device: answer.device });
  });
}

async function lockPasskey(tx: Tx, id: string) {
  const passkey = await tx.db
    .selectFrom('passkey')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!passkey) throw problems.passkey_wrong();
  return passkey;
}

async function keepChallenge(context: Context, challenge: string, accountId: string | null): Promise<string> {
  const now = context.clock().getTime();
  const id = newId(now);
  const expiresAt = new Date(now + MINUTES * 60_000);
  await transact(context, async (tx) => {
    // Most are answered and gone; the ones that never were are swept out by the next.
    await tx.db.deleteFrom('passkeyChallenge').where('expiresAt', '<', tx.clock()).execute();
    await tx.db.insertInto('passkeyChallenge').values({ id, challenge, accountId, expiresAt }).execute();
  });
  return id;
}

/** A challenge is taken out as it is used: no answer fits twice. */
async function useChallenge(context: Context, id: string, accountId: string | null): Promise<string> {
  const used = await transact(context, (tx) =>
    tx.db
      .deleteFrom('passkeyChallenge')
      .where('id', '=', id)
      .where('accountId', 'is not distinct from', accountId)
      .where('expiresAt', '>', tx.clock())
      .returning('challenge')
      .executeTakeFirst()
  );
  if (!used) throw problems.passkey_wrong();
  return used.challenge;
}

/** A passkey would stay on a borrowed phone when its borrower is gone. */
function ownPhoneOf(context: Context): string {
  if (context.actor.kind === 'account' && context.actor.shared) throw problems.passkey_borrowed();
  return accountOf(context);
}

function accountOf({ actor }: Context): string {
  if (actor.kind !== 'account') throw common.sign_in_first();
  return actor.accountId;
}
