import type { StoredFile } from './store.ts';

/** What a browser may show by itself. SVG and HTML can run scripts, so they are only ever saved. */
const SHOWN = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'text/plain'
]);

/** The headers to send a file with: it never runs, and it is called what it was called. */
export function headersOf({ name, type, bytes, sha256 }: StoredFile): Record<string, string> {
  const how = SHOWN.has(type) ? 'inline' : 'attachment';
  return {
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-length': String(bytes),
    'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`
  };
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
