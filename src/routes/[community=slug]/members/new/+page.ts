// Registering works at a door without a connection: this page brings its script.
export const csr = true;
