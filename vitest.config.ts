import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const browserless = { environment: 'node' as const, testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  plugins: [sveltekit()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...browserless,
          name: 'unit',
          // Files of one worker share what they import: learning it anew for each took a third of the time.
          isolate: false,
          setupFiles: ['tests/each-file.ts'],
          include: ['src/**/*.test.ts', 'tests/house/**/*.test.ts', 'tests/reference/**/*.test.ts'],
          globalSetup: ['tests/global-setup.ts']
        }
      },
      {
        extends: true,
        test: {
          ...browserless,
          name: 'journeys',
          isolate: false,
          setupFiles: ['tests/each-file.ts'],
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          // Two at a time take three minutes less, and now and then one of them waits too long for its browser.
          fileParallelism: false
        }
      }
    ]
  }
});
