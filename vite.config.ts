import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// What every page is made of comes as one file: twenty small ones would cost more than they spare.
const inOneFile = [{ name: 'frame', test: /routes.\+(layout|error)\.svelte$/ }];

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      compilerOptions: { runes: true },
      // Our first hook checks the origin of every form post; Kit's own check would also refuse
      // signed posts from gateways and field apps, before any hook could hear them.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none']
        }
      },
      serviceWorker: { register: false },
      version: { pollInterval: 0 },
      // Only live pages load a script, and they stay where they are: the list of all routes is not sent along.
      router: { resolution: 'server' }
    })
  ],
  build: { target: 'es2022' },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: inOneFile } } } } }
  }
});
