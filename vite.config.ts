import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// What every page is made of comes as one file: twenty small ones would cost more than they spare.
const inOneFile = [
  // Svelte itself first, so that the frame does not swallow it: the survey page carries Svelte and no frame.
  { name: 'svelte', test: /node_modules.svelte./, priority: 3 },
  {
    name: 'common',
    test: /words.compiled.runtime\.js$|components.(Icon|Button|Callout).|platform.localized/,
    priority: 2
  },
  // A survey in two: what is read before the first question, and what asks. Drafts and outbox others use too.
  { name: 'offline', test: /platform.offline|node_modules.idb/, priority: 2 },
  { name: 'consent', test: /ui.answering.(begin\.ts|Answering|Start|Said|flow|parts\.ts)/, priority: 2 },
  {
    name: 'asking',
    test: /ui.answering.(asking\.ts|Asking|PageShown|Question|Outgoing|turn)/,
    priority: 1
  },
  { name: 'frame', test: /routes.\+(layout|error)\.svelte$/, priority: 1 }
];

/** The script of the survey page: an entry of its own, under a name that pages without Kit's client can say. */
const surveyScript = {
  name: 'survey-script',
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  buildStart(this: { emitFile: (file: object) => string }) {
    const id = fileURLToPath(new URL('./src/capabilities/surveys/ui/answering/entry.ts', import.meta.url));
    this.emitFile({ type: 'chunk', id, fileName: '_app/immutable/surveys.js' });
  },
  /** What it begins with, by name, so that a page can ask for all of it at once and not for one after the other. */
  generateBundle(this: { emitFile: (file: object) => string }, _: unknown, bundle: Record<string, Built>) {
    const [begin] = bundle['_app/immutable/surveys.js']?.dynamicImports ?? [];
    const others = Object.keys(bundle).find((name) => bundle[name]!.facadeModuleId?.endsWith('/others.ts'));
    const named = { resident: withImports(bundle, begin), team: withImports(bundle, begin, others) };
    const source = JSON.stringify(named);
    this.emitFile({ type: 'asset', fileName: '_app/immutable/surveys.json', source });
  }
};

type Built = { imports?: string[]; dynamicImports?: string[]; facadeModuleId?: string | null };

function withImports(bundle: Record<string, Built>, ...first: (string | undefined)[]): string[] {
  const found = new Set(first.filter((name) => name !== undefined));
  for (const name of found) for (const one of bundle[name]?.imports ?? []) found.add(one);
  return [...found];
}

/**
 * Kit writes the data of every page out as a script, and throws it away where the page has none. Most of ours have
 * none: left undone there, it spares a fifteenth of the work for a page (docs/decisions/0005).
 */
const nothingToSend = {
  name: 'nothing-to-send',
  applyToEnvironment: ({ name }: { name: string }) => name === 'ssr',
  transform(this: { error: (text: string) => never }, code: string, id: string) {
    if (!id.endsWith('/kit/src/runtime/server/page/index.js')) return undefined;
    const written = /if \(node\) \{(\s+data_serializer\.add_node)/;
    if (!written.test(code)) this.error('Kit no longer writes the data of a page where we knew it to.');
    return { code: code.replace(written, 'if (node && csr) {$1'), map: null };
  }
};

export default defineConfig({
  plugins: [
    surveyScript,
    nothingToSend,
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
          'media-src': ['self', 'blob:'],
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
