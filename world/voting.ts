import {
  addEvidence,
  amend,
  castVote,
  openDiscussion,
  putToVote,
  raise,
  say,
  writeProposal
} from '../src/capabilities/decisions/server/index.ts';
import { draftVersion, redraft, versionById } from '../src/capabilities/governance/server/index.ts';
import { addDays, dayIn } from '../src/platform/clock/index.ts';
import type { Context } from '../src/platform/context/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { localized } from '../src/platform/localized/index.ts';
import { asMember, keeper } from './keeper.ts';
import type { Soul } from './members.ts';
import type { Chance } from './random.ts';

type Now = { context: Context; bodyId: string; writer: Soul; other: Soul };

const DAY = 86_400_000;
const daysAgo = (context: Context, days: number): Context => {
  const instant = new Date(context.clock().getTime() - days * DAY);
  return { ...context, clock: () => instant };
};

/** What waits for people today: a question to vote on, and a change of the rules to talk over. */
export async function askToday(now: Now, voters: Soul[], chance: Chance): Promise<void> {
  await askByPhone(now, voters, chance);
  await askAboutTerms(now);
}

/** Open until the end of the week; a good part has voted, Rosa has not. */
async function askByPhone({ context, bodyId, writer }: Now, voters: Soul[], chance: Chance): Promise<void> {
  const early = daysAgo(keeper(context, writer), 6);
  const [id, voteId] = [newId(early.clock().getTime()), newId()];
  await writeProposal(early, {
    ...{ id, bodyId, class: 'ordinary', options: [], alternatives: {}, seen: null },
    question: {
      es: '¿Patrocinamos la feria familiar del Valle del Antílope con $1,800?',
      en: 'Do we sponsor the Antelope Valley family fair with $1,800?'
    },
    text: {
      es: 'La alianza paga la música y la interpretación de la feria. A cambio tenemos dos mesas y cinco minutos en el escenario.',
      en: 'The partnership pays for music and interpretation at the fair. In return we have two tables and five minutes on the stage.'
    },
    affected: {
      es: 'Unas mil familias que vienen a la feria',
      en: 'About a thousand families who come to the fair'
    },
    budgetCents: 180_000
  });
  await raise(early, id);
  await openDiscussion(early, id);
  const yesterday = daysAgo(context, 1);
  const closesAt = new Date(context.clock().getTime() + 5 * DAY);
  await putToVote(keeper(yesterday, writer), id, { voteId, method: 'named_vote', closesAt, meetingId: null });
  for (const voter of voters.filter(() => chance.percent(35)))
    await castVote(asMember(context, voter), {
      voteId,
      mark: { kind: 'yes_no', vote: chance.percent(78) ? 'yes' : chance.percent(60) ? 'no' : 'abstain' }
    });
}

/** The lesson of the toolkit: elections every six months send the team back to its beginnings. */
async function askAboutTerms({ context, bodyId, writer, other }: Now): Promise<void> {
  const early = daysAgo(keeper(context, writer), 8);
  const versionId = await draftTwoYears(early);
  const id = newId(early.clock().getTime());
  const from = addDays(dayIn('America/Los_Angeles', context.clock()), 30);
  await writeProposal(early, {
    ...{
      id,
      bodyId,
      class: 'bylaws',
      options: [],
      seen: null,
      budgetCents: null,
      adopts: { versionId, from }
    },
    question: {
      es: '¿Alargamos a dos años el periodo del equipo de liderazgo?',
      en: 'Do we lengthen the term of the leadership team to two years?'
    },
    text: {
      es: 'Cada puesto dura dos años. La mitad se elige cada año, así que hay una elección al año y no dos.',
      en: 'Each seat is held for two years. Half of the seats are elected every year, so there is one election a year and not two.'
    },
    affected: { es: 'Toda la alianza', en: 'The whole partnership' },
    alternatives: {
      es: 'Dejar un año y elegir todos los puestos a la vez.',
      en: 'Keep one year, and elect all seats at once.'
    }
  });
  await addEvidence(early, id, {
    id: newId(),
    kind: 'finding',
    what: {
      es: 'Cada elección de los últimos dos años volvió a empezar el trabajo en equipo.',
      en: 'Each election of the last two years started the work of the team over again.'
    },
    source: '¿Y si…? · Nuestras reglas'
  });
  await raise(early, id);
  await openDiscussion(early, id);
  await talkItOver(daysAgo(context, 4), id, { writer, other });
}

async function draftTwoYears(context: Context): Promise<string> {
  const { id: versionId } = await draftVersion(context, 'bylaws');
  const draft = await versionById(context, versionId);
  const parameters = draft.parameters as { leadership: object };
  const clauses = draft.clauses.map((clause) =>
    clause.parameters.includes('leadership.termMonths')
      ? {
          ...clause,
          text: localized('en', {
            en: 'A seat on the leadership team is held for two years. Half of the seats are up every year.',
            es: 'Un puesto en el equipo de liderazgo dura dos años. La mitad de los puestos se elige cada año.'
          })
        }
      : clause
  );
  await redraft(context, {
    ...{ versionId, seen: draft.revision, clauses },
    parameters: {
      ...parameters,
      leadership: { ...parameters.leadership, termMonths: 24, staggerMonths: 12 }
    },
    summary: localized('es', { es: 'Periodos de dos años.', en: 'Two-year terms.' })
  });
  return versionId;
}

async function talkItOver(
  context: Context,
  proposalId: string,
  { writer, other }: Pick<Now, 'writer' | 'other'>
): Promise<void> {
  const concern = newId();
  await say(asMember(context, other), proposalId, {
    ...{ id: concern, kind: 'concern', language: 'en' },
    text: 'Two years are long when somebody does not do the work. How do we part from them?'
  });
  await say(asMember(context, writer), proposalId, {
    ...{ id: newId(), kind: 'comment', language: 'es' },
    text: 'La regla 3.4 ya lo dice: la asamblea puede retirar a alguien con dos de cada tres votos.'
  });
  await amend(asMember(context, writer), proposalId, {
    ...{ id: newId(), language: 'es' },
    after:
      'Cada puesto dura dos años. La mitad se elige cada año, así que hay una elección al año y no dos. Quien empieza recibe orientación en el primer mes.',
    because: 'Sin orientación, dos años empiezan igual que uno.'
  });
}
