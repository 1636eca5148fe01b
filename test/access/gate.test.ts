import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { categories } from '../../src/foundation/access/index.ts';
import { newId } from '../../src/kernel/ids.ts';
import { aCounty, type County } from '../harness/county.ts';
import { asPerson, call, deriveAll, fillNotes, meet, type Person, person, sees, type Youth } from './scene.ts';

/** The gate's functions, asked by those who may and by those who would like to. */
let county: County;
const who: Record<string, Person> = {};
let youth: Youth;
const handles = [
  'socialworker',
  'socialworker-2',
  'supervisor',
  'hotline',
  'nurse',
  'advocate',
  'counsel',
  'officer',
  'officer-shift',
  'probation',
  'educator',
  'mdt',
  'privacy',
  'privacy2',
  'admin',
  'admin2',
  'other-county',
  'librarian',
  'shelter',
];

const p = (handle: string): Person => who[handle] as Person;
const assign = (by: string, to: string, kind = 'assigned-team', until: Date | null = null) =>
  call(county, p(by), 'access.assign($1, $2, $3, $4::access.basis_kind, $5, $6)', [
    newId(),
    youth.id,
    p(to).id,
    kind,
    'joined the team',
    until,
  ]);
type ConsentOver = Partial<{
  to: string;
  agency: string;
  categories: string[];
  since: Date;
  until: Date;
  concern: string;
  decided: Buffer | null;
}>;
const consent = async (by: string, over: ConsentOver = {}) => {
  const id = newId();
  const outcome = await call(
    county,
    p(by),
    `access.give_consent($1, $2, $3, 'youth', $4::text[]::access.category[], $5, $6, 'care', 'in-person', 'en', $7, $8, $9, $10)`,
    [
      id,
      newId(),
      youth.id,
      over.categories ?? ['medical'],
      over.agency ? null : p(over.to ?? 'educator').id,
      over.agency ? p(over.agency).agencyId : null,
      over.since ?? null,
      over.until ?? inDays(30),
      over.concern ?? 'none',
      over.decided ?? null,
    ],
  );
  return { id, outcome };
};
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const basisOf = async (handle: string, kind: string) =>
  String(
    (
      await county.owner(
        `select id from access.bases where youth_id = $1 and user_id = $2 and kind = $3 and ended_at is null`,
        [youth.id, p(handle).id, kind],
      )
    )[0]?.id,
  );

beforeAll(async () => {
  county = await aCounty();
  for (const handle of handles) who[handle] = await person(county, handle);
});
afterAll(() => county.close());
beforeEach(async () => {
  youth = await meet(county, p('socialworker'));
  await fillNotes(county, p('socialworker').countyId, youth.id, p('socialworker').id, p('socialworker').agencyId);
});

describe('without a basis', () => {
  it.each(handles.filter((handle) => handle !== 'socialworker'))('%s sees nothing', async (handle) => {
    expect(await sees(county, p(handle), youth.id)).toEqual([]);
    expect(await asPerson(county, p(handle), (q) => q('select 1 from youth.youth where id = $1', [youth.id]))).toEqual(
      [],
    );
    expect(
      await asPerson(county, p(handle), (q) => q('select 1 from youth.keys where youth_id = $1', [youth.id])),
    ).toEqual([]);
  });

  it('a transaction without a person sees nothing at all', async () => {
    for (const table of ['youth.youth', 'youth.notes', 'people.users', 'access.grants', 'audit.entries'])
      expect(await asPerson(county, null, (q) => q(`select 1 from ${table} limit 1`))).toEqual([]);
  });

  it('a person who claims another county’s id sees nothing', async () => {
    const stray = { ...p('socialworker'), countyId: p('other-county').countyId };
    expect(await sees(county, stray, youth.id)).toEqual([]);
    await expect(call(county, stray, 'access.works_the_case($1)', [youth.id])).resolves.toBe(false);
  });

  it('nobody can let themself in, nor call what only the gate calls', async () => {
    for (const attempt of [
      `select access.add_basis('${newId()}', '${youth.id}', 'own-case', '${p('officer').id}', null, null, null, null, null, null)`,
      `select access.derive('${p('officer').countyId}', '${youth.id}')`,
      `select access.derive_user('${p('officer').countyId}', '${p('officer').id}')`,
      `insert into access.grants values ('${p('officer').countyId}', '${p('officer').id}', '${youth.id}', 'medical', true, 'infinity', 'infinity')`,
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by) values ('${p('officer').countyId}', '${newId()}', '${youth.id}', 'own-case', '${p('officer').id}', '${p('officer').id}')`,
      `update youth.youth set held_by = null`,
      `set role throughline_gate`,
    ])
      await expect(
        asPerson(county, p('officer'), (q) => q(attempt)),
        attempt,
      ).rejects.toThrow(/permission denied/);
    expect(await assign('officer', 'officer')).toBe(false);
    expect(await assign('officer', 'detective' in who ? 'detective' : 'probation')).toBe(false);
  });

  it('meeting a youth who is there already grabs nothing', async () => {
    await expect(
      asPerson(county, p('officer'), (q) =>
        q(`select access.meet($1, $2, '\\x00', 1, false, $3)`, [youth.id, 'AAAA-2222', newId()]),
      ),
    ).rejects.toThrow(/duplicate key/);
    expect(await sees(county, p('officer'), youth.id)).toEqual([]);
  });

  it('another county’s roles are not told', async () => {
    expect(
      await call(county, p('officer'), 'people.roles_held($1, $2)', [p('other-county').countyId, p('other-county').id]),
    ).toEqual([]);
    expect(
      await call(county, p('officer'), 'people.roles_held($1, $2)', [p('privacy').countyId, p('privacy').id]),
    ).toEqual(['privacy']);
  });
});

describe('bringing someone to the team', () => {
  it('opens what the rules open to their agency, and no more', async () => {
    expect(await assign('socialworker', 'nurse')).toBe(true);
    expect(await sees(county, p('nurse'), youth.id)).toEqual([
      'identity',
      'contact_location',
      'screening',
      'medical',
      'mental_health',
      'coordination',
    ]);
  });

  it('is refused for oneself, a shift, another county, one who left, an ended agency, twice, and in the past', async () => {
    expect(await assign('socialworker', 'socialworker', 'counsel')).toBe(false);
    expect(await assign('socialworker', 'officer-shift')).toBe(false);
    expect(await assign('socialworker', 'other-county')).toBe(false);
    expect(await assign('socialworker', 'nurse', 'own-case')).toBe(false);
    expect(await assign('socialworker', 'nurse', 'assigned-team', new Date(Date.now() - 1000))).toBe(false);
    expect(await assign('socialworker', 'nurse')).toBe(true);
    expect(await assign('socialworker', 'nurse')).toBe(false);
    await county.owner('update people.users set until = now() where id = $1', [p('librarian').id]);
    expect(await assign('socialworker', 'librarian')).toBe(false);
    await county.owner('update people.users set until = null where id = $1', [p('librarian').id]);
    await county.owner('update people.agencies set until = now() where id = $1', [p('educator').agencyId]);
    expect(await assign('socialworker', 'educator')).toBe(false);
    await county.owner('update people.agencies set until = null where id = $1', [p('educator').agencyId]);
  });

  it('is not for one who is in by consent or emergency only', async () => {
    await consent('socialworker', { to: 'educator', categories: ['identity', 'coordination'] });
    expect(await assign('educator', 'nurse')).toBe(false);
    expect((await consent('educator', { to: 'nurse' })).outcome).toBe(null);
  });

  it('ends by those who may end it, and never leaves a case without a keeper', async () => {
    await assign('socialworker', 'counsel', 'counsel');
    await assign('socialworker', 'nurse');
    const end = async (by: string, handle: string, kind: string) =>
      call(county, p(by), 'access.end_basis($1, $2)', [await basisOf(handle, kind), 'was a mistake']);
    expect(await end('nurse', 'counsel', 'counsel')).toBe(false);
    expect(await end('officer', 'nurse', 'assigned-team')).toBe(false);
    expect(await end('socialworker', 'socialworker', 'own-case')).toBe(true); // the nurse still keeps it
    expect(await end('nurse', 'nurse', 'assigned-team')).toBe(false);
    expect(await sees(county, p('socialworker'), youth.id)).toEqual([]);
  });
});

describe('a record that a community agency holds', () => {
  let held: Youth;
  beforeEach(async () => {
    held = await meet(county, p('shelter'), true);
    youth = held;
  });

  it('opens to nobody outside by assigning or emergency, until it is released', async () => {
    expect(await assign('shelter', 'socialworker')).toBe(false);
    expect(
      await call(county, p('nurse'), `access.open_in_emergency($1, $2, $3, 'identity', '\\x01', '\\x01')`, [
        newId(),
        newId(),
        held.number,
      ]),
    ).toBe(null);
    expect(
      await call(county, p('shelter'), 'access.release($1, $2, $3)', [held.id, 'youth-agreed', 'said yes today']),
    ).toBe(true);
    expect(await assign('shelter', 'socialworker')).toBe(true);
  });
});

describe('a consent', () => {
  it('opens its own categories to its recipient, and closes at the next query when taken back', async () => {
    const { id, outcome } = await consent('socialworker', {
      to: 'educator',
      categories: ['mental_health', 'medical', 'coordination'],
    });
    expect(outcome).toBe('given');
    // The rules open mental health to a school by consent, and health not at all: the narrower holds.
    expect(await sees(county, p('educator'), youth.id)).toEqual(['mental_health', 'coordination']);
    expect(await call(county, p('educator'), 'access.withdraw_consent($1)', [id])).toBe(true);
    expect(await sees(county, p('educator'), youth.id)).toEqual([]);
    expect(await call(county, p('socialworker'), 'access.withdraw_consent($1)', [id])).toBe(false);
  });

  it('cannot be written, changed or made to stand again past its functions', async () => {
    const { id } = await consent('socialworker');
    for (const attempt of [
      `update consent.consents set withdrawn_at = null where id = '${id}'`,
      `update consent.consents set until = 'infinity' where id = '${id}'`,
      `insert into consent.consents select * from consent.consents where id = '${id}'`,
      `delete from consent.consents`,
    ])
      await expect(asPerson(county, p('socialworker'), (q) => q(attempt))).rejects.toThrow(/permission denied/);
  });

  it('to the recorder’s own agency waits for a second person of another agency', async () => {
    await assign('socialworker', 'advocate');
    await assign('socialworker', 'nurse');
    const { id, outcome } = await consent('advocate', { agency: 'advocate', categories: ['mental_health'] });
    expect(outcome).toBe('waits');
    expect(await sees(county, p('advocate'), youth.id)).not.toContain('mental_health');
    expect(await call(county, p('advocate'), 'access.confirm_consent($1, $2)', [id, newId()])).toBe(false);
    expect(await call(county, p('officer'), 'access.confirm_consent($1, $2)', [id, newId()])).toBe(false);
    expect(await call(county, p('nurse'), 'access.confirm_consent($1, $2)', [id, newId()])).toBe(true);
    expect(await sees(county, p('advocate'), youth.id)).toContain('mental_health');
    expect(await call(county, p('nurse'), 'access.confirm_consent($1, $2)', [id, newId()])).toBe(false);
  });

  it('never opens the vault, names one recipient, has an end, and needs a reason where the giver may be part of the harm', async () => {
    expect((await consent('socialworker', { categories: ['advocate_privileged'] })).outcome).toBe('categories');
    expect((await consent('socialworker', { until: new Date(Date.now() - 1) })).outcome).toBe('until');
    expect((await consent('socialworker', { to: 'other-county' })).outcome).toBe('recipient');
    expect((await consent('socialworker', { concern: 'possible' })).outcome).toBe('decided');
    expect((await consent('socialworker', { concern: 'possible', decided: Buffer.from('x') })).outcome).toBe('given');
    expect((await consent('officer')).outcome).toBe(null);
  });

  it('that begins later opens when it begins, by the jobs', async () => {
    const { id } = await consent('socialworker', { to: 'educator', categories: ['mental_health'], since: inDays(2) });
    expect(await sees(county, p('educator'), youth.id)).toEqual([]);
    await deriveAll(county);
    expect(await sees(county, p('educator'), youth.id)).toEqual([]);
    await county.owner(`update access.bases set since = now() - interval '1 hour' where source_id = $1`, [id]);
    await county.owner(`update access.waiting set at = now() - interval '1 hour' where youth_id = $1`, [youth.id]);
    await deriveAll(county);
    expect(await sees(county, p('educator'), youth.id)).toEqual(['mental_health']);
  });
});

describe('a multidisciplinary team', () => {
  const aReport = async (daysAgo: number) => {
    const id = newId();
    await county.owner(
      `insert into reports.reports (county_id, id, youth_id, received_at, channel, by_user, agency_id, reporter_kind, mandated, narrative, allegations)
       values ($1, $2, $3, now() - $4 * interval '1 day', 'telephone', $5, $6, 'other', true, '\\x00', '[]')`,
      [p('hotline').countyId, id, youth.id, daysAgo, p('hotline').id, p('hotline').agencyId],
    );
    return id;
  };
  const join = async (
    by: string,
    to: string,
    kind: string,
    report: string | null,
    cause: Buffer | null = null,
    until: Date | null = null,
  ) =>
    call(county, p(by), 'access.join_mdt($1, $2, $3, $4::access.basis_kind, $5, $6, $7)', [
      newId(),
      youth.id,
      p(to).id,
      kind,
      report,
      cause,
      until,
    ]);

  it('for an investigation ends 30 days after the report', async () => {
    expect(await join('socialworker', 'probation', 'mdt-investigation', await aReport(10))).toBe(true);
    const [row] = await county.owner(
      `select round(extract(epoch from until - now()) / 86400)::int as days from access.bases where youth_id = $1 and kind = 'mdt-investigation'`,
      [youth.id],
    );
    expect(row?.days).toBe(20);
    expect(await sees(county, p('probation'), youth.id)).toContain('child_welfare');
    await county.owner(`update access.grants set expires_at = now() where youth_id = $1 and user_id = $2`, [
      youth.id,
      p('probation').id,
    ]);
    expect(await sees(county, p('probation'), youth.id)).toEqual([]);
  });

  it('needs the report, and after 30 days good cause in words and a day', async () => {
    expect(await join('socialworker', 'probation', 'mdt-investigation', null)).toBe(false);
    expect(await join('socialworker', 'probation', 'mdt-investigation', newId())).toBe(false);
    const old = await aReport(40);
    expect(await join('socialworker', 'probation', 'mdt-investigation', old)).toBe(false);
    expect(await join('socialworker', 'probation', 'mdt-investigation', old, Buffer.from('cause'))).toBe(false);
    expect(await join('socialworker', 'probation', 'mdt-investigation', old, Buffer.from('cause'), inDays(20))).toBe(
      true,
    );
  });

  it('is longer only with good cause, recorded by another', async () => {
    await join('socialworker', 'probation', 'mdt-investigation', await aReport(10));
    const basis = await basisOf('probation', 'mdt-investigation');
    const extend = (by: string, until: Date) =>
      call(county, p(by), `access.extend_mdt($1, $2, '\\x01', $3)`, [basis, newId(), until]);
    expect(await extend('probation', inDays(60))).toBe(false);
    expect(await extend('socialworker', inDays(5))).toBe(false);
    expect(await extend('socialworker', inDays(800))).toBe(false);
    expect(await extend('socialworker', inDays(60))).toBe(true);
    expect(
      await county.owner(
        `select ended_at is null as open from access.bases where youth_id = $1 and kind = 'mdt-investigation' order by since, id`,
        [youth.id],
      ),
    ).toEqual([{ open: false }, { open: true }]);
  });

  it('for services lasts while it meets', async () => {
    expect(await join('socialworker', 'educator', 'mdt-service', null)).toBe(true);
    expect(await sees(county, p('educator'), youth.id)).toEqual(['identity', 'coordination']);
    expect(await join('officer', 'nurse', 'mdt-service', null)).toBe(false);
  });
});

describe('a court order', () => {
  const order = (by: string, to: string, categories: string[], until = inDays(10)) =>
    call(county, p(by), `access.record_order($1, $2, $3, $4::text[]::access.category[], '\\x01', $5)`, [
      newId(),
      youth.id,
      p(to).id,
      categories,
      until,
    ]);

  it('opens what it names to one person of another agency', async () => {
    expect(await order('socialworker', 'probation', ['medical'])).toBe(true);
    expect(await sees(county, p('probation'), youth.id)).toEqual(['medical']);
    expect(await order('socialworker', 'supervisor', ['medical'])).toBe(false);
    expect(await order('socialworker', 'officer', [])).toBe(false);
    expect(await order('probation', 'officer', ['medical'])).toBe(false);
  });
});

describe('a person the youth does not want', () => {
  it('sees nothing, whatever would let them in, until the block is lifted', async () => {
    await assign('socialworker', 'nurse');
    const id = newId();
    expect(await call(county, p('socialworker'), 'access.block($1, $2, $3)', [id, youth.id, p('nurse').id])).toBe(true);
    expect(await sees(county, p('nurse'), youth.id)).toEqual([]);
    expect(await assign('socialworker', 'nurse', 'treatment')).toBe(false);
    expect(
      await call(county, p('nurse'), `access.open_in_emergency($1, $2, $3, 'medical', '\\x01', '\\x01')`, [
        newId(),
        newId(),
        youth.number,
      ]),
    ).toBe(null);
    expect(await call(county, p('nurse'), 'access.lift_block($1)', [id])).toBe(false);
    expect(await call(county, p('socialworker'), 'access.lift_block($1)', [id])).toBe(true);
    expect(await sees(county, p('nurse'), youth.id)).toContain('medical');
  });

  it('is not the last who keeps the case', async () => {
    await assign('socialworker', 'nurse');
    expect(await call(county, p('nurse'), 'access.block($1, $2, $3)', [newId(), youth.id, p('socialworker').id])).toBe(
      true,
    );
    expect(await call(county, p('nurse'), 'access.block($1, $2, $3)', [newId(), youth.id, p('nurse').id])).toBe(false);
  });
});

describe('an emergency', () => {
  const open = (by: string, category: string, number = youth.number) =>
    call(county, p(by), `access.open_in_emergency($1, $2, $3, $4::access.category, '\\x01', '\\x01')`, [
      newId(),
      newId(),
      number,
      category,
    ]);

  it('opens one category for 60 minutes, tells the team and the privacy officers, and waits for review', async () => {
    expect(await open('nurse', 'medical')).toBe(youth.id);
    expect(await sees(county, p('nurse'), youth.id)).toEqual(['medical']);
    const told = await county.owner(
      `select u.handle from responses.notices n join people.users u on u.id = n.user_id where n.kind = 'emergency-opened' and n.youth_id = $1 order by 1`,
      [youth.id],
    );
    expect(told.map((row) => row.handle)).toEqual(['privacy', 'privacy2', 'socialworker']);
    expect(
      await county.owner(
        `select count(*)::int as n from mail.outbox where kind = 'emergency-opened' and created_at > now() - interval '1 minute'`,
      ),
    ).not.toEqual([{ n: 0 }]);
    const [e] = await county.owner(
      'select id, round(extract(epoch from review_due_at - opened_at) / 86400)::int as days from access.emergencies where youth_id = $1',
      [youth.id],
    );
    expect(e?.days).toBe(5);
    await county.owner('update access.grants set expires_at = now() where youth_id = $1 and user_id = $2', [
      youth.id,
      p('nurse').id,
    ]);
    expect(await sees(county, p('nurse'), youth.id)).toEqual([]);
  });

  it('says the same for a number that is not there and for a category that is not open', async () => {
    expect(await open('nurse', 'child_welfare')).toBe(null);
    expect(await open('nurse', 'medical', 'ZZZZ-ZZZZ')).toBe(null);
    expect(await open('educator', 'identity')).toBe(null);
    expect(await open('officer-shift', 'identity')).toBe(null);
    expect(await open('other-county', 'identity')).toBe(null);
  });

  it('is reviewed by the privacy role, once, never by who opened it', async () => {
    await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at) values ($1, $2, 'privacy', now()) on conflict do nothing`,
      [p('nurse').countyId, p('nurse').id],
    );
    await open('nurse', 'medical');
    const [e] = await county.owner('select id from access.emergencies where youth_id = $1', [youth.id]);
    const review = (by: string) => call(county, p(by), `access.review_emergency($1, 'justified', '\\x01')`, [e?.id]);
    expect(await review('admin')).toBe(false);
    expect(await review('nurse')).toBe(false);
    expect(await review('privacy')).toBe(true);
    expect(await review('privacy2')).toBe(false);
    await county.owner(`delete from people.roles where user_id = $1 and role = 'privacy'`, [p('nurse').id]);
  });
});

describe('people and agencies that change', () => {
  it('one who leaves, moves or comes to a desk is derived anew', async () => {
    const met = await meet(county, p('hotline'));
    await fillNotes(county, p('hotline').countyId, met.id, p('hotline').id, p('hotline').agencyId);
    const colleague = await person(county, 'hotline-2');
    expect(await sees(county, colleague, met.id)).toContain('identity');
    await county.owner('update people.users set agency_id = $1 where id = $2', [p('officer').agencyId, colleague.id]);
    expect(await sees(county, colleague, met.id)).toEqual([]);
    await county.owner('update people.users set agency_id = $1 where id = $2', [p('hotline').agencyId, colleague.id]);
    expect(await sees(county, colleague, met.id)).toContain('identity');
    await county.owner('update people.users set until = now() where id = $1', [colleague.id]);
    expect(await sees(county, colleague, met.id)).toEqual([]);
    await county.owner('update people.users set until = null where id = $1', [colleague.id]);
    const fresh = newId();
    await county.owner(`insert into people.users (county_id, id, agency_id, name) values ($1, $2, $3, 'New Person')`, [
      p('hotline').countyId,
      fresh,
      p('hotline').agencyId,
    ]);
    expect(await sees(county, { ...colleague, id: fresh }, met.id)).toContain('identity');
    await county.owner('update people.agencies set until = now() where id = $1', [p('hotline').agencyId]);
    expect(await sees(county, p('hotline'), met.id)).toEqual([]);
    await county.owner('update people.agencies set until = null where id = $1', [p('hotline').agencyId]);
    expect(await sees(county, p('hotline'), met.id)).toContain('identity');
  });
});

describe('the table of law', () => {
  const draft = (by: string) => call(county, p(by), 'access.draft_rules($1)', ['for a test of publishing']);
  const cell = (
    by: string,
    version: unknown,
    category: string,
    recipient: string,
    basis: string,
    effect: string,
    condition: string | null = null,
  ) =>
    call(county, p(by), `access.set_cell($1, $2::access.category, $3, $4::access.basis_kind, $5, $6, 'for the test')`, [
      version,
      category,
      recipient,
      basis,
      effect,
      condition,
    ]);

  it('is drafted by one administrator and put in force by another; narrower closes at once, wider when derived', async () => {
    await assign('socialworker', 'nurse');
    expect(await draft('officer')).toBe(null);
    const version = await draft('admin');
    expect(await draft('admin2')).toBe(null);
    expect(await cell('officer', version, 'medical', 'health', 'assigned-team', 'neither')).toBe(false);
    expect(await cell('admin', version, 'advocate_privileged', 'health', 'assigned-team', 'view')).toBe(false);
    expect(await cell('admin', 1, 'medical', 'health', 'assigned-team', 'neither')).toBe(false);
    expect(await cell('admin', version, 'medical', 'health', 'assigned-team', 'neither')).toBe(true);
    expect(await cell('admin', version, 'mental_health', 'health', 'assigned-team', 'view', 'suspicion')).toBe(true);
    expect(await cell('admin', version, 'education', 'health', 'assigned-team', 'view')).toBe(true);
    expect(await sees(county, p('nurse'), youth.id)).toContain('medical');
    expect(await call(county, p('admin'), 'access.publish_rules($1)', [version])).toBe(null);
    expect(Number(await call(county, p('admin2'), 'access.publish_rules($1)', [version]))).toBeGreaterThan(0);
    const between = await sees(county, p('nurse'), youth.id);
    expect(between).not.toContain('medical');
    expect(between).not.toContain('mental_health');
    expect(between).not.toContain('education');
    await deriveAll(county);
    expect(await sees(county, p('nurse'), youth.id)).toEqual([
      'identity',
      'contact_location',
      'screening',
      'education',
      'coordination',
    ]);
    expect(await call(county, p('admin'), 'access.still_waiting()', [])).toBe(0);
  });

  it('keeps a confirmation until the cell changes', async () => {
    const version = await draft('admin');
    const confirm = (by: string, on: string) =>
      call(
        county,
        p(by),
        `access.confirm_cell($1, 'identity', 'health', 'treatment', 'A. Counsel, County Counsel', $2)`,
        [version, on],
      );
    expect(await confirm('officer', '2026-01-02')).toBe(false);
    expect(await confirm('admin', '2999-01-02')).toBe(false);
    expect(await confirm('admin', '2026-01-02')).toBe(true);
    const read = async () =>
      (
        await county.owner(
          `select certainty from access.sharing_rules where county_id = $3 and version = $1 and category = 'identity' and recipient_kind = 'health' and basis = $2`,
          [version, 'treatment', p('admin').countyId],
        )
      )[0]?.certainty;
    expect(await read()).toBe('confirmed');
    await cell('admin', version, 'identity', 'health', 'treatment', 'view');
    expect(await read()).toBe('verify with counsel');
  });
});

describe('a sealing order', () => {
  const seal = (by: string, of: string[] | null, number = youth.number, id = newId()) =>
    call(county, p(by), `access.seal($1, $2, 'WIC 786', '2026-10-01', $3::text[]::access.category[])`, [
      id,
      number,
      of,
    ]);

  it('of the whole record takes it from everyone’s view, and from search', async () => {
    const c = p('socialworker').countyId;
    await county.owner(`insert into youth.search_tokens values ($1, '\\xaa', $2)`, [c, youth.id]);
    await county.owner(`insert into youth.masks values ($1, $2, 'A B', 2010)`, [c, youth.id]);
    expect(await seal('admin', null)).toBe(null);
    // Each category's row, and the line of its activity.
    expect(Number(await seal('privacy', null))).toBe(2 * categories.length);
    for (const handle of handles) expect(await sees(county, p(handle), youth.id)).toEqual([]);
    expect(
      await asPerson(county, p('hotline'), (q) => q(`select * from youth.known(array['\\xaa'::bytea], 10)`)),
    ).toEqual([]);
    expect(await county.owner('select 1 from youth.search_tokens where youth_id = $1', [youth.id])).toEqual([]);
    expect(await assign('socialworker', 'nurse')).toBe(false);
    expect((await consent('socialworker')).outcome).toBe(null);
    expect(await seal('privacy', null)).toBe(null);
    expect(
      await call(county, p('nurse'), `access.open_in_emergency($1, $2, $3, 'medical', '\\x01', '\\x01')`, [
        newId(),
        newId(),
        youth.number,
      ]),
    ).toBe(null);
  });

  it('of a matter takes its rows, and leaves what comes later', async () => {
    await seal('privacy', ['juvenile_court', 'medical']);
    const before = await sees(county, p('socialworker'), youth.id);
    expect(before).not.toContain('juvenile_court');
    expect(before).toContain('identity');
    await county.owner(
      `insert into youth.notes (county_id, id, youth_id, category, body, by_user, agency_id) values ($1, $2, $3, 'juvenile_court', '\\x00', $4, $5)`,
      [p('socialworker').countyId, newId(), youth.id, p('socialworker').id, p('socialworker').agencyId],
    );
    expect(await sees(county, p('socialworker'), youth.id)).toContain('juvenile_court');
  });

  it('is undone only by another privacy officer, and follows where else the matter lies', async () => {
    const id = newId();
    await seal('privacy', null, youth.number, id);
    const undo = (by: string) => call(county, p(by), 'access.unseal($1, $2)', [id, 'set aside by the court']);
    expect(await undo('privacy')).toBe(false);
    expect(await undo('admin')).toBe(false);
    const places = await asPerson(county, p('privacy'), (q) =>
      q('select id, place, done_at is not null as done from access.removals where sealing_id = $1 order by place', [
        id,
      ]),
    );
    expect(places.map(({ place, done }) => [place, done])).toEqual([
      ['agencies-told', false],
      ['backups', false],
      ['exports', false],
      ['search', true],
    ]);
    expect(
      await call(county, p('officer'), 'access.prove_removal($1, $2)', [places[0]?.id, 'letters sent, answers kept']),
    ).toBe(false);
    expect(
      await call(county, p('privacy'), 'access.prove_removal($1, $2)', [places[0]?.id, 'letters sent, answers kept']),
    ).toBe(true);
    expect(await undo('privacy2')).toBe(true);
    expect(await sees(county, p('socialworker'), youth.id)).toContain('identity');
  });
});

describe('what a row says of its author', () => {
  it('is true: nobody writes in another’s name', async () => {
    const write = (by: string) =>
      asPerson(county, p('socialworker'), (q) =>
        q(
          `insert into youth.notes (county_id, id, youth_id, category, body, by_user, agency_id) values ($1, $2, $3, 'coordination', '\\x00', $4, $5)`,
          [p('socialworker').countyId, newId(), youth.id, p(by).id, p('socialworker').agencyId],
        ),
      );
    await expect(write('nurse')).rejects.toThrow(/row-level security/);
    await expect(write('socialworker')).resolves.toEqual([]);
  });

  it('a ledger entry carries the database’s own time, one’s own name and agency', async () => {
    const entry = (over: Partial<Person>, columns = '', values = '') =>
      asPerson(county, p('socialworker'), (q) =>
        q(
          `insert into audit.entries (county_id, id, user_id, agency_id, act, device${columns}) values ($1, $2, $3, $4, 'x', 'phone'${values})`,
          [
            p('socialworker').countyId,
            newId(),
            over.id ?? p('socialworker').id,
            over.agencyId ?? p('socialworker').agencyId,
          ],
        ),
      );
    await expect(entry({})).resolves.toEqual([]);
    await expect(entry({ id: p('nurse').id })).rejects.toThrow(/row-level security/);
    await expect(entry({ agencyId: p('nurse').agencyId })).rejects.toThrow(/row-level security/);
    await expect(entry({}, ', at', `, '2020-01-01'`)).rejects.toThrow(/permission denied/);
  });
});

describe('who has looked', () => {
  it('is told to the team and to the privacy role, to nobody else', async () => {
    await asPerson(county, p('socialworker'), (q) =>
      q(
        `insert into audit.entries (county_id, id, user_id, agency_id, act, youth_id, device) values ($1, $2, $3, $4, 'note.read', $5, 'phone')`,
        [p('socialworker').countyId, newId(), p('socialworker').id, p('socialworker').agencyId, youth.id],
      ),
    );
    const looks = (by: string) =>
      asPerson(county, p(by), (q) => q('select act from audit.looked_at($1, 10)', [youth.id]));
    expect(await looks('socialworker')).toEqual([{ act: 'note.read' }]);
    expect(await looks('privacy')).toEqual([{ act: 'note.read' }]);
    for (const handle of ['nurse', 'admin', 'other-county', 'officer']) expect(await looks(handle)).toEqual([]);
  });
});
