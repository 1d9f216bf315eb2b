/** Compiles the words of all rooms and proves that something came out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { withLock } from './lock.js';
import { inRoot, root, tool } from './paths.js';
import { mustRun } from './run.js';
import { refuse, say } from './say.js';
import { fingerprint, readStamp, writeStamp } from './stamps.js';

const compiled = inRoot('src/platform/words/compiled');
const stampFile = `${compiled}/.stamp`;

/** The same words for the build, for the tests and while working. */
export const compileArguments = [
  'compile',
  ...['--project', './project.inlang', '--outdir', './src/platform/words/compiled'],
  ...['--strategy', 'cookie', 'baseLocale', '--silent', '--no-emit-readme'],
  ...['--is-server', 'typeof window === "undefined"']
];

export async function ensureWords() {
  await withLock('words', async () => {
    const stamp = stampOfWords();
    if (readStamp(stampFile) === stamp) return;
    say('Compiling words …');
    await mustRun(tool('paraglide-js'), compileArguments, 'The words could not be compiled:');
    proveWords();
    writeStamp(stampFile, stamp);
  });
}

function stampOfWords() {
  const files = [...filesOf('en'), ...filesOf('es')];
  return fingerprint(root, [
    'project.inlang/settings.json',
    'node_modules/@inlang/paraglide-js/package.json',
    ...files
  ]);
}

function filesOf(locale) {
  const settings = JSON.parse(readFileSync(inRoot('project.inlang/settings.json'), 'utf8'));
  const patterns = [settings['plugin.inlang.messageFormat'].pathPattern].flat();
  return patterns.map((pattern) => pattern.replace('{locale}', locale));
}

/** The compiler reports success when a plugin is missing and it read nothing at all. */
function proveWords() {
  const files = readdirSync(`${compiled}/messages`).filter(
    (name) => name.endsWith('.js') && name !== '_index.js'
  );
  const complaint = complaintAbout({ en: keysOf('en'), es: keysOf('es') }, files.length);
  if (complaint) refuse(complaint);
}

const keysOf = (locale) =>
  filesOf(locale)
    .filter((file) => existsSync(inRoot(file)))
    .flatMap((file) => keysIn(JSON.parse(readFileSync(inRoot(file), 'utf8'))));

/** A list is one message with variants; an object is a group of messages. */
export function keysIn(messages, before = '') {
  return Object.entries(messages).flatMap(([key, value]) => {
    if (before + key === '$schema') return [];
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isGroup ? keysIn(value, `${before}${key}.`) : [before + key];
  });
}

/** A sentence when the compiled messages are not the ones that were written, else undefined. */
export function complaintAbout({ en, es }, compiledCount) {
  if (!en.length || !es.length) return 'There are no words: a language has no messages at all.';
  const lacks = lackOf('Spanish', en, es) ?? lackOf('English', es, en);
  if (lacks) return lacks;
  const written = new Set(en).size;
  if (written !== compiledCount) return `${written} messages were written, but ${compiledCount} compiled.`;
}

function lackOf(language, written, translated) {
  const known = new Set(translated);
  const missing = written.filter((key) => !known.has(key));
  if (missing.length)
    return `${language} lacks ${missing.length} messages: ${missing.slice(0, 5).join(', ')}`;
}
