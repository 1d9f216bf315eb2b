import { may } from '#capabilities/places';
import { bringBenchmarks } from '#capabilities/places/server';
import { allow } from '#platform/policy';
import { attempt } from '#platform/web/server';
import { ImportForm } from '../../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { context } }) => allow(context, may.settle);

export const actions: Actions = {
  default: (event) =>
    attempt(event, ImportForm, async ({ file, ...defaults }, context) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { dimension, source, year } = defaults;
      return {
        brought: await bringBenchmarks(context, { bytes, fileName: file.name }, defaults),
        typed: { dimension, source, year: String(year ?? '') }
      };
    })
};
