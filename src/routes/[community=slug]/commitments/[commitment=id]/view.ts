import { LOOKERS, may } from '#capabilities/charters';
import { commitmentOf, editionIfAny, evidenceFor, heardAt, isWatching } from '#capabilities/charters/server';
import { dayIn } from '#platform/clock';
import { communityOf, type Context } from '#platform/context';
import { plainDay } from '#platform/dates';
import { read } from '#platform/db';
import { newId } from '#platform/ids';
import { inLanguage, reading } from '#platform/localized';
import { isMember, may as can } from '#platform/policy';

/** One answer of one institution to one clause: what was said, the steps, what was shown, and what members see. */
export const commitmentView = (context: Context, id: string) =>
  read(context, async (tx) => {
    const found = await commitmentOf(tx, id);
    const evidence = await evidenceFor(tx, id);
    const clause = (await editionIfAny(tx, found.charterId))?.text.domains
      .flatMap(({ clauses }) => clauses)
      .find((one) => one.id === found.clauseId);
    const { words, saidOn, askedOn, domain, steps, clause: text, ...rest } = found;
    return {
      ...rest,
      label: clause?.label ?? '',
      clause: reading(text, tx.locale),
      domain: domain && inLanguage(domain, tx.locale),
      words: words && reading(words, tx.locale),
      saidOn: saidOn && plainDay(saidOn, tx.locale),
      askedOn: plainDay(askedOn, tx.locale),
      steps: steps.map(({ what, dueOn, reportedOn, ...step }) => ({
        ...step,
        what: reading(what, tx.locale),
        dueOn: plainDay(dueOn, tx.locale),
        reportedOn: reportedOn && plainDay(reportedOn, tx.locale),
        fresh: newId(),
        evidence: evidence
          .filter((one) => one.stepId === step.id)
          .map((one) => ({ ...one, what: one.what && reading(one.what, tx.locale) }))
      })),
      heard: (await heardAt(tx, id)).map((one) => ({
        ...{ id: one.id, meetingId: one.meetingId, day: plainDay(one.day, tx.locale) },
        ...{ text: reading(one.text, tx.locale), title: inLanguage(one.title, tx.locale) }
      })),
      lookers: LOOKERS,
      fresh: newId(),
      today: dayIn(communityOf(tx).timeZone, tx.clock()),
      watching: await isWatching(tx, id),
      may: { follow: can(tx, may.follow), look: can(tx, may.look), watch: isMember(tx.actor) }
    };
  });
