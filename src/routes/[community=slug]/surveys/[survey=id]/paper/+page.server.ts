import { z } from 'zod';
import { mayType, noteSheet } from '#capabilities/surveys/server';
import { inLanguage } from '#platform/localized';
import { attempt, communityPath } from '#platform/web/server';
import { surveyFiles } from '../../../../../shell/surveyFiles.server.ts';
import { doorwayOf } from '../doorway.ts';
import { handsOf } from '../speaking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  await mayType(context, params.survey);
  const base = communityPath(context, 'surveys', params.survey);
  const mine = { bearer: handsOf(context.actor), sendTo: `${base}/responses`, anonymous: false } as const;
  const paper = { kind: 'paper', mode: 'paper', sheets: `${base}/paper/sheet` } as const;
  const door = await doorwayOf(context, params.survey, { ...mine, ...paper });
  return { door, files: surveyFiles('team'), title: inLanguage(door.title, context.locale) };
};

const Sheet = z.object({ sheet: z.string().trim().min(1).max(40) });

export const actions: Actions = {
  typed: (event) =>
    attempt(event, Sheet, async ({ sheet }, context) => {
      await noteSheet(context, event.params.survey, sheet);
      return { noted: sheet };
    })
};
