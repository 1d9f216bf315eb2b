import { communityOf, type Context, type Tx } from '../../../../platform/context/index.ts';
import { transact } from '../../../../platform/db/index.ts';
import { allow } from '../../../../platform/policy/index.ts';
import type { Change } from '../../rules/instrument/change.ts';
import { gapsIn, languageFor, languagesIn, type Gap } from '../../rules/instrument/languages.ts';
import { mediaNeeded, type Needed } from '../../rules/instrument/media.ts';
import { may } from '../../rules/policy.ts';
import { problems } from '../../rules/problems.ts';
import { draftOf, lockSurvey, publishedDefinition, type Draft } from './draft.ts';
import { publishVersion, type Version } from './publish.ts';
import { differencesApart } from './readApart.ts';

/** What stands between a draft and its publishing, and what has to be confirmed. */
export type Standing = {
  draft: Draft;
  /** Against what is asked now; null where nothing was published yet. */
  changes: Change[] | null;
  gaps: Gap[];
  stale: number;
  missing: Needed[];
};

export const standingOf = (tx: Tx, surveyId: string): Promise<Standing> => stands(tx, surveyId);

async function stands(tx: Tx, surveyId: string): Promise<Standing> {
  const { draft } = await draftOf(tx, surveyId);
  const { definition } = draft;
  const before = await publishedDefinition(tx, surveyId);
  const language = languageFor(languagesIn(definition), tx.locale);
  const there = new Set(await mediaNames(tx, surveyId));
  return {
    draft,
    changes: before && (await differencesApart(before, definition, language)),
    gaps: gapsIn(definition),
    stale: Object.keys(draft.stale).length,
    missing: mediaNeeded(definition).filter(({ name }) => !there.has(name))
  };
}

export type Confirmed = {
  /** The revision that was looked at. */
  seen: number;
  /** Why answers may stop being comparable. */
  reason: string | null;
  /** Some words are missing or old, and it goes out all the same. */
  incomplete: boolean;
};

/** Publishes the draft that was looked at, and no other. */
export function publishDraft(context: Context, surveyId: string, confirmed: Confirmed): Promise<Version> {
  return transact(context, async (tx) => {
    allow(tx, may.design);
    await lockSurvey(tx, surveyId);
    const { draft, changes, gaps, stale, missing } = await stands(tx, surveyId);
    if (draft.revision !== confirmed.seen) throw problems.draft_changed();
    if (!draft.definition.items.length) throw problems.no_questions();
    const breaking = changes?.filter(({ breaks }) => breaks).length ?? 0;
    if (breaking && !confirmed.reason) throw problems.reason_for_change({ count: breaking });
    const incomplete = gaps.length + stale + missing.length;
    if (incomplete && !confirmed.incomplete) throw problems.incomplete({ count: incomplete });
    return publishVersion(tx, surveyId, draft.definition, breaking ? confirmed.reason : null);
  });
}

const mediaNames = async (tx: Tx, surveyId: string): Promise<string[]> =>
  (
    await tx.db
      .selectFrom('surveyMedia')
      .select('name')
      .where('communityId', '=', communityOf(tx).id)
      .where('surveyId', '=', surveyId)
      .execute()
  ).map(({ name }) => name);
