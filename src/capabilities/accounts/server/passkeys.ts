import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON
} from '@simplewebauthn/server';
import type { Context, Tx } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { problems } from '../rules/problems.ts';
import { startSession, type NewSession } from './sessions.ts';

/** The site a passkey belongs to: its host and its address. */
export type Site = { host: string; origin: string };

const MINUTES = 5;

/** The first half of adding a passkey: what the phone is asked. Ends with a challenge that is used once. */
export async function askForPasskey(context: Context, site: Site) {
  const accountId = accountOf(context);
  const known = await passkeysOf(context);
  const options = await generateRegistrationOptions({
    rpName: 'Tequio',
    rpID: site.host,
    userName: 'Tequio',
    attestationType: 'none',
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
  const accountId = accountOf(context);
  const challenge = await useChallenge(context, answer.challengeId, accountId);
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: answer.response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: false
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) throw problems.passkey_wrong();
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  await transact(context, (tx) =>
    tx.db
      .insertInto('passkey')
      .values({
        id,
        accountId,
        publicKey: Buffer.from(publicKey),
        counter,
        transports,
        name: answer.name.slice(0, 80) || 'Passkey',
        createdAt: tx.clock()
      })
      .execute()
  );
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
export async function greetPasskey(context: Context, site: Site) {
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
  await transact(context, (tx) =>
    tx.db.insertInto('passkeyChallenge').values({ id, challenge, accountId, expiresAt }).execute()
  );
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

function accountOf({ actor }: Context): string {
  if (actor.kind !== 'account') throw common.sign_in_first();
  return actor.accountId;
}
