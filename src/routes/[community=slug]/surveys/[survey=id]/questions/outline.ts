import { outlineOf } from '#capabilities/surveys';
import { standingOf, statesOf, versionsOf } from '#capabilities/surveys/server';
import { namesById } from '#capabilities/people/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { drawn, frame, opened } from './draft.ts';

/** So many questions stand on a page: nobody reads nine hundred at once, and no phone draws them. */
const LINES = 40;

/** The list of questions, a page of it, with the phone that shows the first of them. */
export const outlineView = (context: Context, surveyId: string, asked: URLSearchParams) =>
  read(context, async (tx) => {
    const all = await opened(tx, surveyId);
    const { definition, stale, changedAt, changedBy } = all.draft;
    const lines = outlineOf(definition, stale, all.language);
    const pages = Math.max(1, Math.ceil(lines.length / LINES));
    const page = Math.min(pages, Math.max(1, Number(asked.get('page')) || 1));
    const part = lines.slice((page - 1) * LINES, page * LINES);
    const show = asked.get('show') ?? part.find(({ depth }) => depth >= 0)?.path;
    const { changes, gaps, missing } = await standingOf(tx, surveyId);
    return {
      ...frame(tx, all),
      lines: part,
      count: lines.length,
      page,
      pages,
      preview: await drawn(tx, all, { path: show }),
      languages: all.languages,
      changed: changedAt && {
        by: (await namesById(tx, [changedBy])).get(changedBy ?? '') ?? null,
        day: plainDay(dayIn(communityOf(tx).timeZone, changedAt), tx.locale)
      },
      published: (await versionsOf(tx, surveyId)).length > 0,
      changes: changes?.length ?? 0,
      gaps: gaps.length + Object.keys(stale).length,
      missing: missing.length,
      aside: (await statesOf(tx, surveyId)).filter(({ revision }) => revision === null).length
    };
  });
