import { previewList } from '#capabilities/people/server';
import { said } from '#capabilities/people/ui';
import { writeCsv } from '#platform/sheets';
import { m } from '#platform/words';
import type { RequestHandler } from './$types';

/** The mistakes of a list, to correct beside the file. */
export const GET: RequestHandler = async ({ locals: { context }, params }) => {
  const { errors } = await previewList(context, params.draft);
  const columns = [
    m.people_import_row(),
    m.people_import_column(),
    m.people_import_value(),
    m.people_import_wrong()
  ];
  const rows = errors.map(({ line, column, value, code }) => [line, column, value, said('row', code)]);
  return new Response(writeCsv(columns, rows) as BodyInit, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${m.people_import_errors_file()}.csv"`,
      'cache-control': 'no-store'
    }
  });
};
