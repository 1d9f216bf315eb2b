import { newAnonymousId, newId } from '../../../platform/ids/index.ts';
import type { World } from '../../../../tests/world.ts';
import { beginConversation, bringSheets, type NewConversation } from '../server/index.ts';
import type { Stance } from '../rules/talk/stances.ts';
import { both } from './decks.ts';

export const seeds = [
  both('La renta sube más que los sueldos', 'Rents rise faster than wages'),
  both(
    'El autobús a la clínica debe pasar cada media hora',
    'The bus to the clinic should come every half hour'
  ),
  both('Cada escuela necesita internet para las familias', 'Every school needs internet for families')
];

export async function conversation(world: World, change: Partial<NewConversation> = {}): Promise<string> {
  const { id } = await beginConversation(world.as.facilitator, {
    ...{ id: newId(), about: {}, openTo: 'members', lookedOver: 'by_rules', seeds },
    question: both(
      '¿Qué debe cambiar para que una familia viva bien aquí?',
      'What must change so that a family lives well here?'
    ),
    ...change
  });
  return id;
}

export const saying = (text: string, token: string | null = null) => ({ id: newAnonymousId(), text, token });

/** So many sheets from a house meeting, all with the same answers. */
export const sheets = (
  world: World,
  id: string,
  many: number,
  stances: Stance[],
  category: string | null = 'resident'
) =>
  bringSheets(
    world.as.facilitator,
    id,
    Array.from({ length: many }, () => ({
      category,
      votes: stances.map((stance, at) => ({ number: at + 1, stance }))
    }))
  );
