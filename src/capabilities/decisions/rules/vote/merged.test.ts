import { describe, expect, it } from 'vitest';
import { secondRows } from './merged.ts';

const row = (memberId: string, mode: string | null = null, state = 'eligible') => ({ memberId, mode, state });
const whom = new Map([['old', 'rosa']]);

describe('two rows that have become one person', () => {
  it('leave the row that is kept where neither voted', () =>
    expect(secondRows([row('old'), row('rosa'), row('lupe')], whom)).toEqual(['old']));

  it('leave the one that voted', () =>
    expect(secondRows([row('rosa'), row('old', 'phone')], whom)).toEqual(['rosa']));

  it('leave paper and hands, which cannot be taken back, before a phone', () => {
    expect(secondRows([row('rosa', 'phone'), row('old', 'paper')], whom)).toEqual(['rosa']);
    expect(secondRows([row('rosa', 'hands'), row('old', 'paper')], whom)).toEqual(['old']);
  });

  it('leave the one that steps aside: a conflict is the person’s, whatever was sent from the other row', () => {
    expect(secondRows([row('rosa', null, 'recused'), row('old', 'phone')], whom)).toEqual(['old']);
    expect(secondRows([row('rosa', null, 'recused'), row('old', 'paper')], whom)).toEqual(['rosa']);
  });

  it('are no concern of anybody else', () =>
    expect(secondRows([row('old', 'phone'), row('lupe', 'phone')], whom)).toEqual([]));
});
