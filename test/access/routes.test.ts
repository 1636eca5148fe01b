import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../harness/county.ts';
import { routeName, theSite } from '../harness/doors.ts';
import { aFullRecord, type FullRecord, isRecordPath, pathTo } from '../harness/records.ts';

/** Every door, asked by everyone: what is not theirs to see is answered exactly as what is not there. */
const { doors } = theSite();
const gets = doors.filter((each) => each.method === 'GET');
const recordGets = gets.filter((each) => isRecordPath(each.path));
const otherGets = gets.filter((each) => !isRecordPath(each.path));
const recordPosts = doors.filter((each) => each.method === 'POST' && isRecordPath(each.path));

const handles = [
  'hotline',
  'officer',
  'officer-shift',
  'intake',
  'socialworker-2',
  'supervisor',
  'probation',
  'advocate',
  'labor-advocate',
  'nurse',
  'educator',
  'counsel',
  'mdt',
  'liaison',
  'analyst',
  'planlead',
  'privacy',
  'admin',
  'librarian',
  'shelter',
  'outreach',
  'dispatcher',
  'youthleader',
  'other-county',
];
/** Those of the youth's own county; the database takes no basis for anyone of another. */
const own = handles.filter((handle) => handle !== 'other-county');
const kinds = [
  'own-case',
  'assigned-team',
  'mdt-investigation',
  'mdt-service',
  'consent',
  'mandated-report',
  'treatment',
  'counsel',
  'court-order',
  'emergency',
];

let county: County;
let record: FullRecord;
const visitors = new Map<string, Visitor>();
const as = (handle: string): Visitor => visitors.get(handle) as Visitor;

beforeAll(async () => {
  county = await aCounty();
  record = await aFullRecord(county);
  for (const handle of ['socialworker', ...handles]) visitors.set(handle, await county.as(handle));
});
afterAll(() => county.close());

/** Doors about a youth that are open without a basis, to whom, and why. Everything else is found by nobody. */
const OPEN_WITHOUT_BASIS: Record<string, { handles: string[]; reason: string }> = {
  'GET /emergencies/:emergencyId': { handles: ['privacy'], reason: 'the privacy officer reviews an emergency' },
  'GET /ledger/:entryId/proof': {
    handles: ['privacy'],
    reason: 'the privacy officer proves one entry; ids and times only',
  },
  'GET /money/:moneyId': {
    handles: ['supervisor'],
    reason: 'who approves sees the need under a code; nothing of the youth',
  },
  'GET /youth/:youthId/looks': { handles: ['privacy'], reason: 'who has looked, for the privacy officer; no content' },
  'GET /youth/:youthId/privileged-notes': {
    handles: ['advocate'],
    reason: 'the program’s own notes are its own, whatever else anyone may see',
  },
};

/** Whose work is with ids: the ledger names records by them, and nothing else of them. */
const SHOWS_IDS = ['privacy /ledger'];

/** What differs from page to page by nature: form keys, tokens, the asked address itself. */
const plain = (page: Page): string =>
  page.text
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="_(csrf|key)" value="[^"]*"/g, '')
    .replace(/datetime="[^"]*"|data-[a-z-]*(ends|left|seconds)[a-z-]*="[^"]*"/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');

/** The page of a person's door for an id of nobody: asked once. */
const absentPages = new Map<string, Page>();
async function absentPage(handle: string, path: string): Promise<Page> {
  const known = absentPages.get(`${handle} ${path}`) ?? (await as(handle).get(pathTo(path, absentIds())));
  absentPages.set(`${handle} ${path}`, known);
  return known;
}

const absentIds = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(record.parameters).map(([name, value]) => [name, value.length === 36 ? crypto.randomUUID() : value]),
  );

const marksIn = (page: Page, allowed: readonly string[] = []): string[] =>
  [...Object.entries(record.marks.byCategory), ['identity', record.marks.given], ['vault', 'Qwyxvaultnote']]
    .filter(([category = '', mark = '']) => !allowed.includes(category) && page.text.includes(mark))
    .map(([category = '']) => category);

async function foundBy(handle: string, except: (route: string) => boolean = () => false): Promise<string[]> {
  const found: string[] = [];
  for (const each of recordGets) {
    const route = routeName(each);
    if (except(route)) continue;
    const page = await as(handle).get(pathTo(each.path, record.parameters));
    const nowhere = await absentPage(handle, each.path);
    if (page.status !== 404) found.push(`${handle}: ${route} → ${page.status}`);
    else if (nowhere.status !== 404) found.push(`${handle}: ${route} for an id of nobody → ${nowhere.status}`);
    else if (plain(page) !== plain(nowhere)) found.push(`${handle}: ${route} tells the two apart`);
  }
  return found;
}

const open = (handle: string) => (route: string) => OPEN_WITHOUT_BASIS[route]?.handles.includes(handle) ?? false;

const setBasis = (handle: string, kind: string, over = '') =>
  county.owner(
    `with one as (insert into access.bases (county_id, id, youth_id, kind, user_id, until, made_by${over ? ', ended_at' : ''})
        select u.county_id, gen_random_uuid(), $1, $2::access.basis_kind, u.id, now() + interval '20 days', u.id${over}
          from people.users u where u.handle = $3 returning county_id)
      select 1 from one`,
    [record.youthId, kind, handle],
  );
const derive = () => county.owner('select access.derive($1, $2)', [record.countyId, record.youthId]);
const endAll = async (set: string) => {
  await county.owner(
    `update access.bases set ${set} where youth_id = $1 and user_id not in (select id from people.users where handle = $2)`,
    [record.youthId, record.keeper],
  );
  await derive();
};

describe('the keeper of the case', () => {
  it('opens every door of the record that is for their role, so that what follows is about real rows', async () => {
    const shut: string[] = [];
    for (const each of recordGets) {
      if ('roles' in each.access && !each.access.roles.includes('social-worker')) continue;
      if (/:emergencyId|:entryId/.test(each.path)) continue;
      // A community agency's own page of a youth it holds.
      if (each.path.endsWith('/arrival')) continue;
      // Only of a step that asks for an advocate; `advocacy.db.test.ts` opens it.
      if (each.path.endsWith('/steps/:stepId/advocate')) continue;
      // The lawyer's alone, or theirs who may write of the record; `relief.db.test.ts` and `petitions.db.test.ts` open them.
      if (each.path.includes('/relief/petitions')) continue;
      if (
        /\/relief\/(account|explained|charges|history)$|\/relief\/history\/|\/relief\/.*\/(worksheet|changing)$|\/letters\//.test(
          each.path,
        )
      )
        continue;
      const page = await as('socialworker').get(pathTo(each.path, record.parameters));
      if (page.status !== 200) shut.push(`${routeName(each)} → ${page.status}`);
    }
    expect(shut).toEqual([]);
  });
});

describe('without a basis', () => {
  it.each(handles)('%s finds nothing of the record at any door', async (handle) => {
    expect(await foundBy(handle, open(handle))).toEqual([]);
  });

  it.each(handles)('%s reads nothing of it on any list, search, desk or report', async (handle) => {
    const seen: string[] = [];
    for (const each of otherGets) {
      const page = await as(handle).get(pathTo(each.path, {}));
      if (page.status >= 500 || page.status === 403) seen.push(`${routeName(each)} → ${page.status}`);
      const marks = marksIn(page);
      if (page.text.includes(record.youthId) && !SHOWS_IDS.includes(`${handle} ${each.path}`)) marks.push('its id');
      if (page.text.includes(record.marks.number)) marks.push('its number');
      if (marks.length > 0) seen.push(`${routeName(each)} shows ${marks.join(', ')}`);
    }
    expect(seen).toEqual([]);
  });

  it.each(['socialworker-2', 'officer', 'educator', 'analyst', 'admin', 'privacy', 'other-county'])(
    '%s changes nothing of it at any door',
    async (handle) => {
      const before = await rowsOf();
      const told: string[] = [];
      for (const each of recordPosts) {
        const page = await as(handle).post(pathTo(each.path, record.parameters), {
          reason: 'was a mistake',
          words: 'x',
        });
        const nowhere = await as(handle).post(pathTo(each.path, absentIds()), { reason: 'was a mistake', words: 'x' });
        if (page.status < 400 || page.status === 403 || page.status >= 500)
          told.push(`${routeName(each)} → ${page.status}`);
        else if (page.status !== nowhere.status && !open(handle)(routeName({ ...each, method: 'GET' })))
          told.push(`${routeName(each)} → ${page.status}, absent ${nowhere.status}`);
        if (!open(handle)(routeName({ ...each, method: 'GET' })) && marksIn(page).length > 0)
          told.push(`${routeName(each)} shows ${marksIn(page)}`);
      }
      expect(told).toEqual([]);
      expect(await rowsOf()).toEqual(before);
    },
  );
});

describe('with a basis', () => {
  // The law goes by the kind of agency: one person of each kind.
  it.each(['hotline', 'officer', 'intake', 'advocate', 'nurse', 'educator', 'counsel', 'liaison', 'librarian'])(
    '%s sees, for each basis, only the categories that the table of law opens to it',
    async (handle) => {
      const wrong: string[] = [];
      for (const kind of kinds) {
        await setBasis(handle, kind);
        await derive();
        const granted = await county.owner(
          `select distinct r.category::text as category from access.sharing_rules r join people.users u on u.handle = $1 and u.county_id = r.county_id
            join people.agencies a on a.id = u.agency_id
            where r.recipient_kind = a.kind and r.basis = $2::access.basis_kind and r.effect <> 'neither'
              and (r.condition is null or (r.condition = 'emergency' and r.basis = 'emergency'))`,
          [handle, kind],
        );
        const allowed = granted.map((row) => String(row.category));
        if (handle === 'advocate') allowed.push('vault');
        // Where no rule opens anything, nothing differs from having no basis: one door shows it.
        const asked = granted.length === 0 ? recordGets.filter((each) => each.path === '/youth/:youthId') : recordGets;
        for (const each of asked) {
          const page = await as(handle).get(pathTo(each.path, record.parameters));
          const marks = marksIn(page, allowed);
          if (marks.length > 0) wrong.push(`${kind}: ${routeName(each)} shows ${marks.join(', ')}`);
          if (![200, 404].includes(page.status)) wrong.push(`${kind}: ${routeName(each)} → ${page.status}`);
          if (allowed.length === 0 && page.status === 200 && !open(handle)(routeName(each)))
            wrong.push(`${kind}: ${routeName(each)} opens though no rule opens anything`);
        }
        await endAll(`ended_at = now()`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(own)('that has lapsed or was ended, %s finds nothing again', async (handle) => {
    for (const kind of kinds) await setBasis(handle, kind);
    await endAll(`since = now() - interval '2 days', until = now() - interval '1 second'`);
    expect(await foundBy(handle, open(handle))).toEqual([]);
  });

  it('a person of another county can be given none: the database has no place for it', async () => {
    await expect(setBasis('other-county', 'own-case')).rejects.toThrow(/foreign key/);
  });

  it('by a consent that was withdrawn, the doctor finds nothing at the next look', async () => {
    const doctor = await county.as('hubdoctor');
    visitors.set('hubdoctor', doctor);
    const worker = as('socialworker');
    const [to] = await county.owner(
      `select id::text, agency_id::text as agency from people.users where handle = 'hubdoctor'`,
    );
    const given = await worker.post(`/youth/${record.youthId}/consents/new`, {
      agency: String(to?.agency),
      person: String(to?.id),
      givenBy: 'youth',
      categories: ['medical', 'coordination', 'identity'],
      purpose: 'care',
      until: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
      how: 'in-person',
      lang: 'en',
      concern: 'none',
    });
    expect(given.status, given.text.slice(0, 400)).toBe(303);
    expect((await doctor.get(`/youth/${record.youthId}`)).status).toBe(200);
    const [consent] = await county.owner(
      `select source_id::text as id from access.bases where youth_id = $1 and user_id = $2 and kind = 'consent' and ended_at is null`,
      [record.youthId, to?.id],
    );
    const back = await worker.post(`/youth/${record.youthId}/consents/${consent?.id}/withdrawal`, {});
    expect(back.status).toBe(303);
    expect(await foundBy('hubdoctor')).toEqual([]);
  });
});

describe('sealed by a court', () => {
  it('nobody finds it, the keeper and the privacy officer included', async () => {
    for (const handle of ['supervisor', 'nurse']) await setBasis(handle, 'assigned-team');
    await derive();
    const done = await as('privacy').post('/sealing', {
      number: record.marks.number,
      law: 'WIC 781',
      orderedOn: '2026-01-02',
      confirmed: 'yes',
    });
    expect(done.status, done.text.slice(0, 300)).toBe(303);
    for (const handle of ['socialworker', 'supervisor', 'nurse', 'admin', 'other-county'])
      expect(await foundBy(handle)).toEqual([]);
    // The ledger stays the privacy officer's: who looked when, and the proof of one entry; no content.
    expect(await foundBy('privacy', (route) => /:entryId|looks/.test(route))).toEqual([]);
    for (const each of otherGets)
      for (const handle of ['socialworker', 'supervisor', 'nurse']) {
        const page = await as(handle).get(pathTo(each.path, {}));
        expect(marksIn(page), `${handle} ${routeName(each)}`).toEqual([]);
        expect(page.text.includes(record.marks.number), `${handle} ${routeName(each)}`).toBe(false);
      }
  });
});

/** A print of every row about the youth, but for the ledger and what forms leave behind. */
async function rowsOf(): Promise<string[]> {
  const tables = await county.owner(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'youth_id' and not a.attisdropped
      where c.relkind = 'r' and n.nspname not in ('audit', 'pg_catalog') order by 1`,
  );
  const prints: string[] = [];
  for (const { name } of tables) {
    const [row] = await county.owner(
      `select count(*)::text || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from ${name} t where t.youth_id = $1`,
      [record.youthId],
    );
    prints.push(`${name} ${row?.print}`);
  }
  return prints;
}
