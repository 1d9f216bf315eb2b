import { bodiesOf } from '#capabilities/governance/server';
import { venuesOf } from '#capabilities/places/server';
import type { Context } from '#platform/context';

/** Whose meeting it can be, and where: the choices of the form. */
export async function choices(context: Context) {
  const bodies = (await bodiesOf(context)).map(({ id, name }) => ({ value: id, label: name }));
  const venues = (await venuesOf(context)).map(({ id, name, address }) => ({
    value: id,
    label: `${name}, ${address}`
  }));
  return { bodies, venues };
}
