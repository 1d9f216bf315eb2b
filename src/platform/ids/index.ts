const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const COUNTS = 0x1000;

type Count = { time: number; place: number };
/** The clock of the machine and the clock that a context carries go each its own way. */
const ours: Count = { time: 0, place: 0 };
const told: Count = { time: 0, place: 0 };

/**
 * UUIDv7 (RFC 9562): sorts by the time it was made, so new rows lie together on disk; those of one process also by
 * their order within a millisecond (the 12 bits after the time count on). Browser and server alike.
 */
export function newId(now?: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const chance = ((bytes[6]! << 8) | bytes[7]!) % (COUNTS / 4);
  const { time, place } = now === undefined ? next(ours, Date.now(), chance) : next(told, now, chance);
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(time / 256 ** (5 - at)) % 256;
  bytes[6] = 0x70 | (place >> 8);
  bytes[7] = place & 0xff;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The same millisecond counts on; another begins anywhere in the lower quarter, so that nobody can guess it. */
function next(count: Count, time: number, chance: number): Count {
  return Object.assign(count, { time, place: time === count.time ? (count.place + 1) % COUNTS : chance });
}

/** UUIDv4, for rows that must not tell when they were made: ballots, evaluations. */
export const newAnonymousId = (): string => crypto.randomUUID();

export const isId = (text: unknown): text is string => typeof text === 'string' && SHAPE.test(text);
