// The tablet reads cards by camera and goes on without a line; without scripts a hand scanner still types and sends.
export const csr = true;
