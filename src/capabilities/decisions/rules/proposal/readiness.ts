import type { Parameters, VotingMethod } from '../../../../kernels/bylaws/index.ts';
import { missing } from '../../../../platform/localized/index.ts';
import { ranksOptions, textsOf, type Proposal } from './proposal.ts';

const HOUR = 3_600_000;

/** Whole hours from the last change of the words to the moment of the vote; never below none. */
export const hoursBetween = (worded: Date, vote: Date): number =>
  Math.max(0, Math.floor((vote.getTime() - worded.getTime()) / HOUR));

export type Asked = {
  method: VotingMethod;
  evidence: number;
  decidedBy: 'assembly' | 'body';
  openAmendments: number;
  now: Date;
  languages: string[];
};

/** What stands in the way of a vote, by the code of its problem; the first is the one to say. */
export type Hindrance = { code: HindranceCode; details: Record<string, string | number> };
export type HindranceCode =
  | 'translation_missing'
  | 'amendments_open'
  | 'method_not_allowed'
  | 'options_missing'
  | 'assembly_needed'
  | 'evidence_missing'
  | 'notice_short';

/** Everything that has to be mended before the proposal can be put to the vote. */
export function hindrances(proposal: Proposal, rules: Parameters, asked: Asked): Hindrance[] {
  const voting = rules.voting[proposal.class];
  const notice = typeof voting?.noticeHours === 'number' ? voting.noticeHours : 0;
  const given = hoursBetween(proposal.wordedAt, asked.now);
  const found: (Hindrance | false)[] = [
    untranslated(proposal, asked.languages),
    asked.openAmendments > 0 && hindrance('amendments_open', { count: asked.openAmendments }),
    !voting?.methods.includes(asked.method) && hindrance('method_not_allowed'),
    ranksOptions(asked.method) && proposal.options.length < 2 && hindrance('options_missing'),
    Boolean(voting?.assembly) && asked.decidedBy !== 'assembly' && hindrance('assembly_needed'),
    Boolean(voting?.evidence) && asked.evidence < 1 && hindrance('evidence_missing'),
    given < notice && hindrance('notice_short', { needed: notice, given, left: notice - given })
  ];
  return found.filter((one) => one !== false);
}

const hindrance = (code: HindranceCode, details: Hindrance['details'] = {}): Hindrance => ({ code, details });

function untranslated(proposal: Proposal, languages: string[]): Hindrance | false {
  for (const text of textsOf(proposal)) {
    const [language] = missing(text, languages);
    if (language)
      return hindrance('translation_missing', {
        language,
        text: text.texts[text.from]?.text.slice(0, 80) ?? ''
      });
  }
  return false;
}
