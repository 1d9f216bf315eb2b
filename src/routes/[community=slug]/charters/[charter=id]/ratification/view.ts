import { may, standingOf } from '#capabilities/charters';
import { charterOf, editionIfAny, ratificationsOf, type Ratification } from '#capabilities/charters/server';
import { proposalOf } from '#capabilities/decisions/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context, type Tx } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { inLanguage } from '#platform/localized';
import { allow, isMember, may as can } from '#platform/policy';

/** Who was asked about which text, and what each said. Once a text was ratified everybody may read how. */
export const ratificationView = (context: Context, charterId: string) =>
  read(context, async (tx) => {
    const ratified = (await editionIfAny(tx, charterId)) !== null;
    if (!ratified) allow(tx, may.seeDraft);
    const { id, title } = await charterOf(tx, charterId);
    const inside = isMember(tx.actor) || can(tx, may.seeDraft);
    const rounds = (await ratificationsOf(tx, id)).filter((one) => inside || one.closedAs === 'ratified');
    return {
      ...{ id, inside, ratified, title: inLanguage(title, tx.locale) },
      rounds: await Promise.all(rounds.map((one) => roundIn(tx, one))),
      may: { ratify: can(tx, may.ratify), carryOn: can(tx, may.carryOn) }
    };
  });

async function roundIn(tx: Tx, { id, number, fingerprint, closedAs, openedAt, bodies }: Ratification) {
  return {
    ...{ id, number, fingerprint, closedAs },
    openedOn: plainDay(dayIn(communityOf(tx).timeZone, openedAt), tx.locale),
    bodies: await Promise.all(
      bodies.map(async ({ name, answer, slug, ...body }) => ({
        ...{ id: body.id, turn: body.turn, slug, proposalId: body.proposalId },
        name: inLanguage(name, tx.locale),
        standing: standingOf(body),
        withdrawn: closedAs === null && (await isWithdrawn(tx, body)),
        answer: answer && { ...answer, day: plainDay(answer.day, tx.locale) }
      }))
    )
  };
}

type Body = Pick<Ratification['bodies'][number], 'proposalId' | 'answered'>;

const isWithdrawn = async (tx: Tx, { proposalId, answered }: Body): Promise<boolean> =>
  proposalId !== null && !answered && (await proposalOf(tx, proposalId)).step === 'withdrawn';
