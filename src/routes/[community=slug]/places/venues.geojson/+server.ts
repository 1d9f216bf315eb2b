import { venuesAsGeoJson } from '#capabilities/places';
import { venuesOf } from '#capabilities/places/server';
import { asGeoJson } from '../geojson.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { context }, params }) =>
  asGeoJson(`venues-${params.community}`, venuesAsGeoJson(await venuesOf(context)));
