// The picture follows the door: scripts exchange it, and without them there is a link.
export const csr = true;
