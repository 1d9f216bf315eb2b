import { communityOf, type Context, type Tx } from '../../../platform/context/index.ts';
import { read, transact } from '../../../platform/db/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { allow } from '../../../platform/policy/index.ts';
import { problems as common } from '../../../platform/problem/index.ts';
import { remember } from '../../../platform/remember/index.ts';
import { readSheet } from '../../../platform/sheets/index.ts';
import { newest, refuseUnfounded, type Benchmark, type NewBenchmark } from '../rules/benchmark.ts';
import { benchmarksIn, type Defaults, type RowError } from '../rules/census.ts';
import { may } from '../rules/policy.ts';

/** Who lives in the zone, by the newest year of each group: what the membership is compared with. */
export async function benchmarksFor(tx: Tx): Promise<Benchmark[]> {
  return newest(await benchmarks(tx));
}

/** Every benchmark of every year, group by group, the largest first. */
export function benchmarks(context: Context): Promise<Benchmark[]> {
  return read(context, async (tx) => {
    const rows = await tx.db
      .selectFrom('benchmark')
      .select(['id', 'dimension', 'code', 'name', 'share', 'marginOfError', 'source', 'year'])
      .where('communityId', '=', communityOf(tx).id)
      .orderBy('dimension')
      .orderBy('year', 'desc')
      .orderBy('share', 'desc')
      .orderBy('code')
      .execute();
    return rows as unknown as Benchmark[];
  });
}

export async function benchmarkOf(context: Context, id: string): Promise<Benchmark> {
  const found = (await benchmarks(context)).find((one) => one.id === id);
  if (!found) throw common.not_found();
  return found;
}

/** Writes down a share, or corrects that of the same group and year. */
export function setBenchmark(context: Context, benchmark: NewBenchmark): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    refuseUnfounded(benchmark, tx.clock().getUTCFullYear());
    await write(tx, benchmark);
    const { dimension, code, year } = benchmark;
    await remember(tx, 'places.benchmark_set', { dimension, code, year });
  });
}

export function removeBenchmark(context: Context, id: string): Promise<void> {
  return transact(context, async (tx) => {
    allow(tx, may.settle);
    const removed = await tx.db
      .deleteFrom('benchmark')
      .where('communityId', '=', communityOf(tx).id)
      .where('id', '=', id)
      .returning(['dimension', 'code', 'year'])
      .executeTakeFirst();
    if (!removed) throw common.not_found();
    await remember(tx, 'places.benchmark_removed', removed);
  });
}

export type Brought = { kept: number; skipped: number; errors: RowError[] };

/** All shares of a list or, where something is wrong, none and the lines it is in. */
export async function bringBenchmarks(
  context: Context,
  list: { bytes: Uint8Array; fileName: string },
  defaults: Defaults
): Promise<Brought> {
  allow(context, may.settle);
  const {
    benchmarks: read,
    skipped,
    errors
  } = benchmarksIn(await readSheet(list.bytes, list.fileName), defaults);
  if (errors.length) return { kept: 0, skipped, errors };
  return transact(context, async (tx) => {
    for (const benchmark of read) {
      refuseUnfounded(benchmark, tx.clock().getUTCFullYear());
      await write(tx, benchmark);
    }
    await remember(tx, 'places.benchmarks_brought', { kept: read.length, skipped });
    return { kept: read.length, skipped, errors };
  });
}

async function write(tx: Tx, { name, source, ...benchmark }: NewBenchmark): Promise<void> {
  const said = { name: JSON.stringify(name), source: source.trim() };
  const { share, marginOfError } = benchmark;
  await tx.db
    .insertInto('benchmark')
    .values({
      ...benchmark,
      ...said,
      communityId: communityOf(tx).id,
      id: newId(tx.clock().getTime()),
      createdAt: tx.clock()
    })
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'dimension', 'code', 'year'])
        .doUpdateSet({ ...said, share, marginOfError })
    )
    .execute();
}
