import { createHash } from 'node:crypto';
import { memberOf, type Actor, type Context } from '../../../../platform/context/index.ts';
import type { Answers, Mode } from '../../rules/answers.ts';
import { nothingBeside } from '../../rules/intake/beside.ts';
import { fitted } from '../../rules/intake/fitting.ts';
import { judged, type Objection } from '../../rules/intake/judging.ts';
import { nameless } from '../../rules/intake/nameless.ts';
import { isReadable, readSubmission } from '../../rules/intake/submission.ts';
import { problems } from '../../rules/problems.ts';
import { besideForm } from './besideForm.ts';
import { askedIn } from './known.ts';

/** A photo or recording that waits on our disk for its row. */
export type ArrivedFile = { name: string; type: string; path: string };

/** What somebody sends. `surveyId` where the address names it; the answers name their form in any case. */
export type Incoming = {
  surveyId?: string;
  xml: string;
  mode: Mode;
  language?: string | null;
  seconds?: number | null;
  files?: ArrivedFile[];
};

/** Read, laid beside its form, ready to be kept. */
export type Arrived = {
  actor: Actor;
  surveyId: string;
  versionId: string | null;
  instanceId: string;
  replaces: string | null;
  mode: Mode;
  language: string | null;
  xml: string;
  fingerprint: Buffer;
  answers: Answers;
  seconds: number | null;
  collectorId: string | null;
  aside: string | null;
  /** What the form has against the answers; null where they are of no version of ours, and nobody judged. */
  objections: Objection[] | null;
  /** The files that the answers name; those among them that came along lie in `files`. */
  named: string[];
  files: ArrivedFile[];
};

const ASKED_BY_SOMEBODY = new Set<Mode>(['call', 'door', 'paper', 'collect']);
/** Some clients call every file a stream of bytes; it is never shown as anything else. */
const TAKEN = /^(image|audio|video)\/|^(text\/csv|application\/(pdf|octet-stream))$/i;
const LONGEST = 8 * 60 * 60;

export async function arrive(context: Context, incoming: Incoming): Promise<Arrived> {
  for (const { name, type } of incoming.files ?? [])
    if (!TAKEN.test(type)) throw problems.file_not_taken({ name });
  const submission = readSubmission(incoming.xml);
  if (!isReadable(submission)) throw problems[`answers_${submission}`]();
  const { root } = submission;
  const { surveyId, versionId, plan, form } = await askedIn(context, submission, incoming.surveyId);
  const beside = form ? await besideForm(context, surveyId, form) : nothingBeside;
  const verdict = form && plan ? judged(form, plan, root, beside) : null;
  const { answers, aside, files, seconds } = fitted(plan ?? NOTHING, root, verdict?.notAsked);
  const taken = incoming.seconds ?? seconds;
  return {
    actor: context.actor,
    surveyId,
    versionId,
    instanceId: submission.instanceId,
    replaces: submission.replaces,
    mode: incoming.mode,
    language: incoming.language?.slice(0, 100) || null,
    xml: nameless(plan, root),
    fingerprint: createHash('sha256').update(incoming.xml).digest(),
    answers,
    seconds: taken === null || taken > LONGEST ? null : taken,
    collectorId: ASKED_BY_SOMEBODY.has(incoming.mode) ? memberOf(context.actor) : null,
    aside: versionId ? aside : 'unknown_version',
    objections: verdict?.objections ?? null,
    named: files,
    files: incoming.files ?? []
  };
}

const NOTHING = { root: '', places: new Map(), start: null, end: null };
