import { z } from 'zod';
import { areaOf, type Borders, type Position, type Ring } from './geojson.ts';

/** Borders made small enough to stand in a page: paths on a grid, with where each region's name stands. */
export type Outline = {
  width: number;
  height: number;
  regions: readonly { region: string; path: string; label: { x: number; y: number } }[];
};
export const outlineShape = z.object({
  width: z.number(),
  height: z.number(),
  regions: z.array(
    z.object({
      region: z.string(),
      path: z.string().regex(/^[MLZ\d\s-]*$/),
      label: z.object({ x: z.number(), y: z.number() }),
    }),
  ),
});

const WIDTH = 1_000;
/** All paths of a page together: about ten kilobytes before compression. */
const MOST_POINTS = 1_500;
type Spot = readonly [x: number, y: number];

/**
 * Draws borders on a grid of a thousand across, flattened at the county's middle latitude, with no more points than a page can carry:
 * lines that turn less than a tolerance become straight (Douglas and Peucker), and the tolerance grows until it is enough. What is
 * smaller than a few cells goes, but never all of a region.
 */
export function outlineOf(borders: readonly Borders[]): Outline {
  const all = borders.flatMap(({ polygons }) => polygons.flat().flat());
  const [west, east] = [least(all, 0), most(all, 0)];
  const [south, north] = [least(all, 1), most(all, 1)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / Math.max((east - west) * narrow, 1e-9);
  const onGrid = ([longitude, latitude]: Position): Spot => [
    (longitude - west) * narrow * scale,
    (north - latitude) * scale,
  ];
  for (let tolerance = 1; ; tolerance *= 1.6) {
    const drawn = borders.map((each) => ({ region: each.region, rings: ringsOf(each, onGrid, tolerance) }));
    const points = drawn.reduce((sum, { rings }) => sum + rings.reduce((n, ring) => n + ring.length, 0), 0);
    if (points > MOST_POINTS && tolerance < 200) continue;
    return {
      width: WIDTH,
      height: Math.max(1, Math.round((north - south) * scale)),
      regions: drawn.map(({ region, rings }) => ({ region, path: rings.map(pathOf).join(''), label: middleOf(rings) })),
    };
  }
}

// A spread of half a million points into Math.min would be too many arguments.
const least = (all: readonly Position[], axis: 0 | 1): number =>
  all.reduce((least, each) => Math.min(least, each[axis]), Number.POSITIVE_INFINITY);
const most = (all: readonly Position[], axis: 0 | 1): number =>
  all.reduce((most, each) => Math.max(most, each[axis]), Number.NEGATIVE_INFINITY);

const SMALLEST = 12;

function ringsOf({ polygons }: Borders, onGrid: (at: Position) => Spot, tolerance: number): Spot[][] {
  const rings = polygons
    .flat()
    .map((ring: Ring) => ring.map(onGrid))
    .sort((a, b) => areaOf(b) - areaOf(a));
  const large = rings.filter((ring) => areaOf(ring) >= SMALLEST);
  return (large.length > 0 ? large : rings.slice(0, 1)).map((ring) => straightened(spaced(ring, tolerance), tolerance));
}

/** Without points that lie nearer than this to the one before: a border drawn to the inch has thousands of them in one cell. */
function spaced(ring: readonly Spot[], least: number): Spot[] {
  const kept: Spot[] = [];
  for (const [at, spot] of ring.entries()) {
    const before = kept.at(-1);
    if (!before || at === ring.length - 1 || distance(spot, before) >= least) kept.push(spot);
  }
  return kept;
}

/** A closed ring with fewer points: split at the point farthest from its first, so that both halves have ends that stay. */
function straightened(ring: readonly Spot[], tolerance: number): Spot[] {
  const [first = [0, 0] as Spot] = ring;
  let far = 0;
  for (const [at, spot] of ring.entries()) if (distance(spot, first) > distance(ring[far] ?? first, first)) far = at;
  const kept = [...thinned(ring.slice(0, far + 1), tolerance), ...thinned(ring.slice(far), tolerance).slice(1)];
  const rounded = kept.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  return rounded.filter(([x, y], at) => at === 0 || x !== rounded[at - 1]?.[0] || y !== rounded[at - 1]?.[1]);
}

const distance = ([ax, ay]: Spot, [bx, by]: Spot): number => Math.hypot(ax - bx, ay - by);

/** Douglas and Peucker's line, without recursion: a border may have more points than a stack has room. */
function thinned(line: readonly Spot[], tolerance: number): Spot[] {
  const keeps = new Uint8Array(line.length);
  keeps[0] = 1;
  keeps[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let [farthest, at] = [0, -1];
    for (let each = from + 1; each < to; each++) {
      const away = fromLine(line[each], line[from], line[to]);
      if (away > farthest) [farthest, at] = [away, each];
    }
    if (at < 0 || farthest <= tolerance) continue;
    keeps[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, at) => keeps[at] === 1);
}

function fromLine(spot: Spot | undefined, from: Spot | undefined, to: Spot | undefined): number {
  if (!spot || !from || !to) return 0;
  const length = distance(from, to);
  if (length === 0) return distance(spot, from);
  return Math.abs((to[0] - from[0]) * (from[1] - spot[1]) - (from[0] - spot[0]) * (to[1] - from[1])) / length;
}

const pathOf = (ring: readonly Spot[]): string =>
  ring.length === 0 ? '' : `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`;

/** Where a name stands: the middle of the largest part's points. */
function middleOf([largest = []]: readonly (readonly Spot[])[]): { x: number; y: number } {
  const n = Math.max(1, largest.length);
  return {
    x: Math.round(largest.reduce((sum, [x]) => sum + x, 0) / n),
    y: Math.round(largest.reduce((sum, [, y]) => sum + y, 0) / n),
  };
}
