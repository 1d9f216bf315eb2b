/**
 * How each partnership grew over the last 24 months, after the facts of the toolkit: Palmdale fell to a small
 * core and then grew fast, faster than it could bring people in; Lancaster grew slowly and kept them.
 */
export type Story = {
  slug: string;
  /** On the roll when the story begins. */
  begins: number;
  /** Newcomers in each of the 24 months. */
  joins: number[];
  /** How many come to the monthly meeting, in each of the 24 months. */
  comes: number[];
  /** Of a hundred newcomers, how many stay beyond the first months. */
  stays: number;
  /** Shares of a hundred. */
  mix: {
    parent_0_5: number;
    parent_6_plus: number;
    resident: number;
    stakeholder: number;
    undisclosed: number;
  };
  tongues: { es: number; en: number; ko?: number };
  /** The weekday (1 is Monday) and the week of the month of the meeting, and when it begins. */
  meets: { weekday: number; week: number; at: string; place: string };
  area: string;
  neighborhoods: string[];
};

const rising = (from: number, to: number): number[] =>
  Array.from({ length: 24 }, (_, month) => Math.round(from + ((to - from) * month) / 23));
const steady = (each: number): number[] =>
  Array.from({ length: 24 }, (_, month) => each + (month % 3 === 0 ? 1 : 0));
const evening = (weekday: number, week: number, place: string, at = '18:00') => ({
  weekday,
  week,
  at,
  place
});

const families = { parent_0_5: 29, parent_6_plus: 29, resident: 22, stakeholder: 16, undisclosed: 4 };

export const stories: Story[] = [
  {
    slug: 'palmdale',
    begins: 70,
    joins: [2, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 8, 9, 9, 8, 8, 8, 7, 7, 7, 7, 6, 6],
    comes: [
      60, 52, 43, 35, 28, 25, 26, 31, 38, 45, 52, 58, 62, 68, 74, 80, 86, 92, 97, 103, 108, 112, 117, 120
    ],
    stays: 48,
    mix: { parent_0_5: 28, parent_6_plus: 28, resident: 22, stakeholder: 18, undisclosed: 4 },
    tongues: { es: 68, en: 32 },
    meets: evening(2, 2, 'Mesquite Elementary School'),
    area: '661',
    neighborhoods: ['Palmdale East', 'Palmdale West', 'Sun Village', 'Littlerock', 'Lake Los Angeles']
  },
  {
    slug: 'lancaster',
    begins: 52,
    joins: steady(2),
    comes: rising(28, 52),
    stays: 86,
    mix: families,
    tongues: { es: 55, en: 45 },
    meets: evening(4, 3, 'Neighborhood House on Cedar Avenue', '17:30'),
    area: '661',
    neighborhoods: ['Lancaster Central', 'Lancaster East', 'Quartz Hill']
  },
  {
    slug: 'east-la',
    begins: 128,
    joins: steady(1),
    comes: rising(48, 70),
    stays: 74,
    mix: families,
    tongues: { es: 86, en: 14 },
    meets: evening(3, 1, 'Belvedere Community Center'),
    area: '323',
    neighborhoods: ['Belvedere', 'City Terrace', 'Maravilla']
  },
  {
    slug: 'metro-la',
    begins: 132,
    joins: steady(1),
    comes: rising(42, 68),
    stays: 70,
    mix: { ...families, stakeholder: 19, resident: 19 },
    tongues: { es: 70, en: 20, ko: 10 },
    meets: evening(2, 3, 'Pico Union Family Center'),
    area: '213',
    neighborhoods: ['Pico Union', 'Koreatown', 'South Park', 'Westlake']
  },
  {
    slug: 'el-monte',
    begins: 118,
    joins: steady(1),
    comes: rising(25, 44),
    stays: 72,
    mix: families,
    tongues: { es: 82, en: 18 },
    meets: evening(4, 2, 'El Monte Community Hall', '17:30'),
    area: '626',
    neighborhoods: ['El Monte North', 'El Monte South', 'South El Monte']
  },
  {
    slug: 'southeast-la',
    begins: 126,
    joins: steady(1),
    comes: rising(30, 58),
    stays: 73,
    mix: families,
    tongues: { es: 88, en: 12 },
    meets: evening(1, 2, 'Maywood Library'),
    area: '562',
    neighborhoods: ['Bell', 'Cudahy', 'Huntington Park', 'Maywood']
  }
];
