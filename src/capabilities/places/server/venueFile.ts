import type { Context } from '../../../platform/context/index.ts';
import { transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { may } from '../rules/policy.ts';
import { venuesIn, type VenueError } from '../rules/venueFile.ts';
import { venueRows } from './venueRows.ts';
import { addVenue, changeVenue, twinOf } from './venues.ts';

/**
 * All venues of a file or, where something is wrong, none and what it is. A venue that is known, by its id or
 * by name and address, is changed; bringing the same file twice adds nothing.
 */
export function bringVenues(
  context: Context,
  file: string
): Promise<{ added: number; changed: number; errors: VenueError[] }> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    const { venues, errors } = venuesIn(file);
    if (errors.length) return { added: 0, changed: 0, errors };
    let changed = 0;
    for (const { id, facts } of venues) {
      const own = id && (await venueRows(tx).where('id', '=', id).executeTakeFirst());
      const known = own ? id : await twinOf(tx, facts);
      if (known) await changeVenue(tx, known, facts);
      else await addVenue(tx, newId(tx.clock().getTime()), facts);
      if (known) changed++;
    }
    await remember(tx, 'places.venues_brought', { added: venues.length - changed, changed });
    return { added: venues.length - changed, changed, errors };
  });
}
