import type { BallotForm, Mark } from './ballot.ts';

/** Whether a ballot can be read by its form. On paper a name may stand twice: what becomes of that the count judges. */
export function fits(form: BallotForm, mark: Mark, onPaper = false): boolean {
  switch (form.kind) {
    case 'yes_no':
      return mark.kind === 'yes_no' && ['yes', 'no', 'abstain'].includes(mark.vote);
    case 'consensus':
      return mark.kind === 'consensus' && ['agree', 'stand_aside', 'block', 'abstain'].includes(mark.vote);
    case 'choose':
      return mark.kind === 'choose' && mark.chosen.length <= form.most && someOf(form.options, mark.chosen);
    case 'rank':
      return (
        mark.kind === 'rank' &&
        mark.ranks.length <= form.most &&
        someOf(form.options, mark.ranks.flat(), onPaper)
      );
    case 'score':
      return mark.kind === 'score' && scored(form, mark.scores);
  }
}

function someOf(options: string[], named: string[], repeats = false): boolean {
  const known = named.every((one) => options.includes(one));
  return known && (repeats || new Set(named).size === named.length);
}

const scored = (
  { options, top }: Extract<BallotForm, { kind: 'score' }>,
  scores: Record<string, number>
): boolean =>
  Object.entries(scores).every(
    ([option, score]) => options.includes(option) && Number.isInteger(score) && score >= 0 && score <= top
  );

/** A ballot in the order of its form, so that two that say the same are the same. */
export function tidy(form: BallotForm, mark: Mark): Mark {
  if (mark.kind === 'choose' && form.kind === 'choose')
    return { kind: 'choose', chosen: form.options.filter((option) => mark.chosen.includes(option)) };
  if (mark.kind === 'rank') return { kind: 'rank', ranks: mark.ranks.map((rank) => [...rank].sort()) };
  if (mark.kind === 'score' && form.kind === 'score') {
    const told = form.options.filter((option) => option in mark.scores);
    return {
      kind: 'score',
      scores: Object.fromEntries(told.map((option) => [option, mark.scores[option]!]))
    };
  }
  return mark;
}
