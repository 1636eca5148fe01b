import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDirectory } from '../directory.fixture.ts';
import { standardFile, standardFiles, standardIsHere, standardText } from '../hsds-files.fixture.ts';
import { broughtBy } from './brought.ts';
import { type Body, type Directory, directoryOf, entityNames, type Rows } from './directory.ts';
import { exportOf, exportPackage, exportTables } from './export.ts';
import { type Incoming, incomingFrom } from './incoming.ts';
import type { Existing, Present } from './match.ts';
import { type Places, type Plan, planOf } from './plan.ts';
import { exportSheet } from './sheet-out.ts';
import { guessed, incomingFromSheet } from './spreadsheet.ts';
import { incomingFromTables } from './tables.ts';

type World = { existing: Existing; places: Places };
const nothing = (): World => ({
  existing: {
    taxonomy: new Map(),
    taxonomy_term: new Map(),
    organization: new Map(),
    location: new Map(),
    service: new Map(),
    service_at_location: new Map(),
  },
  places: new Map(),
});

/** The world after a plan was done, as the store would do it. */
function done({ existing, places }: World, plan: Plan): World {
  const after = Object.fromEntries(entityNames.map((name) => [name, new Map(existing[name])])) as Record<
    (typeof entityNames)[number],
    Map<string, Present>
  >;
  for (const { kind, id, outcome, becomes } of plan.rows)
    if (id && becomes && (outcome === 'added' || outcome === 'changed')) after[kind].set(id, becomes);
  return { existing: after, places: new Map([...places, ...plan.places.map(({ id, body }) => [id, body] as const)]) };
}

const bring = (world: World, all: readonly Incoming[]) => planOf(all, world.existing, world.places);
const outcomes = (plan: Plan) =>
  Object.fromEntries(
    ['added', 'changed', 'same', 'broken'].map((each) => [
      each,
      plan.rows.filter((row) => row.outcome === each).length,
    ]),
  );

const directoryIn = ({ existing }: World): Directory =>
  directoryOf(
    Object.fromEntries(
      entityNames.map((name) => [
        name,
        [...existing[name]].map(([id, { body, checkedOn }]) => ({
          id,
          body,
          checkedOn,
          modifiedAt: new Date('2026-01-02T00:00:00Z'),
        })),
      ]),
    ) as unknown as Rows,
  );

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const address = (address_1: string, more: Body = {}) => ({
  id: id(90),
  address_1,
  city: 'X',
  state_province: 'CA',
  postal_code: '90012',
  country: 'US',
  address_type: 'physical',
  ...more,
});
const service = (more: Body = {}): Body => ({
  id: id(3),
  name: 'Beds',
  status: 'active',
  organization: { id: id(1), name: 'Casa Luz', description: 'A house', website: 'https://www.luz.example' },
  service_at_locations: [
    {
      id: id(4),
      location: { id: id(2), location_type: 'physical', name: 'The house', addresses: [address('17 Elm Street')] },
    },
  ],
  ...more,
});
const from = (...all: Body[]) => incomingFrom(all, 'file.json');

describe('an import', () => {
  it.skipIf(!standardIsHere)('takes the standard’s own examples, and finds nothing new in them the second time', () => {
    for (const file of ['service_full.json', 'organization_full.json', 'service_list.json', 'organization_list.json']) {
      const all = incomingFrom(standardFile(`examples/${file}`), file);
      const first = bring(nothing(), all);
      expect([file, first.rows.flatMap(({ faults }) => faults)]).toEqual([file, []]);
      expect(outcomes(first).added).toBeGreaterThan(0);
      const again = bring(done(nothing(), first), all);
      expect([file, outcomes(again)]).toEqual([file, { added: 0, changed: 0, same: first.rows.length, broken: 0 }]);
    }
  });

  it.skipIf(!standardIsHere)('takes the tables in one JSON file as it takes them one by one', () => {
    const names = standardFiles('examples/csv/').filter((name) => name.endsWith('.csv'));
    const tables = incomingFromTables(names.map((name) => ({ name, text: standardText(`examples/csv/${name}`) })));
    const all = broughtBy([{ name: 'tabular.json', text: standardText('examples/tabular.json') }], null);
    if (!Array.isArray(all)) throw new Error(all.because);
    expect(outcomes(bring(nothing(), all))).toEqual(outcomes(bring(nothing(), tables)));
  });

  it('passes over what describes a package of tables, and gives one with its own', () => {
    const described = { name: 'datapackage.json', text: '../../datapackage.json' };
    const table = { name: 'organizations.csv', text: `id,name,description\n${id(1)},Casa Luz,A house\n` };
    expect(broughtBy([described, table], null)).toHaveLength(1);
    expect(broughtBy([described], null)).toEqual({ because: 'fileEmpty' });
    const files = exportPackage(directoryIn(done(nothing(), bring(nothing(), from(service())))));
    const textOf = (wanted: string) => files.find(({ name }) => name === wanted)?.text ?? '';
    const { resources } = JSON.parse(textOf('datapackage.json'));
    const tables = files.filter(({ name }) => name.endsWith('.csv'));
    expect(resources).toHaveLength(tables.length);
    for (const { path, schema } of resources)
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(
        textOf(path).split(/\r?\n/)[0]?.split(','),
      );
  });

  it.skipIf(!standardIsHere)('takes the standard’s tables, each part where it belongs', () => {
    const files = standardFiles('examples/csv/').filter((name) => name.endsWith('.csv'));
    const all = incomingFromTables(files.map((name) => ({ name, text: standardText(`examples/csv/${name}`) })));
    const plan = bring(nothing(), all);
    // One of its attributes belongs to a thing that no table holds.
    expect(plan.rows.flatMap(({ faults }) => faults)).toEqual([{ at: '', key: 'faultNoParent' }]);
    const [made] = [...directoryIn(done(nothing(), plan)).service.values()];
    expect(made?.body).toMatchObject({ phones: [{ extension: 100 }], schedules: [{ byday: 'TH,FR' }] });
    expect(outcomes(bring(done(nothing(), plan), all))).toMatchObject({ added: 0, changed: 0, broken: 1 });
  });

  it('brings back what was taken out, the same, in either form', () => {
    fc.assert(
      fc.property(anyDirectory, ({ rows, secrets }) => {
        const list = (name: keyof Rows) => rows[name].map(({ body }) => body);
        const raw = incomingFrom(
          {
            taxonomies: list('taxonomy'),
            taxonomy_terms: list('taxonomy_term'),
            organizations: list('organization'),
            locations: list('location'),
            services: list('service'),
            service_at_locations: list('service_at_location'),
          },
          'x',
        );
        const plan = bring(nothing(), raw);
        const world = done(nothing(), plan);
        const directory = directoryIn(world);
        const out = JSON.stringify(exportOf(directory)) + JSON.stringify(exportTables(directory));
        const shown = JSON.stringify(plan.rows);
        // Another row that is broken may be what made a place confidential; then nothing of it was brought either.
        expect(secrets.filter((secret) => out.includes(secret) || shown.includes(secret))).toEqual([]);
        for (const again of [
          incomingFrom(JSON.parse(JSON.stringify(exportOf(directory))), 'x'),
          incomingFromTables(exportTables(directory)),
        ])
          expect(bring(world, again).rows.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('finds again what stands under another id, and brings nothing twice', () => {
    const world = done(nothing(), bring(nothing(), from(service())));
    const renamed = service({
      id: id(33),
      description: 'Ten beds',
      organization: { id: id(11), name: 'CASA LUZ, Inc.', description: 'A house', website: 'http://luz.example/about' },
      service_at_locations: [
        {
          id: id(44),
          location: { id: id(22), location_type: 'physical', name: 'the house', addresses: [address('17 Elm Street')] },
        },
      ],
    });
    const plan = bring(world, from(renamed));
    expect(outcomes(plan)).toMatchObject({ added: 0, broken: 0 });
    expect(plan.rows.find(({ kind }) => kind === 'service')).toMatchObject({ id: id(3), outcome: 'changed' });
    const other = bring(
      world,
      from(
        service({
          id: id(5),
          organization: { id: id(6), name: 'Casa Luz', description: 'Another', website: 'https://else.example' },
        }),
      ),
    );
    expect(other.rows.find(({ kind }) => kind === 'organization')?.outcome).toBe('added');
  });

  it('keeps what a file does not say, and takes out what it says is empty', () => {
    const world = done(
      nothing(),
      bring(nothing(), from(service({ walk_in: true, phones: [{ id: id(8), number: '1' }] }))),
    );
    const [row] = bring(world, from({ id: id(3), name: 'Beds', status: 'active', fees: 'none' })).rows;
    expect(row?.becomes?.body).toMatchObject({ walk_in: true, fees: 'none', phones: [{ number: '1' }] });
    const [empty] = bring(world, from({ id: id(3), name: 'Beds', status: 'active', phones: [] })).rows;
    expect(empty?.becomes?.body).not.toHaveProperty('phones');
  });

  it('says of each row what is not right with it, and leaves out what needs it', () => {
    const plan = bring(
      nothing(),
      from(service({ organization: { id: id(1), name: 'Casa Luz' }, email: 'x', minimum_age: '12' })),
    );
    expect(
      plan.rows.map(({ kind, outcome, faults }) => [kind, outcome, faults.map(({ at, key }) => `${at} ${key}`)]),
    ).toEqual([
      ['organization', 'broken', ['description faultMissing']],
      ['location', 'added', []],
      ['service', 'broken', ['email faultEmail', 'minimum_age faultNumber', 'organization_id faultNeeds']],
      ['service_at_location', 'broken', ['service_id faultNeeds']],
    ]);
  });
});

describe('a confidential place', () => {
  const hidden = service({ confidential: true });
  const told = (plan: Plan) => JSON.stringify(plan.rows);

  it('goes to its own table whole, and stands in no row', () => {
    const plan = bring(nothing(), from(hidden));
    expect(told(plan)).not.toMatch(/Elm|90012|The house/);
    expect(plan.places).toMatchObject([
      { id: id(2), body: { name: 'The house', addresses: [{ address_1: '17 Elm Street' }] } },
    ]);
    expect(outcomes(plan).broken).toBe(0);
  });

  it('that nobody brings is no row of an import', () => {
    const world = done(nothing(), bring(nothing(), from(hidden)));
    const other = { id: id(7), name: 'Dentist', description: 'Teeth' };
    expect(bring(world, from(other)).rows.map(({ kind, id: of }) => [kind, of])).toEqual([['organization', id(7)]]);
  });

  it('stays one when another system, which does not know of it, brings it again', () => {
    const world = done(nothing(), bring(nothing(), from(hidden)));
    const plan = bring(world, from(service()));
    expect(told(plan)).not.toMatch(/Elm|90012|The house/);
    expect(outcomes(plan)).toMatchObject({ added: 0, changed: 0, broken: 0 });
  });

  it('that stood open is closed by a service that becomes confidential, and what it was is kept for an undo', () => {
    const world = done(nothing(), bring(nothing(), from(service())));
    const plan = bring(world, from({ id: id(3), name: 'Beds', status: 'active', confidential: true }));
    expect(told(plan)).not.toMatch(/Elm|90012|The house/);
    expect(plan.rows.find(({ kind }) => kind === 'location')?.outcome).toBe('changed');
    expect(plan.places.find(({ id: of }) => of === id(2))?.was).toMatchObject({ name: 'The house' });
  });

  it('is told by no other text: such a row is broken, and does not repeat it', () => {
    for (const [more, kind] of [
      [{ description: 'Come to 17 elm st., second floor' }, 'service'],
      [{ organization: { id: id(1), name: 'Casa', description: 'At 17 ELM STREET since 1990' } }, 'organization'],
    ] as const) {
      const plan = bring(nothing(), from(service({ confidential: true, ...more })));
      expect(plan.rows.find((row) => row.kind === kind)).toMatchObject({ outcome: 'broken', becomes: null });
      expect(plan.rows.find((row) => row.kind === kind)?.faults.map(({ key }) => key)).toContain('faultTells');
      expect(told(plan)).not.toMatch(/elm/i);
    }
    const near = service({ confidential: true, description: 'Next to 117 Elm Street' });
    expect(outcomes(bring(nothing(), from(near))).broken).toBe(0);
    const open = { id: id(50), location_type: 'physical', addresses: [address('17 Elm St', { id: id(51) })] };
    expect(bring(nothing(), from(hidden, open)).rows.find((row) => row.id === id(50))?.outcome).toBe('broken');
    const onAWay = service({ confidential: true, description: 'Come to 17 Elm Wy' });
    const [visit] = onAWay.service_at_locations as [{ location: { addresses: Body[] } }];
    visit.location.addresses = [address('17 Elm Way')];
    expect(outcomes(bring(nothing(), from(onAWay))).broken).toBeGreaterThan(0);
  });

  it('does not keep a stranger out of the same house, only its own organization', () => {
    const other = { id: id(7), name: 'Dentist', description: 'Teeth' };
    const office = (organization: string) =>
      from(hidden, other, {
        id: id(50),
        location_type: 'physical',
        organization_id: organization,
        addresses: [address('17 Elm St', { id: id(51) })],
      });
    const row = (organization: string) =>
      bring(nothing(), office(organization)).rows.find((each) => each.id === id(50));
    expect(row(id(7))?.outcome).toBe('added');
    expect(row(id(1))?.faults).toEqual([{ at: '', key: 'faultTells' }]);
  });

  it('cannot come in while an open row tells it already', () => {
    const office = { id: id(60), name: 'Office', description: 'At 17 Elm Street' };
    const world = done(nothing(), bring(nothing(), from(office)));
    const row = bring(world, from(hidden)).rows.find(({ kind }) => kind === 'location');
    expect(row?.faults).toEqual([{ at: '', key: 'faultToldBy', value: 'Office' }]);
  });
});

describe('a plain spreadsheet', () => {
  const sheet = [
    'Agency;Program name;Phone;Street;City;ZIP;Min age;Confidential;Languages',
    'Casa Luz;Beds;555-0100;17 Elm Street;X;90012;12;yes;English/Español',
    'Casa Luz;Food;555-0101;2 Main St;X;90013;;;',
    ';;;;;;;;',
    'Casa Luz;Talk;;;;;ten;;',
  ].join('\n');
  const mapping = {
    ...guessed(['Agency', 'Phone', 'Street', 'City', 'ZIP', 'Min age', 'Confidential', 'Languages']),
    service: 'Program name',
  };

  it('is read by its headings, one service a line, and is the same when it is brought again', () => {
    expect(mapping).toMatchObject({ organization: 'Agency', postalCode: 'ZIP', minimumAge: 'Min age' });
    const all = incomingFromSheet(sheet, mapping, 'list.csv');
    const plan = bring(nothing(), all);
    expect(outcomes(plan)).toEqual({ added: 7, changed: 0, same: 0, broken: 1 });
    expect(plan.rows.find(({ outcome }) => outcome === 'broken')).toMatchObject({
      source: 'list.csv, 5',
      label: 'Talk',
      faults: [{ at: 'minimum_age', key: 'faultNumber' }],
    });
    expect(JSON.stringify(plan.rows)).not.toContain('Elm');
    expect(outcomes(bring(done(nothing(), plan), all))).toMatchObject({ added: 0, changed: 0 });
  });
});

describe('a spreadsheet that was taken out', () => {
  const whole = service({
    ...{ open_without_case: true, no_id_needed: false, walk_in: true, affirming: true, transport_given: false },
    ...{ needs: ['food', 'place-tonight'], serves: ['boys'], referred_by: ['the youth'], minimum_age: 12 },
    exclusions: [{ what: 'A youth in a gang', why: 'Other youth felt unsafe' }, { what: 'Pets' }],
    when_you_come: { en: 'We talk, then you eat.', es: 'Hablamos y comes.' },
    required_documents: [{ id: id(31), document: 'A photo ID, or a letter' }],
    phones: [{ id: id(30), number: '555-0100', type: 'voice' }],
    languages: [{ id: id(32), code: 'es' }],
    schedules: [
      { id: id(33), freq: 'WEEKLY', wkst: 'MO', byday: 'MO,TU,WE', opens_at: '09:00', closes_at: '17:30' },
      { id: id(34), freq: 'WEEKLY', wkst: 'MO', byday: 'SA', opens_at: '20:00', closes_at: '08:00' },
    ],
  });
  const again = (world: World) => {
    const sheet = exportSheet(directoryIn(world));
    const [head = ''] = sheet.split(/\r?\n/);
    return { sheet, plan: bring(world, incomingFromSheet(sheet, guessed(head.split(',')), 'directory.csv')) };
  };

  it('says everything that a line can, and comes back the same', () => {
    const { sheet, plan } = again(done(nothing(), bring(nothing(), from(whole))));
    expect(sheet).toContain('Mon, Tue, Wed 9:00am-5:30pm; Sat 8:00pm-8:00am');
    expect(sheet).toContain('A youth in a gang (Other youth felt unsafe); Pets');
    const changed = plan.rows.filter(({ outcome }) => outcome !== 'same').map(({ kind, outcome }) => [kind, outcome]);
    expect(changed).toEqual([['location', 'changed']]);
  });

  it('brings all of it to a directory that has nothing yet', () => {
    const { sheet } = again(done(nothing(), bring(nothing(), from(whole))));
    const [head = ''] = sheet.split(/\r?\n/);
    const plan = bring(nothing(), incomingFromSheet(sheet, guessed(head.split(',')), 'directory.csv'));
    expect(outcomes(plan)).toMatchObject({ broken: 0, added: 4 });
    const { id: _, organization: __, service_at_locations: ___, languages: ____, ...plain } = whole;
    const parts = (list: unknown) => (list as Body[]).map(({ id: _id, type: _type, wkst: _wkst, ...rest }) => rest);
    const body = plan.rows.find(({ kind }) => kind === 'service')?.becomes?.body ?? {};
    for (const [name, value] of Object.entries(plain))
      expect([
        name,
        ['phones', 'schedules', 'required_documents'].includes(name) ? parts(body[name]) : body[name],
      ]).toEqual([name, ['phones', 'schedules', 'required_documents'].includes(name) ? parts(value) : value]);
  });

  it('holds nothing of a confidential place, and keeps it one', () => {
    const { sheet, plan } = again(done(nothing(), bring(nothing(), from({ ...whole, confidential: true }))));
    expect(sheet).not.toMatch(/Elm|90012|The house/);
    expect(plan.rows.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  });

  it('a cell that is neither yes nor no makes its row broken, and says which', () => {
    const all = incomingFromSheet('Service,Walk in\nBeds,perhaps\n', guessed(['Service', 'Walk in']), 'list.csv');
    const row = bring(nothing(), all).rows.find(({ kind }) => kind === 'service');
    expect(row).toMatchObject({ outcome: 'broken', faults: [{ at: 'walk_in', key: 'faultProfile' }] });
  });
});

describe('a list beside what is there', () => {
  const mapping = {
    organization: 'Organization',
    website: 'Website',
    service: 'Service',
    phone: 'Phone',
    address: 'Address',
    city: 'City',
    postalCode: 'Zip',
  };
  const list = (...lines: string[]) =>
    incomingFromSheet(
      ['Organization,Website,Service,Phone,Address,City,Zip', ...lines].join('\n'),
      mapping,
      'list.csv',
    );
  const world = () =>
    done(nothing(), bring(nothing(), from(service({ phones: [{ id: id(30), number: '555-0100', type: 'voice' }] }))));

  it('finds organization, service, place and telephone again though it writes them otherwise, and takes no words away', () => {
    for (const line of [
      'Casa Luz,,Beds,555-0100,17 Elm Street,X,90012',
      'The Casa Luz Inc.,www.luz.example,beds,555-0100,17 Elm St.,X,90012',
      '"Casa Luz (CL)",,BEDS,555-0100,17 ELM ST,X,',
    ]) {
      const plan = bring(world(), list(line));
      expect([line, outcomes(plan).added, outcomes(plan).broken]).toEqual([line, 0, 0]);
      const house = plan.rows.find(({ kind }) => kind === 'organization');
      expect(house?.becomes?.body.description).toBe('A house');
      const beds = plan.rows.find(({ kind }) => kind === 'service');
      expect(beds?.becomes?.body.phones).toEqual([{ id: id(30), number: '555-0100', type: 'voice' }]);
      const place = plan.rows.find(({ kind }) => kind === 'location');
      expect(place?.becomes?.body).toMatchObject({ name: 'The house', addresses: [{ address_1: '17 Elm Street' }] });
    }
    // All that it adds is whose the place is, which the file before did not say.
    const { rows } = bring(world(), list('Casa Luz,,Beds,555-0100,17 Elm Street,X,90012'));
    expect(rows.filter(({ outcome }) => outcome === 'changed').map(({ kind }) => kind)).toEqual(['location']);
  });

  it('takes a name with another letter for the same where page, telephone or e-mail say so, and only there', () => {
    const added = (line: string) =>
      bring(world(), list(line)).rows.some(({ kind, outcome }) => kind === 'organization' && outcome === 'added');
    expect(added('Casa Luz of Hope,https://luz.example,Beds,,,,')).toBe(false);
    expect(added('Casa Luz of Hope,,Beds,,,,')).toBe(true);
    expect(added('Dental House,https://luz.example,Teeth,,,,')).toBe(true);
  });

  it('keeps apart what only resembles: another door, a stranger in the house, rooms with a number', () => {
    const added = (line: string, what: string) =>
      bring(world(), list(line)).rows.filter(({ kind, outcome }) => kind === what && outcome === 'added').length;
    expect(added('Casa Luz,,Beds,,"17 Elm St, Suite 4",X,90012', 'location')).toBe(1);
    expect(added('Dentist,,Teeth,,17 Elm St,X,90012', 'location')).toBe(1);
    expect(added('Casa Luz,,Beds 2,,,,', 'service')).toBe(1);
  });

  it('gives a new organization its name for a description, since it has no other', () => {
    const plan = bring(nothing(), list('New House,,Beds,,,,'));
    expect(plan.rows.find(({ kind }) => kind === 'organization')?.becomes?.body).toMatchObject({
      description: 'New House',
    });
  });
});
