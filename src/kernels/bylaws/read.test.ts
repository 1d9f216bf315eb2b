import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, starter } from './index.ts';
import { palmdale } from './example.ts';

const copy = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, never>;
const withField = (path: string, value: unknown) => {
  const document = copy(palmdale());
  const keys = path.split('.');
  const last = keys.pop()!;
  const place = keys.reduce<Record<string, unknown>>(
    (at, key) => at[key] as Record<string, unknown>,
    document
  );
  if (value === undefined) delete place[last];
  else place[last] = value;
  return document;
};

describe('read', () => {
  it('reads back what was written', () => {
    expect(read(copy(starter()))).toEqual(starter());
    expect(read(copy(palmdale()))).toEqual(palmdale());
  });

  it('a newer format is refused, not guessed', () =>
    expect(read({ version: 2, quorums: [] })).toEqual({
      refused: [{ code: 'newer_format', path: 'version' }]
    }));

  it('what may be silent may be left out', () =>
    expect(read(withField('quorum.assembly', undefined))).toMatchObject({ quorum: { assembly: null } }));

  it.each([
    ['version', undefined, 'missing_field'],
    ['version', '1', 'not_in_list'],
    ['quorom', {}, 'unknown_field'],
    ['quorum.assembly.share.of', '100', 'wrong_type'],
    ['quorum.assembly.kind', 'about', 'not_in_list'],
    ['heldOpenDays', 7.5, 'wrong_type'],
    ['heldOpenDays', -1, 'wrong_type'],
    ['leadership', undefined, 'missing_field'],
    ['leadership.officers.1', 'Co-chair', 'wrong_type'],
    ['leadership.reserved.0.who.0', 'parents', 'not_in_list'],
    ['voting.critical.assembly', 'yes', 'wrong_type'],
    ['notice.openMeetings', 'sunshine', 'not_in_list'],
    ['__proto__x', 1, 'unknown_field']
  ])('%s = %o is refused by name', (path, value, code) =>
    expect(read(withField(path, value))).toEqual({ refused: [{ code, path }] })
  );

  it('names everything that is wrong at once', () => {
    const document = { ...withField('heldOpenDays', 'soon'), overrideBy: 3 };
    expect(read(document)).toMatchObject({ refused: [{ path: 'heldOpenDays' }, { path: 'overrideBy' }] });
  });

  it('of anything at all, either reads or says why not', () =>
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (value) => {
        const answer = read(value);
        expect('refused' in answer && answer.refused.length > 0).toBe(true);
      })
    ));
});
