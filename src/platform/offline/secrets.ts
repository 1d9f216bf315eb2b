import { seal, unseal } from './sealing.ts';
import { store } from './store.ts';

/** Something that must not lie open on the device: the roll of names of a kiosk. */
export function secretStore<Value>(name: string) {
  return {
    put: async (value: Value): Promise<void> => {
      const sealed = await seal(value);
      // On the disk before we go on: a browser that closes now would lose what it only meant to write.
      const writing = (await store()).transaction('secrets', 'readwrite', { durability: 'strict' });
      await Promise.all([writing.store.put(sealed, name), writing.done]);
    },
    get: async (): Promise<Value | null> => {
      const sealed = await (await store()).get('secrets', name);
      return sealed ? unseal<Value>(sealed) : null;
    },
    wipe: async (): Promise<void> => (await store()).delete('secrets', name)
  };
}
