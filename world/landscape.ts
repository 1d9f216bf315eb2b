/** Where the six communities lie, roughly: a middle point for drawing, and what is far from everything. */
export type Landscape = {
  middle: [longitude: number, latitude: number];
  size: number;
  isolated: string[];
  phone: string;
};

export const landscapes: Record<string, Landscape> = {
  palmdale: {
    middle: [-118.05, 34.57],
    size: 0.16,
    isolated: ['Sun Village', 'Littlerock', 'Lake Los Angeles'],
    phone: '661-555-0100'
  },
  lancaster: { middle: [-118.14, 34.69], size: 0.1, isolated: ['Lancaster East'], phone: '661-555-0200' },
  'east-la': { middle: [-118.17, 34.03], size: 0.03, isolated: [], phone: '323-555-0100' },
  'metro-la': { middle: [-118.28, 34.05], size: 0.03, isolated: [], phone: '213-555-0100' },
  'el-monte': { middle: [-118.03, 34.06], size: 0.03, isolated: [], phone: '626-555-0100' },
  'southeast-la': { middle: [-118.2, 33.97], size: 0.035, isolated: [], phone: '562-555-0100' }
};

/** A zone drawn for the demonstration: an eight-sided field around the middle, and a strip for each neighborhood. */
export function drawnZone({ middle, size, isolated }: Landscape, neighborhoods: string[]): string {
  const [x, y] = middle;
  const at = (dx: number, dy: number) => [round(x + dx * size), round(y + dy * size * 0.7)];
  const ring = [
    at(-1, -0.5),
    at(-0.5, -1),
    at(0.5, -1),
    at(1, -0.5),
    at(1, 0.5),
    at(0.5, 1),
    at(-0.5, 1),
    at(-1, 0.5)
  ];
  const strip = (index: number) => {
    const width = 1.6 / neighborhoods.length;
    const [from, to] = [-0.8 + index * width, -0.8 + (index + 1) * width];
    return [at(from, -0.5), at(to, -0.5), at(to, 0.5), at(from, 0.5)];
  };
  const feature = (properties: object, corners: number[][]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]]] }
  });
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [
      feature({}, ring),
      ...neighborhoods.map((name, index) =>
        feature(
          { kind: 'neighborhood', name, name_es: name, isolated: isolated.includes(name) },
          strip(index)
        )
      )
    ]
  });
}

const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
