import { clausesOf, gapsIn, may } from '#capabilities/charters';
import { charterOf, glossaryNotes, openRatification } from '#capabilities/charters/server';
import { communityOf, type Context } from '#platform/context';
import { read } from '#platform/db';
import { allow } from '#platform/policy';

/** What is old or missing in a language, to be renewed at once; then everything beside each other. */
export const translateView = (context: Context, id: string) =>
  read(context, async (tx) => {
    allow(tx, may.translate);
    const charter = await charterOf(tx, id);
    const gaps = new Set(gapsIn(charter, communityOf(tx).languages).map((gap) => gap.id + gap.what));
    const named = charter.domains.filter(({ name }) => name !== null);
    const headOld = gaps.has(`${id}title`) || gaps.has(`${id}preamble`);
    return {
      id,
      title: charter.title,
      preamble: charter.preamble,
      old: {
        head: headOld,
        domains: named.filter((one) => gaps.has(`${one.id}domain`)),
        clauses: clausesOf(charter).filter((one) => gaps.has(`${one.id}clause`))
      },
      count: gaps.size,
      domains: named,
      languages: communityOf(tx).languages,
      ratifying: (await openRatification(tx, id)) !== null,
      notes: await glossaryNotes(tx, charter)
    };
  });
