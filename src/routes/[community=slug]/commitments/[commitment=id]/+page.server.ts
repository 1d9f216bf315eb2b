import { addStep, noteAnswer, reportDone, sayWhatISee, watch } from '#capabilities/charters/server';
import { deed } from '../../charters/forms.ts';
import { Answering, Looked, NewStep, Reported, Watching } from '../forms.ts';
import { commitmentView } from './view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context }, params }) =>
  commitmentView(context, params.commitment);

export const actions: Actions = {
  answer: (event) =>
    deed(event, Answering, (answer, context) => noteAnswer(context, event.params.commitment, answer)),
  step: (event) => deed(event, NewStep, (step, context) => addStep(context, event.params.commitment, step)),
  report: (event) =>
    deed(event, Reported, ({ stepId, shown, ...evidence }, context) => {
      const { what } = Object.values(shown)[0]!;
      return reportDone(context, event.params.commitment, stepId, { evidence: { ...evidence, what } });
    }),
  look: (event) =>
    deed(event, Looked, ({ stepId, kept, note }, context) =>
      sayWhatISee(context, event.params.commitment, { stepId, kept: kept === 'yes', note: note || null })
    ),
  watch: (event) =>
    deed(event, Watching, ({ yes }, context) =>
      watch(context, event.params.commitment, { yes: yes === 'yes' })
    )
};
