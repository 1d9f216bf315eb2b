import { exportRoll } from '#capabilities/people/server';
import { writeCsv, writeXlsx } from '#platform/sheets';
import { m } from '#platform/words';
import { categoryWord, languageWord } from '#capabilities/people/ui';
import type { RequestHandler } from './$types';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

export const GET: RequestHandler = async ({ locals: { context }, url }) => {
  const as = url.searchParams.get('as') === 'xlsx' ? 'xlsx' : 'csv';
  const columns = [
    m.people_target_name(),
    m.people_target_language(),
    m.people_target_category(),
    m.people_target_phone(),
    m.people_target_email(),
    m.people_target_organization(),
    m.people_target_neighborhood(),
    m.people_target_joinedOn(),
    m.people_members_seen()
  ];
  const rows = (await exportRoll(context)).map((row) => [
    row.name,
    languageWord(row.language, context.locale),
    categoryWord(row.category),
    row.phone,
    row.email,
    row.organization,
    row.neighborhood,
    row.joinedOn,
    row.lastSeenOn
  ]);
  const name = `${context.community!.slug}-${m.people_members_export_file()}`;
  const bytes = as === 'csv' ? writeCsv(columns, rows) : await writeXlsx([{ name, columns, rows }]);
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': TYPES[as],
      'content-disposition': `attachment; filename="${name}.${as}"`,
      'cache-control': 'no-store'
    }
  });
};
