import { z } from 'zod';
import { may as meetings } from '#capabilities/meetings';
import { addCue, moveCueUp, removeCue, runOfShow, startCue } from '#capabilities/meetings/server';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { may } from '#platform/policy';
import { deed } from '../../../deed.ts';
import { Id } from '../../../shapes.ts';
import { headAt } from '../view.ts';
import { CueForm, cueFrom, cuesIn } from './cues.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  read(context, async (tx) => {
    const { cues, late } = await runOfShow(tx, params.meeting);
    return {
      ...(await headAt(tx, params.meeting)),
      ...{ cues: cuesIn(cues, tx), late, id: newId() },
      writes: may(tx, meetings.prepareTownHall),
      runs: may(tx, meetings.run)
    };
  });

const One = z.object({ cue: Id });

export const actions: Actions = {
  add: (event) => deed(event, CueForm, (form, context, id) => addCue(context, id, cueFrom(form, context))),
  up: (event) => deed(event, One, ({ cue }, context, id) => moveCueUp(context, id, cue)),
  remove: (event) => deed(event, One, ({ cue }, context, id) => removeCue(context, id, cue)),
  start: (event) => deed(event, One, ({ cue }, context, id) => startCue(context, id, cue))
};
