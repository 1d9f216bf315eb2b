/** Where a survey stands: being written, collecting, or done. */
export type Phase = 'draft' | 'opened' | 'closed';
