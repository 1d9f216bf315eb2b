import type { z } from 'zod';
import {
  askTranslation,
  lookAtRemark,
  putRemarkToDecision,
  settleRemark,
  translateRemark
} from '#capabilities/charters/server';
import type { Context } from '#platform/context';
import { communityPath } from '#platform/web/server';
import type { Asked, Decided, Looked, Settled, Translated } from './shapes.ts';

export const settle = ({ id, reopens, ...answer }: z.infer<typeof Settled>, context: Context) =>
  settleRemark(context, id, { ...answer, reopens: reopens === 'yes' });

export const look = ({ id, shows, because }: z.infer<typeof Looked>, context: Context) =>
  lookAtRemark(context, id, { shows: shows === 'yes', because });

/** The way leads on to the question that a body will decide. */
export async function put({ id, ...putting }: z.infer<typeof Decided>, context: Context): Promise<string> {
  await putRemarkToDecision(context, id, putting);
  return communityPath(context, 'decisions', putting.proposalId);
}

export const ask = ({ id, language }: z.infer<typeof Asked>, context: Context) =>
  askTranslation(context, id, language);

export const translate = ({ id, ...translation }: z.infer<typeof Translated>, context: Context) =>
  translateRemark(context, id, translation);
