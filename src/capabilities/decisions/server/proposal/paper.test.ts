import { expect } from 'vitest';
import { inWorld } from '../../../../../tests/world.ts';
import { counted, underRules } from '../../tests/proposal.ts';
import { certify } from './certify.ts';
import { decisionPaper } from './paper.ts';

inWorld('the sheet of a decision is printed once it is certified, for everybody', async (world) => {
  await underRules(world);
  const { id, decisionId } = await counted(world);
  await expect(decisionPaper(world.as.secretary, id)).rejects.toMatchObject({
    code: 'decisions.not_certified'
  });
  await certify(world.as.secretary, decisionId);
  const paper = await decisionPaper(world.as.public, id);
  expect(Buffer.from(paper.subarray(0, 5)).toString()).toBe('%PDF-');
});
