/**
 * Answers packed small. A page is one piece whose length is known: packed at one go, and sent in one, it costs the
 * program half of what a stream of packing costs. Longer answers and those without an end go on to the streams.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Shorter ones fit one packet anyway; longer ones would hold up everybody else while they are packed. */
const SHORTEST = 1024;
const LONGEST = 512 * 1024;
const WORDY =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|manifest\+json|geo\+json)|image\/svg)/;

const ways = {
  br: (body) =>
    brotliCompressSync(body, {
      params: {
        // Beyond this the program works twice as long for a twentieth less.
        [constants.BROTLI_PARAM_QUALITY]: 1,
        [constants.BROTLI_PARAM_LGWIN]: 18,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length
      }
    }),
  gzip: (body) => gzipSync(body, { level: 3 })
};

/** Stands between the program and a response that is not yet begun. */
export function packWhole(request, response) {
  const { writeHead, write, end } = response;
  let pieces = null;
  let way = null;
  response.writeHead = function (status, ...rest) {
    const heads = typeof rest.at(-1) === 'object' ? rest.at(-1) : {};
    for (const [name, value] of Object.entries(heads)) response.setHeader(name, value);
    way = wayFor(request, status, (name) => response.getHeader(name));
    if (!way) return writeHead.call(response, status);
    response.statusCode = status;
    pieces = [];
    return response;
  };
  response.write = function (piece, ...rest) {
    if (!pieces) return write.call(response, piece, ...rest);
    pieces.push(Buffer.from(piece));
    return true;
  };
  response.end = function (piece, ...rest) {
    if (!pieces) return end.call(response, piece, ...rest);
    if (piece) pieces.push(Buffer.from(piece));
    const packed = ways[way](pieces.length === 1 ? pieces[0] : Buffer.concat(pieces));
    pieces = null;
    response.setHeader('content-encoding', way);
    response.setHeader('vary', withEncoding(response.getHeader('vary')));
    response.setHeader('content-length', packed.length);
    writeHead.call(response, response.statusCode);
    return end.call(response, packed);
  };
}

/** How this answer may be packed, or null when it goes as it is. */
export function wayFor({ method, headers }, status, header) {
  const length = Number(header('content-length') ?? 0);
  if (method === 'HEAD' || status === 204 || status === 304) return null;
  if (!(length >= SHORTEST && length <= LONGEST) || header('content-encoding')) return null;
  if (!WORDY.test(String(header('content-type') ?? ''))) return null;
  if (/no-transform/.test(String(header('cache-control') ?? ''))) return null;
  return ['br', 'gzip'].find((name) => takes(headers['accept-encoding'], name)) ?? null;
}

const takes = (accepted = '', name) =>
  accepted
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .some((part) => part.split(';')[0].trim() === name && !/;\s*q=0(?:\.0*)?$/.test(part));

const withEncoding = (vary) =>
  !vary ? 'Accept-Encoding' : /accept-encoding|\*/i.test(String(vary)) ? vary : `${vary}, Accept-Encoding`;
