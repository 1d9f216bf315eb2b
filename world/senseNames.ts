import {
  decisionOn,
  openDiscussion,
  raise,
  writeProposal
} from '../src/capabilities/decisions/server/index.ts';
import { recordName } from '../src/capabilities/sensemaking/server/index.ts';
import { addDays } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { read } from '../src/platform/db/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { decideTogether, type Region } from './delegates.ts';
import { keeper } from './keeper.ts';
import { at } from './sense.ts';

/** What a people is called is theirs to say. */
export async function recordNames(
  region: Region,
  { raised, decided }: { raised: string; decided: string }
): Promise<void> {
  const proposalId = await proposeNames(keeper(at(region.context, raised), region.keeper), region.bodyId);
  await decideTogether(region, proposalId, decided);
  const context = keeper(at(region.context, addDays(decided, 2)), region.keeper);
  const decision = await read(context, (tx) => decisionOn(tx, proposalId));
  const naming = {
    termId: newId(),
    about: { es: 'Residentes de ascendencia africana', en: 'Residents of African descent' },
    decidedBy: 'Miembros negros de la mesa regional / Black members of the regional table',
    ...{ decidedOn: null, decisionId: decision!.id }
  };
  await recordName(context, { ...naming, language: 'es', name: 'Negra, Negro', insteadOf: 'Morena, Moreno' });
  await recordName(context, { ...naming, language: 'en', name: 'Black, African American' });
}

/** What they chose among themselves is put before the table, so that everybody writes it from then on. */
async function proposeNames(by: Context, bodyId: string): Promise<string> {
  const { id } = await writeProposal(by, {
    ...{
      id: newId(),
      bodyId,
      class: 'ordinary',
      alternatives: {},
      budgetCents: null,
      options: [],
      seen: null
    },
    question: {
      es: '¿Escribimos desde hoy los nombres que eligieron nuestros miembros negros?',
      en: 'Do we write the names that our Black members chose, from today on?'
    },
    text: {
      es: 'En todo lo que publica la región se escribe «negra, negro» y «Black, African American».',
      en: 'In everything the region publishes we write “negra, negro” and “Black, African American”.'
    },
    affected: {
      es: 'Residentes de ascendencia africana de la región.',
      en: 'Residents of African descent in the region.'
    }
  });
  await raise(by, id);
  await openDiscussion(by, id);
  return id;
}
