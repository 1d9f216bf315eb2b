import { communityCalendar } from '#capabilities/meetings/server';
import { calendarFile, inLanguageOf } from '../meetings/calendarFile.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, url, params }) =>
  calendarFile(await communityCalendar(inLanguageOf(context, url), url.origin), params.community);
