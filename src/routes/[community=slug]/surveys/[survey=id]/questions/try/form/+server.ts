import { json } from '@sveltejs/kit';
import { draftQuestions } from '#capabilities/surveys/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  json(await draftQuestions(context, params.survey), { headers: { 'cache-control': 'private, no-store' } });
