import { redirect } from '@sveltejs/kit';
import { may } from '#capabilities/places';
import { setBenchmark } from '#capabilities/places/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { BenchmarkForm } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => allow(context, may.settle);

export const actions: Actions = {
  save: (event) =>
    attempt(event, BenchmarkForm, async (benchmark, context) => {
      await setBenchmark(context, benchmark);
      redirect(303, communityPath(context, 'places', 'benchmarks'));
    })
};
