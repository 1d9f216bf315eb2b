import { charterPaper } from '#capabilities/charters/server';
import { locales } from '#platform/localized';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const locale = locales.find((one) => one === url.searchParams.get('in')) ?? context.locale;
  const edition = Number(url.searchParams.get('edition')) || undefined;
  const paper = await charterPaper(context, params.charter, { edition, locale });
  return new Response(paper as BodyInit, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="charter-${locale}.pdf"`
    }
  });
};
