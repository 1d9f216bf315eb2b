import { dayIn } from '../../../platform/clock/index.ts';
import { communityOf, type Context } from '../../../platform/context/index.ts';

/** The day it is where the community lives. */
export const today = (context: Context): string => dayIn(communityOf(context).timeZone, context.clock());
