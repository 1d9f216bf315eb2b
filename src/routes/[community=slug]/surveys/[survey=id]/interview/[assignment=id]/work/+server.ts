import { json } from '@sveltejs/kit';
import { workOf } from '#capabilities/surveys/server';
import type { RequestHandler } from './$types';

/** Whom to ask and what was tried, for the interviewer's phone, which keeps it sealed. */
export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  json(await workOf(context, params.assignment), { headers: { 'cache-control': 'no-store' } });
