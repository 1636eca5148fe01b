import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';

let county: County;
let liaison: Visitor;
let librarian: Visitor;
/** The network of the South, opened by its liaison, with the librarian in it. */
let forum: string;
beforeAll(async () => {
  county = await aCounty();
  [liaison, librarian] = [await county.as('liaison'), await county.as('librarian')];
  const opened = await liaison.post('/forums', { kind: 'region', region: 'spa-6', name: 'Network of the South' });
  expect(opened.status, opened.text.slice(0, 400)).toBe(303);
  forum = opened.location ?? '';
  const invited = await liaison.post(`${forum}/members`, { who: await email('librarian') });
  expect(invited.status, invited.text.slice(0, 400)).toBe(303);
});
afterAll(() => county.close());

const email = async (handle: string) =>
  String((await county.owner('select email from people.users where handle = $1', [handle]))[0]?.email);
const hour = 3_600_000;
const local = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Los_Angeles', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');
const waiting = async () =>
  Number((await county.owner(`select count(*)::int as n from mail.outbox where kind = 'waits'`))[0]?.n);

describe('a forum', () => {
  it('is opened by who keeps forums; that of a region, by a liaison as well', async () => {
    const alliance = { kind: 'alliance', name: 'Alliance' };
    expect((await liaison.post('/forums', alliance)).text).toContain('You can open the forum of a region only.');
    expect((await librarian.post('/forums', alliance)).status).toBe(404);
    expect((await (await county.as('planlead')).post('/forums', alliance)).status).toBe(303);
    expect((await liaison.post('/forums', { kind: 'region', region: 'nowhere', name: 'X y' })).status).toBe(422);
  });

  it('is found by its members alone; who keeps it sees who is in it and nothing that is said', async () => {
    await liaison.post(`${forum}/notes`, { body: 'Qwyxnote', meetingId: '' });
    expect((await librarian.get(forum)).text).toContain('Qwyxnote');
    for (const handle of ['planlead', 'admin']) {
      const page = await (await county.as(handle)).get(forum);
      expect(page.status, handle).toBe(200);
      expect(page.text).toContain('Only members read what is said there.');
      expect(page.text, handle).not.toContain('Qwyxnote');
    }
    for (const handle of ['socialworker', 'outreach', 'privacy', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(forum)).status, handle).toBe(404);
      expect((await other.post(`${forum}/notes`, { body: 'x', meetingId: '' })).status, handle).toBe(404);
      expect((await other.post(`${forum}/members`, { who: await email(handle) })).status, handle).toBe(404);
      expect((await other.get('/forums')).text, handle).not.toContain('Network of the South');
    }
    expect((await (await county.as('planlead')).post(`${forum}/notes`, { body: 'x', meetingId: '' })).status).toBe(404);
  });

  it('is left, and then it is gone for who left', async () => {
    await liaison.post(`${forum}/members`, { who: await email('nurse') });
    const nurse = await county.as('nurse');
    expect((await nurse.get(forum)).status).toBe(200);
    const [row] = await county.owner(
      `select m.id::text from forums.members m join people.users u on u.id = m.user_id where u.handle = 'nurse' and m.ended_at is null`,
    );
    expect((await nurse.post(`${forum}/members/${row?.id}/end`, {})).status).toBe(303);
    expect((await nurse.get(forum)).status).toBe(404);
    expect((await liaison.post(`${forum}/members/${row?.id}/end`, {})).status).toBe(422);
  });
});

describe('a meeting', () => {
  it('is called, told by a mail that says nothing, held, and written down', async () => {
    const before = await waiting();
    expect((await liaison.post(`${forum}/meetings`, { startsAt: 'soon' })).text).toContain(
      'Say on which day and at what time.',
    );
    const at = new Date(Date.now() + 24 * hour);
    const called = await liaison.post(`${forum}/meetings`, {
      startsAt: local(at),
      place: 'Qwyxplace',
      agenda: 'Qwyxagenda',
    });
    expect(called.status, called.text.slice(0, 300)).toBe(303);
    expect(await waiting()).toBe(before + 1);
    const [mail] = await county.owner(
      `select u.handle from mail.outbox o join people.users u on u.id = o.to_user order by o.created_at desc limit 1`,
    );
    expect(mail?.handle).toBe('librarian');
    const meeting = called.location ?? '';
    expect((await librarian.get(meeting)).text).toContain('Qwyxagenda');
    expect((await librarian.post(meeting, { decisions: 'x' })).status).toBe(422);
    county.setNow(new Date(at.getTime() + hour));
    const came = String(librarian.userId);
    const stranger = String((await county.as('nurse')).userId);
    const held = await librarian.post(meeting, { attended: [came, stranger], decisions: 'Qwyxdecision' });
    expect(held.status).toBe(303);
    const page = await liaison.get(meeting);
    expect(page.text).toContain('Qwyxdecision');
    const [row] = await county.owner(
      'select attended::text[] as attended from forums.meetings order by created_at desc limit 1',
    );
    expect(row?.attended).toEqual([came]);
    county.setNow(null);
    const stored = JSON.stringify(
      await county.owner(
        `select row_to_json(m)::text as row, encode(plan, 'escape') as p, encode(outcome, 'escape') as o from forums.meetings m`,
      ),
    );
    expect(stored).not.toContain('Qwyx');
  });
});

describe('a paper', () => {
  const share = (as: Visitor, name: string, bytes: Uint8Array | string, fields: Record<string, string> = {}) =>
    as.post(`${forum}/papers`, {
      title: 'Guide',
      replaces: '',
      ...fields,
      file: new File([new Uint8Array(Buffer.from(bytes))], name),
    });

  it('is taken by what its bytes are, in versions, and read by members alone', async () => {
    const page = await share(liaison, 'guide.pdf', '<html>not a pdf');
    expect(page.status).toBe(422);
    expect(page.text).toContain('This kind of file is not taken here.');
    expect((await share(liaison, 'guide.exe', '%PDF-1.7 Qwyxone')).status).toBe(303);
    const [first] = await county.owner('select id::text, paper_id::text as paper from forums.papers');
    const second = await share(librarian, 'guide.pdf', '%PDF-1.7 Qwyxtwo', {
      replaces: String(first?.paper),
      title: '',
    });
    expect(second.status, second.text.slice(0, 300)).toBe(303);
    const seen = await liaison.get(forum);
    expect(seen.text).toContain('Version 2');
    const got = await librarian.get(`${forum}/papers/${first?.id}`);
    expect(got.text).toBe('%PDF-1.7 Qwyxone');
    expect(got.headers.get('content-disposition')).toBe('attachment; filename="Guide-v1.pdf"');
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    for (const handle of ['planlead', 'socialworker', 'other-county'])
      expect((await (await county.as(handle)).get(`${forum}/papers/${first?.id}`)).status, handle).toBe(404);
    expect((await share(liaison, 'x.pdf', '%PDF-', { replaces: crypto.randomUUID() })).status).toBe(422);
    const stored = JSON.stringify(
      await county.owner(`select encode(content, 'escape') as c, encode(title, 'escape') as t from forums.papers`),
    );
    expect(stored).not.toMatch(/Qwyx|Guide/);
  });
});

describe('a note that names a youth', () => {
  const flagged = async (body: string): Promise<string> => {
    await librarian.post(`${forum}/notes`, { body, meetingId: '' });
    const [row] = await county.owner('select id::text from forums.notes order by created_at desc, id desc limit 1');
    expect((await liaison.post(`${forum}/notes/${row?.id}/flag`, {})).status).toBe(303);
    return String(row?.id);
  };

  it('goes out of everyone’s view at once, and the county’s privacy officer is told', async () => {
    const before = await waiting();
    await flagged('Qwyxnamed');
    for (const member of [liaison, librarian]) expect((await member.get(forum)).text).not.toContain('Qwyxnamed');
    expect(await waiting()).toBeGreaterThan(before);
    expect((await (await county.as('privacy')).get('/forums/flagged')).text).toContain('Qwyxnamed');
    for (const handle of ['planlead', 'liaison', 'other-county'])
      expect((await (await county.as(handle)).get('/forums/flagged')).status, handle).toBe(404);
  });

  it('is put back, or loses its words for good, by the privacy officer and nobody else', async () => {
    const privacy = await county.as('privacy');
    const [back, gone] = [await flagged('Qwyxharmless'), await flagged('Qwyxharmful')];
    expect((await liaison.post(`/forums/flagged/${gone}`, { outcome: 'back' })).status).toBe(404);
    expect((await privacy.post(`/forums/flagged/${back}`, { outcome: 'back' })).status).toBe(303);
    expect((await privacy.post(`/forums/flagged/${gone}`, { outcome: 'gone' })).status).toBe(303);
    expect((await librarian.get(forum)).text).toContain('Qwyxharmless');
    expect((await librarian.get(forum)).text).not.toContain('Qwyxharmful');
    expect(await county.owner('select body from forums.notes where id = $1', [gone])).toEqual([{ body: null }]);
    expect((await privacy.post(`/forums/flagged/${gone}`, { outcome: 'back' })).status).toBe(404);
    expect((await liaison.post(`${forum}/notes/${gone}/flag`, {})).status).toBe(422);
  });
});
