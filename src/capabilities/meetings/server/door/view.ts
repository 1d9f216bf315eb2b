import type { Finding, Status } from '../../../../kernels/bylaws/index.ts';
import type { Community } from '../../../../platform/context/index.ts';
import type { Locale } from '../../../../platform/localized/index.ts';
import { m } from '../../../../platform/words/index.ts';
import { sayFindings, type SaidFinding } from '../../../governance/server/index.ts';
import type { Bar, RoomView, Tone, VerdictLine } from '../../rules/door/view.ts';
import { hourOf } from '../../../../platform/dates/index.ts';
import type { Shown } from './room.ts';

const tones: Record<Status, Tone> = {
  met: 'met',
  not_met: 'unmet',
  cannot_tell: 'unknown',
  not_applicable: 'none'
};

/** The room in words. `inside` sees numbers; all others how it stands. */
export function viewOf({ step, picture, verdict }: Shown, community: Community, locale: Locale): RoomView {
  const seen = picture ?? verdict;
  const at = seen && hourOf(new Date(seen.at), community.timeZone, locale);
  const said = seen ? saidIn(seen, community.slug, locale) : [];
  const bars = picture ? said.flatMap((one) => barOf(one, locale)) : [];
  return {
    step,
    rules: seen ? seen.version !== null : true,
    at,
    here: picture?.here ?? null,
    guests: picture?.guests ?? null,
    verdicts: said.filter(({ finding }) => isOfTheRoom(finding)).map((one) => lineOf(one, picture !== null)),
    bars: bars.filter(({ roll }) => !roll).map(({ bar }) => bar),
    roll: bars.filter(({ roll }) => roll).map(({ bar }) => bar)
  };
}

type Said = { finding: Finding; said: SaidFinding };

function saidIn(
  { findings, clauses }: { findings: Finding[]; clauses: Record<string, string> },
  slug: string,
  locale: Locale
): Said[] {
  const shown = findings.filter(({ status }) => status !== 'not_applicable');
  const said = sayFindings(shown, { locale, slug, clauseOf: (path) => clauses[path] ?? null });
  return shown.map((finding, place) => ({ finding, said: said[place]! }));
}

const isOfTheRoom = ({ code }: Finding): boolean => code === 'quorum' || code.startsWith('composition.room.');

function lineOf({ finding, said }: Said, inside: boolean): VerdictLine {
  const { rule, word, sentence, clause } = said;
  return { rule, word, state: tones[finding.status], clause, ...(inside && { sentence }) };
}

function barOf({ finding, said }: Said, locale: Locale): { bar: Bar; roll: boolean }[] {
  const { qualifying, total, undisclosed = 0, percent, atLeast = 0 } = finding.numbers;
  if (qualifying === undefined || total === undefined || percent === undefined) return [];
  const bar = {
    label: said.rule,
    share: total ? (100 * qualifying) / total : 0,
    shown: m.meetings_room_percent({ percent: atLeast }, { locale }),
    count: m.meetings_room_of({ part: qualifying, total }, { locale }),
    rule: percent,
    ruleLabel: m.meetings_room_rule({ percent }, { locale }),
    undisclosed: total ? (100 * undisclosed) / total : 0,
    tone: tones[finding.status],
    word: said.word
  };
  return [{ bar, roll: finding.code.startsWith('composition.roll.') }];
}
