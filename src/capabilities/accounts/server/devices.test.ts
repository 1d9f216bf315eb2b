import { expect } from 'vitest';
import { inWorld } from '../../../../tests/world.ts';
import { newId } from '../../../platform/ids/index.ts';
import { bindDevice, devicesInUse, openDevice, revokeDevice } from './devices.ts';

const MEETING = newId();
const bind = (context: Parameters<typeof bindDevice>[0]) =>
  bindDevice(context, { name: 'Tablet at the door', purpose: 'kiosk', subjectId: MEETING });

inWorld(
  'Lupe unlocks a tablet, and it is a kiosk of this meeting and nothing more',
  async ({ as, communities }) => {
    const { id, key } = await bind(as.greeter);
    const opened = await openDevice({ ...as.greeter, community: communities.palmdale!.id }, key);
    expect(await devicesInUse(as.greeter)).toMatchObject([{ id, boundByName: 'Lupe Ortega' }]);
    expect(opened).toEqual({ kind: 'device', deviceId: id, purpose: 'kiosk', subjectId: MEETING });
  }
);

inWorld(
  'in Lancaster, after its evening, with a wrong key or once revoked it opens nothing',
  async (world) => {
    const { as, at, communities } = world;
    const { id, key } = await bind(as.greeter);
    const here = { ...as.greeter, community: communities.palmdale!.id };
    expect(await openDevice({ ...here, community: communities.lancaster!.id }, key)).toBeNull();
    expect(
      await openDevice({ ...here, clock: at(as.greeter, '2026-12-09T05:00:01-08:00').clock }, key)
    ).toBeNull();
    expect(await openDevice(here, `${key.slice(0, -1)}_`)).toBeNull();
    expect(await openDevice(here, 'nonsense')).toBeNull();
    await revokeDevice(as.greeter, id);
    await revokeDevice(as.greeter, id);
    expect(await openDevice(here, key)).toBeNull();
    expect(await devicesInUse(as.greeter)).toEqual([]);
  }
);

inWorld('a member without the right binds no tablet', async ({ as }) => {
  await expect(bind(as.member)).rejects.toMatchObject({ code: 'platform.not_allowed' });
  await expect(bind(as.stranger)).rejects.toMatchObject({ code: 'platform.not_found' });
});
