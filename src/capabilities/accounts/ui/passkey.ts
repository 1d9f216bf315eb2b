import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/browser';
import { m } from '#platform/words';
import { ask } from './ask.ts';

type Challenge<Options> = { options: Options; challengeId: string };

export const canUsePasskeys = (): boolean => browserSupportsWebAuthn();

/** Adds this phone; the page is then read anew. */
export async function addPasskey(at: string, name: string): Promise<void> {
  const { options, challengeId } = await ask<Challenge<PublicKeyCredentialCreationOptionsJSON>>(
    `${at}/challenge`
  );
  const response = await startRegistration({ optionsJSON: options });
  await ask(`${at}/answer`, { challengeId, name, response });
}

/** Signs in, and says where to go on to. */
export async function signInWithPasskey(at: string, to: string): Promise<string> {
  const { options, challengeId } = await ask<Challenge<PublicKeyCredentialRequestOptionsJSON>>(
    `${at}/challenge`
  );
  const response = await startAuthentication({ optionsJSON: options });
  return (await ask<{ to: string }>(`${at}/answer`, { challengeId, to, response })).to;
}

/** What to say: our own server's sentence, or what the phone's refusal means for its owner. */
export function whyNot(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: Error };
  const kind = cause?.name ?? name;
  if (kind === 'InvalidStateError') return m.accounts_passkeys_known();
  if (kind === 'Error' && message) return message;
  return m.accounts_passkey_stopped();
}
