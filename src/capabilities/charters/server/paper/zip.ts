import { crc32, deflateRawSync } from 'node:zlib';

export type Packed = { name: string; bytes: Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8 = 1 << 11;
const DEFLATED = 8;
/** The first of January 1980: a kit of the same day is the same file. */
const DAY = 0x21;

/** A ZIP file (APPNOTE 6.3.10, without encryption, below 4 GB): what the press opens with two taps. */
export function zip(files: Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let place = 0;
  for (const { name, bytes } of files) {
    const [title, packed] = [Buffer.from(name, 'utf8'), deflateRawSync(bytes)];
    const facts = factsOf(crc32(bytes), packed.length, bytes.length, title.length);
    parts.push(header(LOCAL, facts, 30), title, packed);
    table.push(central(facts, place), title);
    place += 30 + title.length + packed.length;
  }
  const size = table.reduce((sum, { length }) => sum + length, 0);
  return new Uint8Array(Buffer.concat([...parts, ...table, end(files.length, size, place)]));
}

type Facts = [crc: number, packed: number, size: number, name: number];
const factsOf = (...facts: Facts): Facts => facts;

function header(mark: number, [crc, packed, size, name]: Facts, length: number, shift = 0): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(mark, 0);
  if (shift) bytes.writeUInt16LE(VERSION, 4);
  const at = 4 + shift;
  for (const [index, value] of [VERSION, UTF8, DEFLATED, 0, DAY].entries())
    bytes.writeUInt16LE(value, at + index * 2);
  for (const [index, value] of [crc >>> 0, packed, size].entries())
    bytes.writeUInt32LE(value, at + 10 + index * 4);
  bytes.writeUInt16LE(name, at + 22);
  return bytes;
}

function central(facts: Facts, place: number): Buffer {
  const bytes = header(CENTRAL, facts, 46, 2);
  bytes.writeUInt32LE(place, 42);
  return bytes;
}

function end(files: number, size: number, place: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(END, 0);
  bytes.writeUInt16LE(files, 8);
  bytes.writeUInt16LE(files, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(place, 16);
  return bytes;
}
