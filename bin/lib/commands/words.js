/** `node bin/words`: compiles the words; part of `npm run build`. */
import { prepare } from '../prepare.js';
import { ensureWords } from '../words.js';

export async function words() {
  await prepare();
  await ensureWords();
}
