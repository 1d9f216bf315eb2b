import { inflateRawSync } from 'node:zlib';
import { MOST_UNPACKED } from './limits.ts';
import { sheetProblems } from './problems.ts';

export type Entry = { name: string; size: number; read: () => Buffer };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * The table of contents of a ZIP file, and its entries on demand. We look before the reader unpacks:
 * a few kilobytes can unpack to more than the memory of the machine.
 */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) throw sheetProblems.not_a_list();
  const entries: Entry[] = [];
  let place = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (place + 46 > file.length || file.readUInt32LE(place) !== ENTRY) throw sheetProblems.unreadable();
    entries.push(entryAt(file, place));
    place += 46 + [28, 30, 32].reduce((sum, at) => sum + file.readUInt16LE(place + at), 0);
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) throw sheetProblems.unreadable();
  return entries;
}

function entryAt(file: Buffer, place: number): Entry {
  const [packed, size] = [file.readUInt32LE(place + 20), file.readUInt32LE(place + 24)];
  const name = file.toString('utf8', place + 46, place + 46 + file.readUInt16LE(place + 28));
  const method = file.readUInt16LE(place + 10);
  const local = file.readUInt32LE(place + 42);
  return { name, size, read: () => unpack(file, local, packed, size, method) };
}

function unpack(file: Buffer, local: number, packed: number, size: number, method: number): Buffer {
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const content = file.subarray(start, start + packed);
  // The declared size is also what the reader reserves, so neither can be talked into more.
  return method === DEFLATED ? inflateRawSync(content, { maxOutputLength: Math.max(size, 1) }) : content;
}
