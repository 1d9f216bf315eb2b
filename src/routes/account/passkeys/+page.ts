// The phone is asked by its browser: that cannot be done without a script.
export const csr = true;
