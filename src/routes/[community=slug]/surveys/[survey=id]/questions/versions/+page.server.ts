import { namesById } from '#capabilities/people/server';
import { versionsOf } from '#capabilities/surveys/server';
import { dayIn } from '#platform/clock';
import { communityOf } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { frame, opened } from '../draft.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const versions = await versionsOf(tx, params.survey);
    const names = await namesById(tx, [...new Set(versions.map(({ publishedBy }) => publishedBy))]);
    return {
      ...frame(tx, await opened(tx, params.survey)),
      versions: versions.map(({ publishedAt, publishedBy, ...version }, at) => ({
        ...version,
        before: versions[at + 1]?.id ?? null,
        day: plainDay(dayIn(communityOf(tx).timeZone, publishedAt), tx.locale),
        by: names.get(publishedBy ?? '') ?? null
      }))
    };
  });
