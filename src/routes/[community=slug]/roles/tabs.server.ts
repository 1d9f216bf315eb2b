import { may as accounts } from '#capabilities/accounts';
import type { Context } from '#platform/context';
import { may } from '#platform/policy';

/** Which of the three pages about roles somebody may open. */
export const tabsFor = (context: Context): { tablets: boolean; recovery: boolean } => ({
  tablets: may(context, accounts.bindDevice),
  recovery: may(context, accounts.vouch)
});
