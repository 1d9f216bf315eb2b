import { dayIn, instantOf } from '../../../platform/clock/index.ts';
import { communityOf, type Context } from '../../../platform/context/index.ts';

/** The same request from nobody in particular, at the beginning of its day: what is said here tells no name and no hour. */
export function nobody<C extends Context>(context: C): C {
  const { timeZone } = communityOf(context);
  const midnight = instantOf(timeZone, dayIn(timeZone, context.clock()), '00:00');
  return { ...context, actor: { kind: 'public' }, clock: () => midnight };
}

export const today = (context: Context): string => dayIn(communityOf(context).timeZone, context.clock());
