/** Small, so that a phone on a slow line asks for everything else at once, and not for one file after the other. */
void import('./begin.ts').then(({ begin }) => begin());
