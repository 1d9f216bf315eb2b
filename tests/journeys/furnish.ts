import { bindDevice, vouchFor } from '../../src/capabilities/accounts/server/index.ts';
import { draftVersion } from '../../src/capabilities/governance/server/index.ts';
import { openMeeting } from '../../src/capabilities/meetings/server/index.ts';
import { bringList } from '../../src/capabilities/people/server/index.ts';
import { memberOf, type Context } from '../../src/platform/context/index.ts';
import { fileOf, listed } from './list.ts';
import { leaveUnsettled } from './unsettled.ts';

/** What lies about only while somebody is in the middle of it, so that its pages can be seen too. */
export async function furnish(as: (who: string) => Promise<Context>, meetingId: string): Promise<void> {
  const [elena, lupe, marcus, rosa] = await Promise.all(['elena', 'lupe', 'marcus', 'rosa'].map(as));
  const { name, buffer } = fileOf(listed.map((one, at) => (at % 7 === 3 ? { ...one, phone: '12' } : one)));
  await bringList(elena!, { name, bytes: buffer });
  await draftVersion(elena!, 'bylaws');
  await vouchFor(elena!, memberOf(rosa!.actor)!, '661 555 0190');
  await openMeeting(marcus!, meetingId);
  await leaveUnsettled(elena!, rosa!, meetingId);
  await bindDevice(lupe!, { name: 'puerta izquierda', purpose: 'kiosk', subjectId: meetingId });
}
