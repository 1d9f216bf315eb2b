import { workbookOf } from '#capabilities/surveys/server';
import { isId } from '#platform/ids';
import type { RequestHandler } from './$types';

/** The questions as an XLSForm: a version, or the draft. */
export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const version = url.searchParams.get('version');
  const { name, bytes } = await workbookOf(context, params.survey, isId(version) ? version : null);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store'
    }
  });
};
