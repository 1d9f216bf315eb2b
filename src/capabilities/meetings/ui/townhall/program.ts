/** A workshop in one reader's language, ready to show. */
export type WorkshopShown = {
  id: string;
  title: string;
  language: string;
  about: string | null;
  hours: string;
  room: string;
  languages: string;
  free: number;
  waiting: number;
  mine: 'seated' | 'waiting' | null;
  place: number | null;
  cancelled: boolean;
};
export type TrackSeen = { id: string; title: string; language: string; workshops: WorkshopShown[] };
