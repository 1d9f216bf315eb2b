import { byCategory, byHour, turnout } from '#capabilities/meetings';
import { attendanceIn } from '#capabilities/meetings/server';
import { dayIn, instantOf } from '#platform/clock';
import { communityOf } from '#platform/context';
import { hourOf } from '#platform/dates';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, url }) => {
  const { timeZone } = communityOf(context);
  const thisYear = Number(dayIn(timeZone, context.clock()).slice(0, 4));
  const asked = Number(url.searchParams.get('year'));
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= thisYear ? asked : thisYear;
  const all = await attendanceIn(context, year);
  const wall = (hour: number) => instantOf(timeZone, `${year}-01-15`, `${String(hour).padStart(2, '0')}:00`);
  return {
    year,
    thisYear,
    meetings: all.length,
    visits: all.reduce((sum, one) => sum + turnout(one), 0),
    categories: byCategory(all),
    hours: byHour(all).map((one) => ({ ...one, said: hourOf(wall(one.hour), timeZone, context.locale) }))
  };
};
