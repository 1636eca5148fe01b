import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shippedPlaces } from '../shipped.ts';
import { compared } from './compare.ts';
import { countyRegions } from './county.ts';
import { placesFrom } from './places.ts';
import { type Region, readRegions, regionLabel, regionMeant } from './region.ts';
import { readLandmarksTable, readPlacesTable, readRegionsTable } from './table-file.ts';

const region = (id: string, number: number | null, name: string): Region => ({
  id,
  number,
  name,
  neighbors: [],
  tile: { column: 0, row: number ?? 0 },
});
const regions = [region('spa-6', 6, 'South'), region('spa-8', 8, 'South Bay'), region('hills', null, 'Élan Hills')];
const none = placesFrom([], 'x', null);
const read = (text: string, known = none) => {
  const table = readPlacesTable(text, regions, known);
  if ('because' in table) throw new Error(table.because);
  return table;
};

describe('which region somebody means', () => {
  test.each([
    ['spa-6', 'spa-6'],
    ['SPA 6', 'spa-6'],
    ['6', 'spa-6'],
    ['6 · South', 'spa-6'],
    [' south bay ', 'spa-8'],
    ['Service Planning Area 8', 'spa-8'],
    ['elan hills', 'hills'],
  ])('%s', (written, id) => {
    expect(regionMeant(regions, written)?.id).toBe(id);
  });
  test.each(['', 'North', '7', '66', '6 South Bay', 'spa'])('%s is none', (written) => {
    expect(regionMeant(regions, written)).toBeNull();
  });
  test('that two have is none', () => {
    expect(regionMeant([...regions, region('x', null, 'South')], 'South')).toBeNull();
  });
  test('is said with its number where it has one', () => {
    expect(regions.map(regionLabel)).toEqual(['6 · South', '8 · South Bay', 'Élan Hills']);
  });
});

describe('a county’s table of postal codes', () => {
  it('is read by its headings, in any order, with either separator', () => {
    expect(read('SPA;ZIP Code\n6;90001\nSouth Bay;90731-1234\n').rows).toEqual([
      { postalCode: '90001', region: 'spa-6', city: null, latitude: null, longitude: null },
      { postalCode: '90731', region: 'spa-8', city: null, latitude: null, longitude: null },
    ]);
  });

  it('says of each broken line what is wrong, and where', () => {
    const { rows, broken } = read(
      'zip,region,lat,lon\n90001,6,,\n90001,8,,\n9000,6,,\n90002,9,,\n90003,6,north,1\n90004,6,34,\n90005,6,34,-200\n',
    );
    expect(rows.map(({ postalCode }) => postalCode)).toEqual(['90001']);
    expect(broken.map(({ line, why }) => [line, why])).toEqual([
      [3, 'brokenTwice'],
      [4, 'brokenCode'],
      [5, 'brokenRegion'],
      [6, 'brokenPoint'],
      [7, 'brokenPoint'],
      [8, 'brokenPoint'],
    ]);
  });

  it('keeps the city and the middle that are known where it says none', () => {
    const known = placesFrom(
      [{ postalCode: '90001', region: 'spa-8', city: 'Los Angeles', latitude: 33.97, longitude: -118.25 }],
      'x',
      null,
    );
    expect(read('zip,region\n90001,6\n', known).rows).toEqual([
      { postalCode: '90001', region: 'spa-6', city: 'Los Angeles', latitude: 33.97, longitude: -118.25 },
    ]);
  });

  test.each([
    ['zip,city\n90001,X\n', 'columnsMissing'],
    ['zip,region\n', 'fileEmpty'],
    ['zip,region\n"90001,6\n', 'fileUnread'],
    [`zip,region\n${'90001,6\n'.repeat(5_001)}`, 'fileTooLong'],
  ])('%# is refused as a whole', (text, because) => {
    expect(readPlacesTable(text, regions, none)).toEqual({ because });
  });

  it('never gives two regions to one code, whatever stands in it', () => {
    const line = fc.tuple(
      fc.constantFrom('90001', '90002', '90731', '9000', '', '90001-0001', 'abcde'),
      fc.constantFrom('6', '8', 'South', 'hills', 'nowhere', ''),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const table = readPlacesTable(`zip,region\n${lines.map((each) => each.join(',')).join('\n')}\n`, regions, none);
        // Only of a table whose every line is empty is there nothing to read.
        if ('because' in table) return lines.every(([zip, name]) => zip === '' && name === '');
        const codes = table.rows.map(({ postalCode }) => postalCode);
        const lineCount = lines.filter(([zip, name]) => zip !== '' || name !== '').length;
        return new Set(codes).size === codes.length && codes.length + table.broken.length === lineCount;
      }),
    );
  });

  it('once in force, each code is in the region that its line says, and in no other', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ code: fc.integer({ min: 90_000, max: 90_009 }), region: fc.constantFrom('spa-6', 'gone') }),
        ),
        (all) => {
          const rows = all.map(({ code, region: id }) => ({
            postalCode: String(code),
            region: id,
            city: null,
            latitude: null,
            longitude: null,
          }));
          const county = countyRegions({
            setUp: regions,
            list: null,
            places: { rows, source: 'x', checkedOn: null },
            shipped: shippedPlaces,
            landmarks: null,
            outline: null,
          });
          // A region that is not in the list is nowhere: its codes lie in none, unless a line below says another.
          return rows.every(({ postalCode }) => {
            const first = rows.find((row) => row.postalCode === postalCode && row.region === 'spa-6');
            return county.places.regionOf(postalCode) === (first?.region ?? null);
          });
        },
      ),
    );
  });

  it('of which the middle is not known is in no list of what is near, and still in its region', () => {
    const places = placesFrom(read('zip,region\n90001,6\n').rows, 'x', null);
    expect(places.list).toEqual([]);
    expect(places.regionOf('90001-5555')).toBe('spa-6');
  });
});

describe('a county’s list of regions', () => {
  it('is read in its order, with neighbors and tiles', () => {
    const table = readRegionsTable(
      'id,name,neighbors,column,row,number\nnorth,North,south,0,0,\nsouth,South,north,0,1,2\n',
    );
    expect(table).toEqual({
      rows: [
        { id: 'north', number: null, name: 'North', neighbors: ['south'], tile: { column: 0, row: 0 } },
        { id: 'south', number: 2, name: 'South', neighbors: ['north'], tile: { column: 0, row: 1 } },
      ],
      broken: [],
    });
  });

  it('needs no layout', () => {
    const table = readRegionsTable('id,name\na,A\nb,B\nc,C\nd,D\ne,E\n');
    expect('rows' in table && table.rows.map(({ tile }) => [tile.column, tile.row])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [0, 1],
    ]);
  });

  it('says of each broken line what is wrong', () => {
    const table = readRegionsTable(
      'id,name,neighbors,column,row\na,A,,0,0\nA b,B,,1,0\nc,,,2,0\nd,D,zz,3,0\na,Again,,4,0\nf,F,,0,0\ng,G,,x,0\n',
    );
    expect('broken' in table && table.broken.map(({ line, why }) => [line, why])).toEqual([
      [3, 'brokenId'],
      [4, 'brokenName'],
      [5, 'brokenNeighbor'],
      [6, 'brokenTwiceRegion'],
      [7, 'brokenTile'],
      [8, 'brokenNumber'],
    ]);
  });

  it('that the county was set up with may say no more than names', () => {
    expect(readRegions([{ id: 'a', number: 1, name: 'A' }])[0]).toMatchObject({ id: 'a', number: 1, neighbors: [] });
    expect(readRegions({ regions: 'none' })).toEqual([]);
    expect(readRegions(null)).toEqual([]);
  });
});

describe('what a table would change', () => {
  const row = (key: string, value: number) => ({ key, value });
  it('adds up, row by row', () => {
    const rows = fc.uniqueArray(
      fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.integer({ min: 0, max: 2 }) }),
      {
        selector: ({ key }) => key,
      },
    );
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { changes, same } = compared(before, after, ({ key }) => key);
        const n = (outcome: string) => changes.filter((each) => each.outcome === outcome).length;
        return same + n('changed') + n('gone') === before.length && same + n('changed') + n('added') === after.length;
      }),
    );
  });
  it('takes the order of names for nothing', () => {
    expect(compared([row('a', 1)], [{ value: 1, key: 'a' }], ({ key }) => key)).toEqual({ changes: [], same: 1 });
  });
});

describe('names of places', () => {
  it('are a name and a point each; a line that is not, or stands there twice, is said with its reason', () => {
    const read = readLandmarksTable(
      'Name,Lat,Lon\nSilver Pier,33.74,-118.28\n,33,-118\nNowhere,95,-118\nNo point,,\nsilver pier,33.7,-118.2\n',
    );
    expect(read).toEqual({
      rows: [{ name: 'Silver Pier', latitude: 33.74, longitude: -118.28 }],
      broken: [
        { line: 3, stood: ', 33, -118', why: 'brokenName' },
        { line: 4, stood: 'Nowhere, 95, -118', why: 'brokenPoint' },
        { line: 5, stood: 'No point, , ', why: 'brokenPoint' },
        { line: 6, stood: 'silver pier, 33.7, -118.2', why: 'brokenTwiceName' },
      ],
    });
    expect(readLandmarksTable('name,place\nA,B\n')).toEqual({ because: 'columnsMissingLandmarks' });
  });
});
