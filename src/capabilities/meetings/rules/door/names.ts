/** What is said aloud at the door: the first name and nothing more. */
export const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';
