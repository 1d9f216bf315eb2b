// The tracker of a secret vote is made here, on the voter’s device; without scripts the page brings one.
export const csr = true;
