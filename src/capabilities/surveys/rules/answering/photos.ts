/** Limits of what a phone sends along, in bytes. */
export const limits = {
  /** Larger than this is not even opened: a phone would run out of memory. */
  opened: 40 * 2 ** 20,
  /** One photo or recording, as it is sent. */
  each: 8 * 2 ** 20,
  /** All of one set of answers together. */
  all: 9 * 2 ** 20,
  /** The longer side of a photo, in pixels. */
  side: 2048
};

export type TooLarge = 'opened' | 'each' | 'all';

export function tooLarge(bytes: number, others: number, isReady: boolean): TooLarge | null {
  if (bytes > limits.opened) return 'opened';
  if (!isReady) return null;
  if (bytes > limits.each) return 'each';
  return bytes + others > limits.all ? 'all' : null;
}

/** The size a photo is shrunk to; never enlarged. */
export function shrunk(width: number, height: number, most = limits.side): { width: number; height: number } {
  const factor = Math.min(1, most / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** A name that says nothing: the phone's own may hold a date or a person. */
export const nameFor = (id: string, type: string): string => {
  const ending = /^\w+\/([a-z0-9]+)/i.exec(type)?.[1]?.toLowerCase() ?? 'bin';
  return `${id.slice(-12)}.${ending === 'jpeg' ? 'jpg' : ending === 'mpeg' ? 'mp3' : ending}`;
};
