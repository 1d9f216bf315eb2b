import { problems, titleOf } from '#capabilities/record';
import { entry, namesFor } from '#capabilities/record/server';
import type { PageServerLoad } from './$types';

const COMMITMENT = /^[0-9a-f]{64}$/;

export const load: PageServerLoad = async ({ locals: { context }, params }) => {
  const sequence = Number(params.sequence);
  if (!Number.isSafeInteger(sequence)) throw problems.no_such_entry();
  const { at, kind, payload, hash, previous } = await entry(context, sequence);
  const { title: _title, ...rest } = payload;
  const values = Object.entries(rest).map(([key, value]) => ({ key, value: asText(value) }));
  const names = await namesFor(
    context,
    values.map(({ value }) => value).filter((value) => COMMITMENT.test(value))
  );
  return {
    sequence,
    at: at.toISOString(),
    kind,
    title: titleOf(payload, context.locale),
    values: values.map(({ key, value }) => ({ key, value: names.get(value) ?? value })),
    hash,
    previous
  };
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
