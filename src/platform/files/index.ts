export { readParts, type PartFile, type PartLimits, type Parts } from './parts.ts';
export { openFile, sizesOf, storeFile, type NewFile, type StoredFile } from './store.ts';
export { headersOf } from './headers.ts';
export { sweepFiles } from './sweep.ts';
export { shelf } from './shelf.ts';
