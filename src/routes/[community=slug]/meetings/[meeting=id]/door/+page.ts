// The greeter's phone goes on without a line; without scripts the same page searches and posts.
export const csr = true;
