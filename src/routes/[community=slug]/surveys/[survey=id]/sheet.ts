import { writeCsv, writeXlsx, type Table } from '#platform/sheets';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** Tables as one workbook (`?as=xlsx`), or the first as CSV; `?table=2` for another of them. */
export async function sheetResponse(tables: Table[], name: string, url: URL): Promise<Response> {
  const as = url.searchParams.get('as') === 'xlsx' ? 'xlsx' : 'csv';
  const one = tables[Number(url.searchParams.get('table') ?? 1) - 1] ?? tables[0]!;
  const bytes = as === 'csv' ? writeCsv(one.columns, one.rows) : await writeXlsx(tables);
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': TYPES[as],
      'content-disposition': `attachment; filename="${name}.${as}"`,
      'cache-control': 'no-store'
    }
  });
}
