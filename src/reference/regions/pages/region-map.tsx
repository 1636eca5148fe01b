import type { Child } from 'hono/jsx';
import type { CountyRegions } from '../model/county.ts';
import type { Outline } from '../model/outline.ts';
import type { Region } from '../model/region.ts';

/** What is said of a region on the map: a few words within it, and how much of it there is (0 to 3). */
export type Mark = { short: string; level?: 0 | 1 | 2 | 3 };
type Props = {
  county: Pick<CountyRegions, 'regions' | 'outline'>;
  /** What the picture shows. */
  label: string;
  mark: (region: Region) => Mark;
  /** Makes each region a link. */
  href?: (region: Region) => string;
};

const levels = ['tl-map__area--0', 'tl-map__area--1', 'tl-map__area--2', 'tl-map__area--3'] as const;
const TILE = { width: 96, height: 68, gap: 4 };

/**
 * The county as a picture: its borders where it gave them, else tiles in about their places. The same facts stand in a table beside
 * it: the picture alone is never the only way to them.
 */
export function RegionMap(props: Props) {
  const { outline } = props.county;
  return outline ? <Shapes {...props} outline={outline} /> : <Tiles {...props} />;
}

function Tiles({ county, label, mark, href }: Props) {
  const columns = Math.max(1, ...county.regions.map(({ tile }) => tile.column + 1));
  const rows = Math.max(1, ...county.regions.map(({ tile }) => tile.row + 1));
  const [width, height] = [columns * (TILE.width + TILE.gap), rows * (TILE.height + TILE.gap)];
  return (
    <svg class="tl-map" viewBox={`0 0 ${width} ${height}`} role={href ? 'group' : 'img'} aria-label={label}>
      {county.regions.map((region) => {
        const x = region.tile.column * (TILE.width + TILE.gap) + TILE.gap / 2;
        const y = region.tile.row * (TILE.height + TILE.gap) + TILE.gap / 2;
        const said = mark(region);
        return (
          <Linked region={region} href={href}>
            <rect class={areaClass(said)} x={x} y={y} width={TILE.width} height={TILE.height} rx="6" />
            <Words
              region={region}
              said={said}
              x={x + TILE.width / 2}
              y={y + TILE.height / 2}
              size="tl-map__words"
              line={13}
            />
          </Linked>
        );
      })}
    </svg>
  );
}

function Shapes({ county, outline, label, mark, href }: Props & { outline: Outline }) {
  const of = (region: Region) => outline.regions.find((each) => each.region === region.id);
  return (
    <svg
      class="tl-map"
      viewBox={`-8 -8 ${outline.width + 16} ${outline.height + 16}`}
      role={href ? 'group' : 'img'}
      aria-label={label}
    >
      {county.regions.map((region) => {
        const drawn = of(region);
        const said = mark(region);
        return (
          <Linked region={region} href={href}>
            <path class={areaClass(said)} d={drawn?.path ?? ''} fill-rule="evenodd" />
            <Words
              region={region}
              said={said}
              x={drawn?.label.x ?? 0}
              y={drawn?.label.y ?? 0}
              size="tl-map__words--large"
              line={40}
            />
          </Linked>
        );
      })}
    </svg>
  );
}

const areaClass = ({ level }: Mark): string => `tl-map__area ${levels[level ?? 0]}`;

type LinkedProps = { region: Region; href: Props['href']; children?: Child };

/** A link's name is what stands in it: the region's name, and what is said of it. */
const Linked = ({ region, href, children }: LinkedProps) =>
  href ? (
    <a class="tl-map__link" href={href(region)}>
      {children}
    </a>
  ) : (
    <g>{children}</g>
  );

type WordsProps = { region: Region; said: Mark; x: number; y: number; size: string; line: number };

/** The name, in two lines where it has two words, and under it what is said of the region. */
function Words({ region, said, x, y, size, line }: WordsProps) {
  const name = linesOf(region.name);
  const lines = [...name, said.short].filter(Boolean);
  const top = y - ((lines.length - 1) * line) / 2 + line / 3;
  return (
    <text class={size} text-anchor="middle">
      {lines.map((words, at) => (
        <tspan x={x} y={top + at * line} class={at >= name.length ? 'tl-map__said' : undefined}>
          {at === 0 ? words : ` ${words}`}
        </tspan>
      ))}
    </text>
  );
}

/** A name longer than a tile is broken at the blank nearest its middle. */
export function linesOf(name: string): string[] {
  if (name.length <= 12) return [name];
  const blanks = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = name.length / 2;
  const [at] = blanks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
