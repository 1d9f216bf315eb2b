import { COUNTS_FROM, may } from '#capabilities/places';
import { bringAreas, bringVenues, drawZone, zoneOf } from '#capabilities/places/server';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { FileForm, ZoneForm } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context } }) => {
  allow(context, may.settle);
  const zone = await zoneOf(context);
  return {
    source: zone?.source ?? '',
    counts: Math.round(100 * (zone?.countsFrom ?? COUNTS_FROM)),
    drawn: Boolean(zone)
  };
};

/** A problem is said beside the form that was sent. */
export const actions: Actions = {
  zone: (event) =>
    attempt(event, ZoneForm, async ({ file, source, counts }, context) => {
      await drawZone(context, { file: await file.text(), source, countsFrom: counts });
      return { drawn: true };
    }),
  areas: (event) =>
    attempt(event, FileForm, async ({ file }, context) => ({
      areas: await bringAreas(context, await file.text())
    })),
  venues: (event) =>
    attempt(event, FileForm, async ({ file }, context) => ({
      venues: await bringVenues(context, await file.text())
    }))
};
