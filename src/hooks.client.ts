import { overwriteGetLocale } from './platform/words/compiled/runtime.js';

// The server chose the language and wrote it into the page; the page goes on speaking it.
overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'es'));
