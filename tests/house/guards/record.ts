import * as door from '../../../src/capabilities/record/server/index.ts';
import { transact } from '../../../src/platform/db/index.ts';
import type { Guards } from './guard.ts';

export const record: Guards = {
  door,
  guarded: {
    entriesOf: {
      by: 'public',
      open: true,
      lacking: null,
      elsewhere: null,
      prepare: () => (context) => door.entriesOf(context)
    },
    entry: {
      by: 'public',
      open: true,
      lacking: null,
      elsewhere: 'lancasterSecretary',
      prepare: async ({ as }) => {
        await transact(as.secretary, (tx) =>
          door.append(tx, 'meetings.minutes', { title: { en: 'Minutes', es: 'Minuta' } })
        );
        return (context) => door.entry(context, 1);
      }
    },
    headOf: {
      by: 'public',
      open: true,
      lacking: null,
      elsewhere: null,
      prepare: () => (context) => door.headOf(context)
    },
    exportLines: {
      by: 'public',
      open: true,
      lacking: null,
      elsewhere: null,
      prepare: () => (context) => Array.fromAsync(door.exportLines(context))
    }
  },
  free: {
    namesFor: 'gives nothing to those who may not read names',
    checkBook: 'as open as the book',
    mustBeWhole: 'a chore of the night'
  }
};
