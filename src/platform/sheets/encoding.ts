import { sheetProblems } from './problems.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

/** Letters á é í ñ ó ú as Excel for Mac and as Excel for Windows write them in their oldest kind of CSV. */
const MAC_ACCENTS = new Set([0x87, 0x8e, 0x92, 0x96, 0x97, 0x9c]);
const WINDOWS_ACCENTS = new Set([
  0xe1, 0xe9, 0xed, 0xf1, 0xf3, 0xfa, 0xfc, 0xc1, 0xc9, 0xcd, 0xd1, 0xd3, 0xda
]);
const CURLY_APOSTROPHE = 0x92;

/** Bytes as text, whatever program wrote them. Only what is certain is taken as such; the rest is weighed. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  const text = encoding === 'windows-1252' ? fromWindows(bytes) : new TextDecoder(encoding).decode(bytes);
  if (text.includes('\u0000')) throw sheetProblems.not_a_list();
  return { text, encoding };
}

/** What Windows put where Latin-1 has controls, from 0x80 on. Some versions of Node decode these wrongly. */
const WINDOWS_SIGNS = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];

const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80]!);

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return wideWithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : oldEncoding(bytes));
}

/** Latin text in UTF-16 has a zero as every second byte. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const start = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  start.forEach((byte, place) => byte === 0 && zeros[place % 2]!++);
  if (zeros[1]! > start.length * 0.3 && !zeros[0]) return 'utf-16le';
  if (zeros[0]! > start.length * 0.3 && !zeros[1]) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // the only way to ask
  }
}

function oldEncoding(bytes: Uint8Array): Encoding {
  const seen = { mac: 0, windows: 0, certain: false };
  bytes.forEach((byte, place) => {
    if (byte < 0x80 || !(isLetter(bytes[place - 1]) || isLetter(bytes[place + 1]))) return;
    if (WINDOWS_ACCENTS.has(byte)) seen.windows++;
    if (MAC_ACCENTS.has(byte)) seen.mac++;
    if (MAC_ACCENTS.has(byte) && byte !== CURLY_APOSTROPHE) seen.certain = true;
  });
  return seen.certain && seen.mac > seen.windows ? 'macintosh' : 'windows-1252';
}

const isLetter = (byte = 0): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
