// Pages read and post without scripts. A page that is live or works offline opts in for itself.
export const csr = false;
