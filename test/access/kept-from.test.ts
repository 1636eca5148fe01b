import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Page, type Visitor } from '../harness/county.ts';
import { routeName, theSite } from '../harness/doors.ts';
import { aFullRecord, type FullRecord, isRecordPath, pathTo } from '../harness/records.ts';
import { asPerson, call, person } from './scene.ts';

/**
 * A note that its author keeps from somebody: to them every page of the site reads as if it had never been written. Both are on the
 * youth's team and see every other note of its category.
 */
const MARK = 'Qwyxkeptquietly';
const readers = ['mdt', 'advocate'];
const doors = theSite().doors.filter(
  (each) =>
    each.method === 'GET' &&
    (isRecordPath(each.path) || ['/work', '/youth', '/calendar', '/meetings'].includes(each.path)),
);
let county: County;
let record: FullRecord;
let worker: Visitor;
const visitors = new Map<string, Visitor>();
const as = (handle: string): Visitor => visitors.get(handle) as Visitor;

beforeAll(async () => {
  county = await aCounty();
  record = await aFullRecord(county);
  worker = await county.as('socialworker');
  const keeper = await person(county, 'socialworker');
  for (const handle of [...readers, 'supervisor']) {
    const { id } = await person(county, handle);
    await call(county, keeper, `access.assign($1, $2, $3, 'assigned-team', 'x', null)`, [
      crypto.randomUUID(),
      record.youthId,
      id,
    ]);
    visitors.set(handle, await county.as(handle));
  }
});
afterAll(() => county.close());

const idOf = async (handle: string) => (await person(county, handle)).id;
const agencyOf = async (handle: string) => (await person(county, handle)).agencyId;
const write = (notFor: string[], body = MARK) =>
  worker.post(`/youth/${record.youthId}/notes`, {
    body,
    category: 'coordination',
    at: '',
    ...(notFor.length > 0 ? { notFor } : {}),
  });
const noteId = async (body = MARK): Promise<string> => {
  const page = await worker.get(`/youth/${record.youthId}/notes`);
  const own = page.text.slice(page.text.indexOf(body));
  return /\/notes\/([0-9a-f-]{36})\/readers/.exec(own)?.[1] ?? '';
};
/** What a page says, without what differs each time it is asked for, nor when and what the reader themself looked at. */
const plain = (page: Page): string =>
  page.text
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="_(csrf|key)" value="[^"]*"/g, '')
    .replace(/<time[^>]*>[^<]*<\/time>|datetime="[^"]*"|data-[a-z-]*="[^"]*"/g, '')
    .replace(/name="at" value="[^"]*"/g, '')
    .replace(/\d{1,2}:\d{2}(\s*[AP]M)?/g, 'TIME')
    .replace(/\d+ (minute|hour|day)s?/g, 'SPAN');

async function everyPage(handle: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const each of doors) {
    // Grows with each look of the reader's own.
    if (each.path.endsWith('/looks')) continue;
    const page = await as(handle).get(pathTo(each.path, record.parameters));
    // Papers for a printer or a word processor are made of their own tables, and carry the moment of their making.
    if (page.status === 200 && !page.text.startsWith('<!doctype')) continue;
    pages.set(routeName(each), `${page.status} ${plain(page)}`);
  }
  return pages;
}
const differing = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].flatMap(([route, text]) => (before.get(route) === text ? [] : [route]));

describe('a note that its author keeps from a person, and from the people of an agency', () => {
  it('changes no page of theirs by a word: no list, timeline, agenda, print, hand-over or count', {
    timeout: 120_000,
  }, async () => {
    const before = new Map<string, Map<string, string>>();
    for (const handle of readers) {
      await everyPage(handle);
      before.set(handle, await everyPage(handle));
    }
    const named = [`user:${await idOf('mdt')}`, `agency:${await agencyOf('advocate')}`];
    expect((await write(named)).status).toBe(303);
    for (const handle of readers) {
      expect(differing(before.get(handle) ?? new Map(), await everyPage(handle)), handle).toEqual([]);
      const looks = await as(handle).get(`/youth/${record.youthId}/looks`);
      expect(looks.status).toBe(200);
      expect(looks.text, handle).not.toContain('Wrote a note');
    }
  });

  it('is read by everyone else who may, who sees from whom it is kept, and hears of it in their work', async () => {
    const notes = await as('supervisor').get(`/youth/${record.youthId}/notes`);
    expect(notes.text).toContain(MARK);
    expect(notes.text).toContain('Kept from: ');
    expect(notes.text).not.toContain('/readers"');
    expect((await as('supervisor').get(`/youth/${record.youthId}`)).text).toContain(MARK);
    expect((await as('supervisor').get(`/youth/${record.youthId}/looks`)).text).toContain('Wrote a note');
    expect((await as('supervisor').post('/work/seen', { at: new Date().toISOString() })).status).toBe(303);
    expect((await write([`user:${await idOf('mdt')}`], 'Since they looked')).status).toBe(303);
    expect((await as('supervisor').get('/work')).text).toContain('Note · The team · not for everyone');
  });

  it('is opened again by its author alone, and closed to another, at the next look', async () => {
    const path = `/youth/${record.youthId}/notes/${await noteId()}/readers`;
    for (const handle of [...readers, 'supervisor']) {
      expect((await as(handle).get(path)).status, handle).toBe(404);
      expect((await as(handle).post(path, { notFor: `user:${await idOf('supervisor')}` })).status, handle).toBe(404);
    }
    expect((await worker.post(path, { notFor: `user:${await idOf('supervisor')}` })).status).toBe(303);
    for (const handle of readers)
      expect((await as(handle).get(`/youth/${record.youthId}/notes`)).text, handle).toContain(MARK);
    expect((await as('supervisor').get(`/youth/${record.youthId}/notes`)).text).not.toContain(MARK);
    expect((await worker.get(path)).text).toMatch(/checked=""[^>]*>/);
    expect((await worker.get(`/youth/${record.youthId}/notes`)).text).toContain(MARK);
  });

  it('names only who is of this county; what was typed is kept', async () => {
    const elsewhere = await idOf('other-county');
    const page = await write([`user:${elsewhere}`], 'Typed before the wrong box');
    expect(page.status).toBe(422);
    expect(page.text).toContain('Choose from the list.');
    expect(page.text).toContain('Typed before the wrong box');
    expect((await write(['user:nobody'], 'Typed')).status).toBe(422);
  });

  it('may be kept from somebody who sees nothing yet, by their agency', async () => {
    expect((await write([], 'A second note')).status).toBe(303);
    const path = `/youth/${record.youthId}/notes/${await noteId('A second note')}/readers`;
    const agency = await agencyOf('educator');
    const page = await worker.get(`${path}?agency=${agency}`);
    expect(page.text).toContain(`user:${await idOf('educator')}`);
    expect((await worker.post(path, { notFor: [`agency:${agency}`] })).status).toBe(303);
    expect((await worker.get(path)).text).toContain(`value="agency:${agency}" checked`);
  });

  it('does not show to whom it is kept from that its readers were changed', async () => {
    for (const handle of readers)
      expect((await as(handle).get(`/youth/${record.youthId}/looks`)).text, handle).toContain(
        'Changed who reads a note',
      );
    const path = `/youth/${record.youthId}/notes/${await noteId()}/readers`;
    expect((await worker.post(path, { notFor: `user:${await idOf('mdt')}` })).status).toBe(303);
    const looks = await as('mdt').get(`/youth/${record.youthId}/looks`);
    expect(looks.text.match(/Changed who reads a note/g)?.length).toBe(1);
  });

  it('is not read out at a meeting, nor on the sheets that are handed round there, whoever opens them', async () => {
    expect((await write([], 'Qwyxforall')).status).toBe(303);
    expect((await write([`user:${await idOf('mdt')}`], 'Qwyxnotatthetable')).status).toBe(303);
    for (const path of ['/meetings/at/:meetingId/pages', '/meetings/at/:meetingId/youth/:youthId']) {
      const page = await worker.get(pathTo(path, record.parameters));
      expect(page.text, path).toContain('Qwyxforall');
      expect(page.text, path).not.toContain('Qwyxnotatthetable');
    }
  });

  it('names clinics and counsel to nobody who sees one kind of facts alone', async () => {
    const officer = await person(county, 'detective');
    const readersFor = () =>
      asPerson(county, officer, (query) => query('select user_id from access.readers($1)', [record.youthId]));
    const letIn = (category: string) =>
      county.owner(
        `insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
          values ($1, $2, $3, $4, true, 'infinity', 'infinity')`,
        [officer.countyId, officer.id, record.youthId, category],
      );
    await letIn('law_enforcement');
    expect(await readersFor()).toEqual([]);
    await letIn('coordination');
    expect((await readersFor()).length).toBeGreaterThan(2);
  });
});
