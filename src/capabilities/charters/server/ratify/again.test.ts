import { expect } from 'vitest';
import { inWorld } from '#tests/world';
import { newId } from '../../../../platform/ids/index.ts';
import { read } from '../../../../platform/db/index.ts';
import { withdraw } from '../../../decisions/server/index.ts';
import { assembly, begun } from '../../tests/charter.ts';
import { carryLetters, decide, underRules } from '../../tests/ratified.ts';
import {
  askAgain,
  askedOfUs,
  carryOn,
  editionOf,
  openForRatification,
  openRatification,
  takeUp
} from '../index.ts';

inWorld(
  'a question withdrawn by mistake is put before our body again, and it is the same text',
  async (world) => {
    const { as } = world;
    await underRules(as.administrator);
    const { id } = await begun(as.secretary);
    const ratifiers = [{ turn: 1, bodyId: await assembly(world) }];
    await openForRatification(as.secretary, id, { id: newId(), ratifiers });
    const now = async () => (await read(as.secretary, (tx) => openRatification(tx, id)))!;
    const [body] = (await now()).bodies;
    await expect(askAgain(as.secretary, id, body!.id)).rejects.toMatchObject({
      code: 'charters.taken_up_already'
    });
    await withdraw(as.secretary, body!.proposalId!);
    await carryOn(as.secretary);
    expect((await now()).bodies).toMatchObject([{ answered: null, proposalId: body!.proposalId }]);
    await expect(askAgain(as.public, id, body!.id)).rejects.toMatchObject({ status: 401 });
    await expect(askAgain(as.member, id, body!.id)).rejects.toMatchObject({ status: 403 });
    await expect(askAgain(as.lancasterSecretary, id, body!.id)).rejects.toMatchObject({ status: 404 });
    const { fingerprint } = await now();
    await askAgain(as.secretary, id, body!.id);
    const again = await now();
    expect(again.fingerprint).toBe(fingerprint);
    expect(again.bodies[0]!.proposalId).not.toBe(body!.proposalId);
    await decide(as.secretary, again.bodies[0]!.proposalId!, [as.member, as.greeter, as.officer]);
    await carryOn(as.secretary);
    expect(await editionOf(as.public, id)).toMatchObject({ number: 1, fingerprint });
  }
);

inWorld(
  'a community that withdrew the question of a letter takes it up once more, and answers',
  async (world) => {
    const { as, communities, events } = world;
    await underRules(as.administrator);
    const { id } = await begun(as.regionStaff);
    const ratifiers = [{ turn: 1, communityId: communities.palmdale!.id, asks: 'assembly' as const }];
    await openForRatification(as.regionStaff, id, { id: newId(), ratifiers });
    await carryLetters(as.regionStaff);
    const letterIn = async () => (await askedOfUs(as.secretary))[0]!;
    const { letterId } = await letterIn();
    const [bodyId, first, second] = [await assembly(world), newId(), newId()];
    await takeUp(as.secretary, { letterId, bodyId, proposalId: first });
    expect(await takeUp(as.secretary, { letterId, bodyId, proposalId: second })).toEqual({
      proposalId: first
    });
    await withdraw(as.secretary, first);
    expect(await letterIn()).toMatchObject({ proposalId: first, withdrawn: true });
    expect(await takeUp(as.secretary, { letterId, bodyId, proposalId: second })).toEqual({
      proposalId: second
    });
    expect(await letterIn()).toMatchObject({ proposalId: second, withdrawn: false });
    await decide(as.secretary, second, [as.member, as.greeter, as.officer]);
    await carryOn(as.secretary);
    expect(await events('charters.ratification_answered')).toHaveLength(1);
  }
);
