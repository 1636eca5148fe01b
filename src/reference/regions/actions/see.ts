import { absent, ok, type Result } from '#kernel/result.ts';
import { writeCsv } from '#platform/documents/csv.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Change, compared } from '../model/compare.ts';
import type { CountyRegions } from '../model/county.ts';
import { type Outline, outlineShape } from '../model/outline.ts';
import type { Landmark, PlaceRow } from '../model/places.ts';
import type { Region } from '../model/region.ts';
import type { Broken } from '../model/table-file.ts';
import { holding, regionsNow, type VersionRow, versionOf, versionsOf } from '../store.ts';

export type SettingsView = { county: CountyRegions; versions: VersionRow[]; holds: readonly string[] };

/** What holds, what was brought, and where to bring more. */
export async function seeSettings(errand: Errand): Promise<Result<SettingsView>> {
  const [county, versions, holds] = await Promise.all([
    regionsNow(errand.tx, errand.actor.countyId),
    versionsOf(errand),
    holding(errand),
  ]);
  return ok({ county, versions, holds: [...holds.values()] });
}

export type Row = PlaceRow | Region | Landmark;
export type VersionView = {
  version: VersionRow;
  county: CountyRegions;
  mayUndo: boolean;
  changes: Change<Row>[];
  same: number;
  broken: Broken[];
  /** Of borders: the picture, and of how many postal codes of each region the middle lies within. */
  shapes: { outline: Outline; within: { region: string; codes: number; inside: number }[] } | null;
};

type Body = {
  rows?: Row[];
  broken?: Broken[];
  within?: { region: string; codes: number; inside: number }[];
};

/** What a version would change in what holds now. */
export async function seeVersion(errand: Errand, { id }: { id: string }): Promise<Result<VersionView>> {
  const version = await versionOf(errand, id);
  if (!version) return absent;
  const [county, holds] = await Promise.all([regionsNow(errand.tx, errand.actor.countyId), holding(errand)]);
  const body = version.body as Body;
  const { places, regions, landmarks } = county;
  const before: readonly Row[] = { places: places.rows, list: regions, landmarks, shapes: [] }[version.kind];
  const { changes, same } =
    version.kind === 'shapes' ? { changes: [], same: 0 } : compared(before, body.rows ?? [], keyOf);
  return ok({
    version,
    county,
    mayUndo: holds.get(version.kind) === id,
    changes,
    same,
    broken: body.broken ?? [],
    shapes: version.kind === 'shapes' ? { outline: outlineShape.parse(version.body), within: body.within ?? [] } : null,
  });
}

const keyOf = (row: Row): string => ('postalCode' in row ? row.postalCode : 'id' in row ? row.id : row.name);

/** The names that hold, in the same way. */
export async function landmarksFile(errand: Errand): Promise<Result<string>> {
  const { landmarks } = await regionsNow(errand.tx, errand.actor.countyId);
  return ok(
    writeCsv(
      ['name', 'latitude', 'longitude'],
      landmarks.map(({ name, latitude, longitude }) => ({
        name,
        latitude: String(latitude),
        longitude: String(longitude),
      })),
    ),
  );
}

/** The table of postal codes that holds, to be mended in a spreadsheet and brought again. */
export async function placesFile(errand: Errand): Promise<Result<string>> {
  const { places } = await regionsNow(errand.tx, errand.actor.countyId);
  return ok(
    writeCsv(
      ['zip', 'region', 'city', 'latitude', 'longitude'],
      places.rows.map((row) => ({
        zip: row.postalCode,
        region: row.region,
        city: row.city ?? '',
        latitude: row.latitude === null ? '' : String(row.latitude),
        longitude: row.longitude === null ? '' : String(row.longitude),
      })),
    ),
  );
}

/** The list of regions that holds, in the same way. */
export async function listFile(errand: Errand): Promise<Result<string>> {
  const { regions } = await regionsNow(errand.tx, errand.actor.countyId);
  return ok(
    writeCsv(
      ['id', 'number', 'name', 'neighbors', 'column', 'row'],
      regions.map((each) => ({
        id: each.id,
        number: each.number === null ? '' : String(each.number),
        name: each.name,
        neighbors: each.neighbors.join(';'),
        column: String(each.tile.column),
        row: String(each.tile.row),
      })),
    ),
  );
}
