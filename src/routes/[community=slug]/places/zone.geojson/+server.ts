import { zoneAsGeoJson } from '#capabilities/places/server';
import { asGeoJson } from '../geojson.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  asGeoJson(`zone-${params.community}`, await zoneAsGeoJson(context));
