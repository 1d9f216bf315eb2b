// The reader's own browser recomputes the book: that is the point of the page.
export const csr = true;
