import type { Point } from '../../../../kernels/opinion/index.ts';
import type { PictureState } from './draw.ts';
import type { OpinionShown } from './picture.ts';
import { signOf } from './stances.ts';

/**
 * Where somebody stands on the picture, from their own votes; null before they voted. The same as the kernel's
 * projection, read back from the places of statements: those are where somebody would stand who only agrees.
 */
export function placeOf({ places, means }: PictureState, row: Uint8Array): Point | null {
  let [x, y, voted] = [0, 0, 0];
  row.forEach((byte, at) => {
    const [place, mean] = [places[at], means[at]];
    if (!byte || !place || mean === undefined) return;
    voted++;
    if (mean === 1) return;
    const along = (signOf(byte) - mean) / (1 - mean);
    x += along * place[0];
    y += along * place[1];
  });
  return voted ? [x / Math.sqrt(voted), y / Math.sqrt(voted)] : null;
}

const ENOUGH_VOTES = 7;

/** The group somebody stands closest to, from 0; null where there are no groups or they voted too little to say. */
export function nearestGroup(picture: OpinionShown, state: PictureState, row: Uint8Array): number | null {
  const place = placeOf(state, row);
  const voted = row.reduce((sum, byte) => sum + +(byte > 0), 0);
  if (!place || !picture.groups.length || voted < Math.min(ENOUGH_VOTES, picture.statements.length))
    return null;
  const distances = picture.groups.map(({ shape }) => Math.hypot(shape.x - place[0], shape.y - place[1]));
  return distances.indexOf(Math.min(...distances));
}
