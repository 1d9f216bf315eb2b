import canonicalize from 'canonicalize';

/**
 * The one JSON text of a value: sorted keys, no spaces, shortest numbers.
 *
 * Stricter than JSON.stringify: what JSON would drop or change on the way is refused, so that nothing
 * is sealed that differs from what was meant. `-0` is written `0`, as the standard says.
 *
 * @throws TypeError naming the path of what has no JSON text: undefined, NaN and infinities, bigints,
 * functions, symbols, holes in lists, dates and other instances, circles, lone surrogates.
 * @see RFC 8785, JSON Canonicalization Scheme (the `canonicalize` package; same code in the browser)
 */
export function canonical(value: unknown): string {
  refuseUnsayable(value, '$', new Set());
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('$ has no JSON text');
  return text;
}

function refuseUnsayable(value: unknown, path: string, above: Set<object>): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return refuseLoneSurrogate(value, path);
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value !== 'object') throw new TypeError(`${path} has no JSON text: ${String(value)}`);
  if (above.has(value)) throw new TypeError(`${path} contains itself`);
  above.add(value);
  if (Array.isArray(value)) refuseInList(value, path, above);
  else refuseInObject(value, path, above);
  above.delete(value);
}

function refuseInList(list: unknown[], path: string, above: Set<object>): void {
  for (let index = 0; index < list.length; index++) refuseUnsayable(list[index], `${path}[${index}]`, above);
}

function refuseInObject(object: object, path: string, above: Set<object>): void {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`${path} is not a plain object`);
  for (const [key, value] of Object.entries(object)) {
    refuseLoneSurrogate(key, path);
    refuseUnsayable(value, `${path}.${key}`, above);
  }
}

function refuseLoneSurrogate(text: string, path: string): void {
  if (!text.isWellFormed()) throw new TypeError(`${path} holds half a character`);
}
