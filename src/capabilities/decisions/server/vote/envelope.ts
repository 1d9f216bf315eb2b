import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject
} from 'node:crypto';
import type { BallotForm, Mark } from '../../rules/vote/ballot.ts';

/** What an envelope holds. */
export type Inside = { mark: Mark; tracker: string };

const POINT = 32;
const TAG = 16;

/**
 * X25519, HKDF-SHA256 and AES-256-GCM with a key used once, bound to its place on the roll, so that an envelope
 * moved to another row cannot be opened. All envelopes of one vote are of one length.
 */
export function seal(sealKey: Buffer, form: BallotForm, inside: Inside, place: string): Buffer {
  const theirs = createPublicKey({ key: sealKey, format: 'der', type: 'spki' });
  const ours = generateKeyPairSync('x25519');
  const point = ours.publicKey.export({ type: 'spki', format: 'der' }).subarray(-POINT);
  const [key, nonce] = agreed(ours.privateKey, theirs, point);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(padded(inside, lengthFor(form))), cipher.final()]);
  return Buffer.concat([point, cipher.getAuthTag(), sealed]);
}

/** Null where it was not sealed for this vote and this place, or was changed since. */
export function unseal(key: KeyObject, envelope: Buffer, place: string): Inside | null {
  try {
    const point = envelope.subarray(0, POINT);
    const theirs = createPublicKey({ key: Buffer.concat([SPKI, point]), format: 'der', type: 'spki' });
    const [secret, nonce] = agreed(key, theirs, point);
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(place));
    decipher.setAuthTag(envelope.subarray(POINT, POINT + TAG));
    const text = Buffer.concat([decipher.update(envelope.subarray(POINT + TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Inside;
  } catch {
    return null;
  }
}

/** What stands before the 32 bytes of every X25519 key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');

function agreed(ours: KeyObject, theirs: KeyObject, point: Buffer): [Buffer, Buffer] {
  const shared = diffieHellman({ privateKey: ours, publicKey: theirs });
  const bytes = Buffer.from(hkdfSync('sha256', shared, point, 'tequio vote envelope', 44));
  return [bytes.subarray(0, 32), bytes.subarray(32)];
}

/** Room for the longest ballot of this form. Spaces behind JSON change nothing. */
const lengthFor = (form: BallotForm): number => 256 + ('options' in form ? form.options.length * 48 : 0);

function padded(inside: Inside, length: number): Buffer {
  const text = Buffer.from(JSON.stringify(inside));
  if (text.length > length) throw new Error('A ballot longer than its form allows.');
  return Buffer.concat([text, Buffer.alloc(length - text.length, ' ')]);
}
