import { editionOf, signOnCounts } from '#capabilities/charters/server';
import { communityPath } from '#platform/web/server';
import { m } from '#platform/words';
import type { RequestHandler } from './$types';

/** The one page that others may show inside theirs: a number, a title and a link, and nothing that runs or remembers. */
export const GET: RequestHandler = async ({ locals: { context }, params, url, setHeaders }) => {
  const locale =
    url.searchParams.get('in') === 'en' ? 'en' : url.searchParams.get('in') === 'es' ? 'es' : context.locale;
  const { text } = await editionOf(context, params.charter);
  const { all } = await signOnCounts(context, params.charter);
  setHeaders({ 'cache-control': 'public, max-age=60' });
  const title = text.title[locale] ?? Object.values(text.title)[0] ?? '';
  const count = new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US').format(all);
  const href = url.origin + communityPath(context, 'charters', params.charter, 'sign');
  const body = page({ locale, title, count, href });
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...framed } });
};

const STYLE =
  'body{font:1rem/1.4 system-ui,sans-serif;margin:0;padding:12px 16px;color:#1e2330;background:#fcfaf5;border-left:4px solid #f2a900}b{font-size:2rem;display:block}a{color:#2a3b8f}';

/** Allowed into every frame, and allowed nothing else. */
const framed = {
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *`
};

type Shown = { locale: 'en' | 'es'; title: string; count: string; href: string };

const page = ({ locale, title, count, href }: Shown): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${plain(title)}</title><style>${STYLE}</style></head>
<body><main><h1 style="font-size:1rem;margin:0">${plain(title)}</h1><p style="margin:4px 0"><b>${count}</b> ${plain(m.charters_counter_label({}, { locale }))}</p>
<a href="${plain(href)}" target="_blank" rel="noopener">${plain(m.charters_sign_title({}, { locale }))}</a></main></body></html>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
