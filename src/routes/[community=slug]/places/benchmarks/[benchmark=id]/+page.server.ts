import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '#capabilities/places';
import { benchmarkOf, removeBenchmark, setBenchmark } from '#capabilities/places/server';
import { allow } from '#platform/policy';
import { attempt, communityPath } from '#platform/web/server';
import { BenchmarkForm } from '../../forms.ts';
import { benchmarkAsTyped } from '../../typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  allow(context, may.settle);
  return { typed: benchmarkAsTyped(await benchmarkOf(context, params.benchmark)) };
};

export const actions: Actions = {
  save: (event) =>
    attempt(event, BenchmarkForm, async (benchmark, context) => {
      await setBenchmark(context, benchmark);
      redirect(303, communityPath(context, 'places', 'benchmarks'));
    }),
  remove: (event) =>
    attempt(event, z.object({}), async (_, context) => {
      await removeBenchmark(context, event.params.benchmark);
      redirect(303, communityPath(context, 'places', 'benchmarks'));
    })
};
