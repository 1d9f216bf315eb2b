export { hearText, signatureOf, type Incoming } from './incoming.ts';
export { sendWaiting, type Sender } from './send.ts';
export { startPost } from './start.ts';
export { transportFrom } from './transport.ts';
export { eraseOldPost } from './erase.ts';
export type { Line, Outcome, Outgoing, Transport } from './outcome.ts';
