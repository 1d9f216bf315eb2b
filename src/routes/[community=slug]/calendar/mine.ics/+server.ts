import { personalCalendar } from '#capabilities/meetings/server';
import { calendarFile, inLanguageOf } from '../../meetings/calendarFile.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, url, params }) => {
  const key = url.searchParams.get('key') ?? '';
  return calendarFile(await personalCalendar(inLanguageOf(context, url), key, url.origin), params.community);
};
