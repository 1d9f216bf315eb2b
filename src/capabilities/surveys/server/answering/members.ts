import { communityOf, memberOf, type Actor, type Context } from '../../../../platform/context/index.ts';
import { insertOnce, read, transact } from '../../../../platform/db/index.ts';
import { isId } from '../../../../platform/ids/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import { problems as common } from '../../../../platform/problem/index.ts';
import { same, seal } from '../../../../platform/secrets/server/index.ts';
import { rollForDoor } from '../../../people/server/index.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { findSurvey } from '../instrument/surveys.ts';
import { today } from '../today.ts';

const MAC_BYTES = 12;

/**
 * What a member's own link carries: who it is for, sealed for this survey. It can be checked and not made up, and
 * no table holds it. It lets answer this one survey and opens nothing else.
 */
export function personalKeys(
  context: Context,
  surveyId: string,
  memberIds: string[]
): Promise<Map<string, string>> {
  return read(context, async (tx) => {
    allow(tx, may.design);
    await findSurvey(tx, surveyId);
    return new Map(memberIds.map((id) => [id, keyText(communityOf(tx).id, surveyId, id)]));
  });
}

/** Who has not answered yet, with the key of their own link: for a letter to each, or a call. */
export function personalLinks(context: Context, surveyId: string): Promise<{ name: string; key: string }[]> {
  return read(context, async (tx) => {
    allow(tx, may.design);
    await findSurvey(tx, surveyId);
    const communityId = communityOf(tx).id;
    const done = await tx.db
      .selectFrom('surveyAnswered')
      .select('memberId')
      .where('communityId', '=', communityId)
      .where('surveyId', '=', surveyId)
      .execute();
    const answered = new Set(done.map(({ memberId }) => memberId));
    return (await rollForDoor(tx))
      .filter(({ id }) => !answered.has(id))
      .map(({ id, name }) => ({ name, key: keyText(communityId, surveyId, id) }))
      .sort((one, other) => one.name.localeCompare(other.name, tx.locale));
  });
}

/** The request as its link speaks for it: as a bearer who can answer, and as no account. */
export function asBearer(context: Context, surveyId: string, key: string): Context {
  const memberId = memberIn(communityOf(context).id, surveyId, key);
  if (!memberId) throw problems.link_unknown();
  const actor: Actor = { kind: 'token', tokenId: surveyId, purpose: 'survey', memberId };
  return { ...context, actor };
}

/** Whether the member who is acting answered already; nobody else learns it. */
export const hasAnswered = (context: Context, surveyId: string): Promise<boolean> =>
  read(context, async (tx) => {
    const memberId = memberOf(tx.actor);
    if (!memberId) return false;
    const row = await tx.db
      .selectFrom('surveyAnswered')
      .select('day')
      .where('communityId', '=', communityOf(tx).id)
      .where('surveyId', '=', surveyId)
      .where('memberId', '=', memberId)
      .executeTakeFirst();
    return row !== undefined;
  });

/**
 * Notes that the acting member has answered: the day and no more, in a transaction of its own in which no answers
 * are, and without an event, since an event has a time.
 */
export function noteAnswered(context: Context, surveyId: string): Promise<void> {
  return transact(context, async (tx) => {
    const memberId = memberOf(tx.actor);
    if (!memberId) throw common.sign_in_first();
    await findSurvey(tx, surveyId);
    const communityId = communityOf(tx).id;
    await insertOnce(tx, 'surveyAnswered', { communityId, surveyId, memberId, day: today(tx) });
  });
}

function keyText(communityId: string, surveyId: string, memberId: string): string {
  return Buffer.concat([bytesOf(memberId), macOf(communityId, surveyId, memberId)]).toString('base64url');
}

function memberIn(communityId: string, surveyId: string, key: string): string | null {
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.length !== 16 + MAC_BYTES) return null;
  const memberId = idOf(bytes.subarray(0, 16));
  return isId(memberId) && same(bytes.subarray(16), macOf(communityId, surveyId, memberId)) ? memberId : null;
}

const macOf = (communityId: string, surveyId: string, memberId: string): Buffer =>
  seal(`survey/${communityId}/${surveyId}/${memberId}`).subarray(0, MAC_BYTES);
const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
