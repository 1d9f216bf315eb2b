import { xformXmlOf } from '#capabilities/surveys/server';
import { isId } from '#platform/ids';
import type { RequestHandler } from './$types';

/** The questions as an ODK XForm: a version, or the draft. */
export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const version = url.searchParams.get('version');
  const { name, xml } = await xformXmlOf(context, params.survey, isId(version) ? version : null);
  return new Response(xml, {
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store'
    }
  });
};
