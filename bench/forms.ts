/**
 * Claims: the engine that goes to a phone weighs at most 25 KB compressed; a form of 900 questions is ready
 * within a second on a phone four times slower than this machine, and an answer is taken in within 50 ms there.
 *
 * Run: node bench/forms.ts
 */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import * as forms from '../src/kernels/forms/index.ts';

const SLOWER = 4;
const QUESTIONS = 900;
const ENGINE = new URL('../src/kernels/forms/engine/index.ts', import.meta.url).pathname;

await weigh();
await ready();

async function weigh(): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2022', lib: { entry: ENGINE, formats: ['es'] } }
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('Nothing was built.');
  const code = bundle.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  const sizes = {
    minified: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length
  };
  for (const [what, bytes] of Object.entries(sizes))
    print(`engine, ${what}`, bytes / 1024, 'KB', what === 'minified' ? undefined : 25);
}

async function ready(): Promise<void> {
  const { definition, errors } = forms.readXlsForm(longSurvey());
  if (!definition) throw new Error(JSON.stringify(errors[0]));
  const form = forms.readXForm(forms.toXml(forms.xformOf(definition)));
  if (!forms.isForm(form)) throw new Error(form.reason);
  const sent = JSON.stringify(form);
  print('a form of 900 questions as JSON, gzip', gzipSync(sent).length / 1024, 'KB');
  const surroundings = { clock: () => ({ epoch: Date.UTC(2026, 10, 28), offset: 0 }), random: Math.random };
  const starts: number[] = [];
  const takes: number[] = [];
  for (let time = 0; time < 15; time++) {
    const begun = performance.now();
    const session = forms.start(JSON.parse(sent) as forms.Form, surroundings);
    const pages = forms.pagesOf(session).length;
    starts.push(performance.now() - begun);
    if (pages < QUESTIONS / 4) throw new Error(`Only ${pages} pages.`);
    const first = session.nodes.get('/data/q0')![0]!;
    const asked = performance.now();
    forms.answer(session, first, 'yes');
    takes.push(performance.now() - asked);
  }
  print('ready, first time', (starts[0] ?? NaN) * SLOWER, 'ms on the phone', 1000);
  print('ready, in the middle', middle(starts) * SLOWER, 'ms on the phone', 1000);
  print('an answer that many others hang on', middle(takes) * SLOWER, 'ms on the phone', 50);
}

/** Every second question hangs on the one before or on the first, every tenth is worked out. */
function longSurvey(): forms.Sheet[] {
  const rows = Array.from({ length: QUESTIONS }, (_, at) => {
    if (at % 10 === 9)
      return [
        'calculate',
        `q${at}`,
        '',
        '',
        `count-selected(\${q${at - 1}}) + number(\${q${at > 10 ? at - 10 : 1}})`
      ];
    const relevant =
      at % 2 === 0 && at > 0 ? `selected(\${q${at % 4 ? 0 : at - 2}}, 'yes') or \${q1} > ${at}` : '';
    return [at % 2 ? 'integer' : 'select_multiple yn', `q${at}`, `Question ${at}, \${q0}`, relevant, ''];
  });
  return [
    { name: 'survey', rows: [['type', 'name', 'label', 'relevant', 'calculation'], ...rows] },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label'],
        ['yn', 'yes', 'Yes'],
        ['yn', 'no', 'No']
      ]
    }
  ];
}

function middle(times: number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}

function print(what: string, is: number, unit: string, limit?: number): void {
  const kept = limit === undefined ? '' : is <= limit ? `  (at most ${limit})` : `  MORE THAN ${limit}`;
  console.log(`${what}: ${is.toFixed(1)} ${unit}${kept}`);
  if (limit !== undefined && is > limit) process.exitCode = 1;
}
