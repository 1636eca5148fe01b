import { readCsv } from '#platform/documents/csv.ts';
import { fiveDigits, type Landmark, type PlaceRow, type Places } from './places.ts';
import { type Region, regionMeant } from './region.ts';

/** A line of a file that cannot be used, and why: a key of the module's words, with what stood there. */
export type Broken = { line: number; stood: string; why: string };
export type ReadTable<Row> = { rows: Row[]; broken: Broken[] };
export type Refusal = { because: string };

const headings = {
  postalCode: /^(zip|zip ?code|postal ?code|zcta|zip5)$/,
  region: /^(region|spa|service planning area|region id|spa number)$/,
  city: /^(city|place|community|post office)$/,
  latitude: /^(lat|latitude|y)$/,
  longitude: /^(lon|lng|long|longitude|x)$/,
} as const;
type Column = keyof typeof headings;

const MOST = 5_000;

/**
 * Reads a county's table of postal codes: which columns there are follows from their headings. A code that stands there twice is
 * broken from its second line on, so that no code is ever in two regions; a city or a middle that is left out stays as it is known.
 */
export function readPlacesTable(
  text: string,
  regions: readonly Region[],
  known: Places,
): ReadTable<PlaceRow> | Refusal {
  const sheet = readCsv(text);
  if (!sheet.ok) return { because: 'fileUnread' };
  const columns = columnsIn(sheet.columns);
  if (!columns.postalCode || !columns.region) return { because: 'columnsMissing' };
  if (sheet.lines.length === 0) return { because: 'fileEmpty' };
  if (sheet.lines.length > MOST) return { because: 'fileTooLong' };
  const rows = new Map<string, PlaceRow>();
  const broken: Broken[] = [];
  for (const { line, values } of sheet.lines) {
    const cell = (column: Column) => (values[columns[column] ?? ''] ?? '').trim();
    const read = rowOf(cell, regions, known);
    if ('why' in read)
      broken.push({ line, stood: `${cell('postalCode')}, ${cell('region')}`.slice(0, 120), why: read.why });
    else if (rows.has(read.postalCode))
      broken.push({ line, stood: `${cell('postalCode')}, ${cell('region')}`.slice(0, 120), why: 'brokenTwice' });
    else rows.set(read.postalCode, read);
  }
  return { rows: [...rows.values()], broken };
}

function columnsIn(names: readonly string[]): Partial<Record<Column, string>> {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/[_\-.]+/g, ' ')
      .trim();
  return Object.fromEntries(
    Object.entries(headings).flatMap(([column, heading]) => {
      const found = names.find((name) => heading.test(plain(name)));
      return found === undefined ? [] : [[column, found]];
    }),
  );
}

function rowOf(
  cell: (column: Column) => string,
  regions: readonly Region[],
  known: Places,
): PlaceRow | { why: string } {
  const postalCode = fiveDigits(cell('postalCode'));
  if (postalCode === '') return { why: 'brokenCode' };
  const region = regionMeant(regions, cell('region'));
  if (!region) return { why: 'brokenRegion' };
  const before = known.placeOf(postalCode);
  const [latitude, longitude] = [degrees(cell('latitude'), 90), degrees(cell('longitude'), 180)];
  if (latitude === undefined || longitude === undefined || (latitude === null) !== (longitude === null))
    return { why: 'brokenPoint' };
  return {
    postalCode,
    region: region.id,
    city: cell('city').slice(0, 80) || (before?.city ?? null),
    latitude: latitude ?? before?.latitude ?? null,
    longitude: longitude ?? before?.longitude ?? null,
  };
}

/** Null where nothing stands there, undefined where it is no number of degrees. */
function degrees(written: string, most: number): number | null | undefined {
  if (written === '') return null;
  const value = Number(written);
  return Number.isFinite(value) && Math.abs(value) <= most ? value : undefined;
}

/** Reads a county's own list of regions: `id`, `name`, and if it likes `number`, `neighbors` (ids, with `;`), `column`, `row`. */
export function readRegionsTable(text: string): ReadTable<Region> | Refusal {
  const sheet = readCsv(text);
  if (!sheet.ok) return { because: 'fileUnread' };
  const names = new Map(sheet.columns.map((name) => [name.toLowerCase(), name]));
  if (!names.has('id') || !names.has('name')) return { because: 'columnsMissingList' };
  if (sheet.lines.length === 0) return { because: 'fileEmpty' };
  if (sheet.lines.length > 60) return { because: 'fileTooLong' };
  const cellOf = (values: Record<string, string>) => (name: string) => (values[names.get(name) ?? ''] ?? '').trim();
  const ids = new Set(sheet.lines.map(({ values }) => cellOf(values)('id')));
  const rows = new Map<string, Region>();
  const broken: Broken[] = [];
  for (const [at, { line, values }] of sheet.lines.entries()) {
    const read = regionFrom(cellOf(values), at, ids);
    const stood = `${cellOf(values)('id')}, ${cellOf(values)('name')}`.slice(0, 120);
    if ('why' in read) broken.push({ line, stood, why: read.why });
    else if (rows.has(read.id)) broken.push({ line, stood, why: 'brokenTwiceRegion' });
    else if ([...rows.values()].some(({ tile }) => tile.column === read.tile.column && tile.row === read.tile.row))
      broken.push({ line, stood, why: 'brokenTile' });
    else rows.set(read.id, read);
  }
  return { rows: [...rows.values()], broken };
}

function regionFrom(cell: (name: string) => string, at: number, ids: ReadonlySet<string>): Region | { why: string } {
  const id = cell('id');
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) return { why: 'brokenId' };
  if (cell('name') === '') return { why: 'brokenName' };
  const neighbors = cell('neighbors')
    .split(/[;\s]+/)
    .filter(Boolean);
  if (neighbors.some((each) => !ids.has(each) || each === id)) return { why: 'brokenNeighbor' };
  const whole = (name: string, otherwise: number | null) => (cell(name) === '' ? otherwise : Number(cell(name)));
  const [number, column, row] = [whole('number', null), whole('column', at % 4), whole('row', Math.floor(at / 4))];
  const isSmall = (value: number | null) => value === null || (Number.isInteger(value) && value >= 0 && value < 1_000);
  if (![number, column, row].every(isSmall) || column === null || row === null || column > 11 || row > 11)
    return { why: 'brokenNumber' };
  return { id, number, name: cell('name').slice(0, 60), neighbors, tile: { column, row } };
}

/** Reads names by which people say where they are: `name`, `latitude`, `longitude`. The same name twice would be two places. */
export function readLandmarksTable(text: string): ReadTable<Landmark> | Refusal {
  const sheet = readCsv(text);
  if (!sheet.ok) return { because: 'fileUnread' };
  const names = new Map(sheet.columns.map((name) => [name.trim().toLowerCase(), name]));
  const column = (heading: RegExp) => [...names].find(([name]) => heading.test(name))?.[1];
  const [name, latitude, longitude] = [
    column(/^(name|landmark)$/),
    column(headings.latitude),
    column(headings.longitude),
  ];
  if (name === undefined || latitude === undefined || longitude === undefined)
    return { because: 'columnsMissingLandmarks' };
  if (sheet.lines.length === 0) return { because: 'fileEmpty' };
  if (sheet.lines.length > MOST) return { because: 'fileTooLong' };
  const rows = new Map<string, Landmark>();
  const broken: Broken[] = [];
  for (const { line, values } of sheet.lines) {
    const cell = (of: string) => (values[of] ?? '').trim();
    const [at, beside] = [degrees(cell(latitude), 90), degrees(cell(longitude), 180)];
    const [said, key] = [cell(name).slice(0, 120), cell(name).toLowerCase()];
    const why =
      said === ''
        ? 'brokenName'
        : typeof at !== 'number' || typeof beside !== 'number'
          ? 'brokenPoint'
          : rows.has(key)
            ? 'brokenTwiceName'
            : null;
    if (why !== null || typeof at !== 'number' || typeof beside !== 'number')
      broken.push({
        line,
        stood: [said, cell(latitude), cell(longitude)].join(', ').slice(0, 120),
        why: why ?? 'brokenPoint',
      });
    else rows.set(key, { name: said, latitude: at, longitude: beside });
  }
  return { rows: [...rows.values()], broken };
}
