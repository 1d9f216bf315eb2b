import { personalLinks } from '#capabilities/surveys/server';
import { communityPath } from '#platform/web/server';
import { m } from '#platform/words';
import { sheetResponse } from '../../sheet.ts';
import type { RequestHandler } from './$types';

/** A link of their own for every member who has not answered yet, as a table for letters and calls. */
export const GET: RequestHandler = async ({ locals: { context }, params, url }) => {
  const links = await personalLinks(context, params.survey);
  const base = url.origin + communityPath(context, 'surveys', params.survey, 'answer');
  const rows = links.map(({ name, key }) => [name, `${base}/${key}`]);
  const columns = [m.surveys_links_name(), m.surveys_links_link()];
  return sheetResponse([{ name: m.surveys_links_title(), columns, rows }], 'links', url);
};
