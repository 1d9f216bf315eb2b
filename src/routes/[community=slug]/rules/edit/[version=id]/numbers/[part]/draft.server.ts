import { isPart, may, parts } from '#capabilities/governance';
import { versionById } from '#capabilities/governance/server';
import type { Context } from '#platform/context';
import { allow } from '#platform/policy';
import { problems } from '#platform/problem';

/** The draft whose numbers are written, and the part of them that this page asks for. */
export async function draftOf(context: Context, version: string, part: string) {
  allow(context, may.draft);
  const draft = await versionById(context, version);
  if (draft.state !== 'draft' || !draft.parameters || !isPart(part)) throw problems.not_found();
  return { ...draft, parameters: draft.parameters, part, paths: parts[part] };
}
