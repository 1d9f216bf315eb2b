/** Tells Kit by which address, protocol and name a page was asked for. Pure. */

// Our own names: whatever a visitor sends under them is overwritten.
export const protocolHeader = 'x-tequio-protocol';
export const hostHeader = 'x-tequio-host';
export const addressHeader = 'x-tequio-address';

/**
 * A proxy's word counts only when TRUST_PROXY=1: anybody can send these headers.
 * Without a proxy we are asked by http, unless ORIGIN says that this very name stands behind https.
 * @param {{ headers: Record<string, any>, socket: { remoteAddress?: string } }} request
 * @param {Record<string, string | undefined>} env
 */
export function headersFor({ headers, socket }, { TRUST_PROXY, ORIGIN, XFF_DEPTH }) {
  const told = TRUST_PROXY === '1' ? headers : {};
  const host = lastOf(told['x-forwarded-host']) ?? headers.host ?? '';
  const protocol = lastOf(told['x-forwarded-proto']) ?? protocolOf(ORIGIN, host);
  return {
    [protocolHeader]: protocol === 'https' ? 'https' : 'http',
    [hostHeader]: host,
    [addressHeader]: lastOf(told['x-forwarded-for'], Number(XFF_DEPTH ?? 1)) ?? socket.remoteAddress ?? ''
  };
}

/** Each proxy adds at the end: only what the nearest ones added is known to be true. */
function lastOf(header, depth = 1) {
  return header
    ?.split(',')
    .map((value) => value.trim())
    .at(-depth);
}

function protocolOf(origin, host) {
  return origin && new URL(origin).host === host ? new URL(origin).protocol.replace(':', '') : 'http';
}
