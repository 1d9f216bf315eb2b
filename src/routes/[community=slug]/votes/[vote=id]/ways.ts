import { may } from '#capabilities/decisions';
import type { Context } from '#platform/context';
import { may as allowed } from '#platform/policy';

/** The other ways in which a vote comes in, for those who tend it. */
export const waysFor = (context: Context, { meetingId }: { meetingId: string | null }) => ({
  mayHelp: allowed(context, may.help),
  mayTell: allowed(context, may.tell),
  maySeePaper: allowed(context, may.seePaper),
  mayStandKiosk: meetingId !== null && allowed(context, may.standKiosk, meetingId)
});
