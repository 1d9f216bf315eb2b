import type { World } from '../../../../tests/world.ts';
import { newId } from '../../../platform/ids/index.ts';
import { localized } from '../../../platform/localized/index.ts';
import type { BodyKind } from '../rules/body.ts';
import { formBody } from './forming.ts';
import { addSeat, type NewSeat } from './seats.ts';
import { beginFromStarter } from './starter.ts';

// Groups as the tests tell of them.

const both = (en: string, es: string) => localized('en', { en, es });
export const body = (kind: BodyKind, id = newId()) => ({
  id,
  kind,
  name: both('Outreach committee', 'Comité de alcance'),
  charge: null,
  startedOn: '2026-01-15'
});
export const seat = (bodyId: string, rest: Partial<NewSeat> = {}): NewSeat => ({
  id: newId(),
  bodyId,
  title: both('Seat', 'Puesto'),
  office: null,
  reservedFor: null,
  cohort: null,
  ...rest
});

export async function teamWithSeat({ as }: World, rest: Partial<NewSeat> = {}) {
  await beginFromStarter(as.administrator, 'one_year_terms', { from: '2026-01-01' });
  const { id } = await formBody(as.secretary, body('guidance'));
  const chair = seat(id, { office: 'chair', ...rest });
  await addSeat(as.secretary, chair);
  return { bodyId: id, seatId: chair.id };
}
