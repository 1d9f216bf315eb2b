import {
  has,
  inMiles,
  distanceKm,
  pictureOf,
  suits,
  unchecked,
  type MultiPolygon,
  type Need,
  type VenueFacts
} from '#capabilities/places';
import type { ZoneDrawing } from '#capabilities/places/ui';
import { inLanguage, type Localized } from '#platform/localized';

type Venue = VenueFacts & { id: string; where: string };

export type Asked = { needs: Need[]; people: number };

/** The places that fit, and those that may, numbered in the order of the list. */
export function found(venues: Venue[], { needs, people }: Asked) {
  const fitting = venues.filter((venue) => suits(venue, needs, people) === 'yes');
  const perhaps = venues.filter((venue) => suits(venue, needs, people) === 'cannot_tell');
  const numbered = [...fitting, ...perhaps].map((venue, place) => ({
    ...shown(venue, needs),
    number: place + 1
  }));
  return { fitting: numbered.slice(0, fitting.length), perhaps: numbered.slice(fitting.length) };
}

const shown = (venue: Venue, needs: Need[]) => ({
  id: venue.id,
  name: venue.name,
  address: venue.address,
  point: venue.point,
  capacity: venue.capacity,
  has: has(venue),
  unchecked: unchecked(venue, needs),
  where: venue.where
});

type Part = { id: string; name: Localized; isolated: boolean; shape: MultiPolygon | null };
type Spot = { number: number; point: VenueFacts['point']; where: string };

/** A place far outside is in the list and not in the picture: it would make the zone a dot. */
const isNear = (spot: Spot, zone: MultiPolygon | null): boolean =>
  !zone || zone.coordinates[0]![0]!.some((corner) => inMiles(distanceKm(spot.point!, pointAt(corner))) < 5);
const pointAt = ([longitude, latitude]: [number, number]) => ({ longitude, latitude });

export function drawingOf(
  zone: MultiPolygon | null,
  parts: Part[],
  venues: Spot[],
  locale: string
): ZoneDrawing | null {
  const drawn = parts.filter((part) => part.shape);
  const spots = venues.filter((spot) => spot.point && (spot.where !== 'outside' || isNear(spot, zone)));
  const shapes = [...(zone ? [zone] : []), ...drawn.map((part) => part.shape!)];
  const picture = pictureOf(
    shapes,
    spots.map(({ point }) => point!)
  );
  if (!picture) return null;
  return {
    width: picture.width,
    height: picture.height,
    zone: zone && picture.path(zone),
    parts: drawn.map(({ id, name, isolated, shape }) => ({
      id,
      isolated,
      name: inLanguage(name, locale),
      path: picture.path(shape!)
    })),
    spots: spots.map(({ number, point }) => ({ number, at: picture.at(point!) }))
  };
}
