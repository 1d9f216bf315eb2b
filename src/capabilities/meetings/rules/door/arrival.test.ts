import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivedAt, standsInTheWay } from './arrival.ts';
import { stays, type Heard } from './presence.ts';
import { shownStep } from './step.ts';

const at = (time: string) => new Date(`2026-12-08T${time}-08:00`);

describe('the clock of a device', () => {
  test('that is right, or nearly, is believed', () => {
    expect(arrivedAt(at('18:05:00'), at('19:58:30'), at('20:00:00'))).toEqual(at('18:05:00'));
  });
  test('that is a day behind is set right by what it says when it syncs', () => {
    const behind = new Date('2026-12-07T20:00:00-08:00');
    expect(arrivedAt(new Date('2026-12-07T18:05:00-08:00'), behind, at('20:00:00'))).toEqual(at('18:05:00'));
  });
  test('that was set right in between cannot send somebody into the future', () => {
    expect(arrivedAt(at('20:30:00'), at('20:00:00'), at('20:00:00'))).toEqual(at('20:00:00'));
  });
  test('that was a week ahead and set right in between is left for review', () => {
    const nextWeek = new Date('2026-12-15T18:00:00-08:00');
    expect(arrivedAt(nextWeek, at('20:00:00'), at('20:00:00'))).toEqual(nextWeek);
  });
});

describe('what stands in the way of an arrival', () => {
  const open = { firstDay: '2026-12-08', lastDay: '2026-12-08', closedAt: null, cancelledAt: null };
  test('nothing, on the evening itself', () => {
    expect(standsInTheWay(open, at('18:05:00'), '2026-12-08')).toBeNull();
  });
  test('a meeting that was called off, before anything else', () => {
    expect(standsInTheWay({ ...open, cancelledAt: at('12:00:00') }, at('18:05:00'), '2026-12-01')).toBe(
      'meeting_cancelled'
    );
  });
  test('the end, only for who came after it', () => {
    const closed = { ...open, closedAt: at('20:00:00') };
    expect(standsInTheWay(closed, at('20:01:00'), '2026-12-08')).toBe('meeting_closed');
    expect(standsInTheWay(closed, at('19:59:00'), '2026-12-08')).toBeNull();
  });
});

describe('when somebody was there', () => {
  test('two kiosks that both saw Rosa come in agree on the earlier time', () => {
    const heard: Heard[] = [
      { kind: 'in', at: at('18:03:00') },
      { kind: 'in', at: at('18:01:00') }
    ];
    expect(stays(heard)).toEqual([{ arrivedAt: at('18:01:00'), leftAt: null }]);
  });
  test('she leaves for her daughter and comes back', () => {
    const heard: Heard[] = [
      { kind: 'in', at: at('18:30:00') },
      { kind: 'out', at: at('18:10:00') },
      { kind: 'in', at: at('18:01:00') }
    ];
    expect(stays(heard)).toEqual([
      { arrivedAt: at('18:01:00'), leftAt: at('18:10:00') },
      { arrivedAt: at('18:30:00'), leftAt: null }
    ]);
  });
  test('it makes no difference in which order, or how often, it is told', () => {
    const heard = fc.array(
      fc.record({
        kind: fc.constantFrom('in' as const, 'out' as const),
        at: fc.integer({ min: 0, max: 20 }).map((n) => new Date(n))
      })
    );
    fc.assert(
      fc.property(
        heard.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }))
        ),
        ([all, told]) => {
          expect(stays(told)).toEqual(stays(all));
        }
      )
    );
  });
  test('stays follow each other and only the last may be open', () => {
    const heard = fc.array(
      fc.record({
        kind: fc.constantFrom('in' as const, 'out' as const),
        at: fc.integer({ min: 0, max: 20 }).map((n) => new Date(n))
      })
    );
    fc.assert(
      fc.property(heard, (all) => {
        const found = stays(all);
        for (const [place, stay] of found.entries()) {
          const next = found[place + 1];
          if (stay.leftAt) expect(+stay.leftAt).toBeGreaterThan(+stay.arrivedAt);
          if (next) expect(+next.arrivedAt).toBeGreaterThanOrEqual(+stay.leftAt!);
        }
      })
    );
  });
});

test('the screens move by five or stay', () => {
  expect([4, 5, 9, 10].map((here) => shownStep(here, 5))).toEqual([5, 5, 5, 10]);
  expect(shownStep(4, 0)).toBe(0);
  expect(shownStep(5, 10)).toBe(5);
  expect(shownStep(1_019, 1_000)).toBe(1_000);
  expect(shownStep(1_020, 1_000)).toBe(1_020);
});
