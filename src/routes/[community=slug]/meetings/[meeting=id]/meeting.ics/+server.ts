import { meetingCalendar } from '#capabilities/meetings/server';
import { calendarFile, inLanguageOf } from '../../calendarFile.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, url, params }) =>
  calendarFile(await meetingCalendar(inLanguageOf(context, url), params.meeting, url.origin), params.meeting);
