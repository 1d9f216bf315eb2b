/** A zone as it is drawn: paths and places in the picture's own units. */
export type ZoneDrawing = {
  width: number;
  height: number;
  zone: string | null;
  parts: { id: string; name: string; isolated: boolean; path: string }[];
  /** Each carries the number that it has in the list beside the map. */
  spots: { number: number; at: [number, number] }[];
};
