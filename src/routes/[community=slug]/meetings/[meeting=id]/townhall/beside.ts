import type { Context } from '#platform/context';

/** One thing beside the town hall that another room holds: a conversation to take part in, a text to sign on to. */
export type Beside = { title: string; text: string; href: string; label: string };

/**
 * What later rooms bring to the page of a town hall. A meeting cannot lean on them, so they are asked here, where
 * pages are put together: each adds its lines, and nothing is shown where there is nothing.
 */
export const besideTownHall = async (_context: Context, _meetingId: string): Promise<Beside[]> => [];
