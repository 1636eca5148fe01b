import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { ADDRESS, aContractor, aHome, aYes, aYouth, sent } from '../../../test/harness/homes.ts';

let county: County;
let worker: Visitor;
let contractor: Visitor;
let other: Visitor;
let planlead: Visitor;
let agency: string;
let second: string;
let homeId: string;
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const idOf = async (handle: string) =>
  String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id);
const living = async (home: string) =>
  Number(
    (
      await county.owner('select count(*)::int as n from homes.placements where home_id = $1 and ended_at is null', [
        home,
      ])
    )[0]?.n,
  );
const bring = async (youthId: string, handle: string) =>
  sent(worker, `/youth/${youthId}/access/bring`, { person: await idOf(handle), kind: 'assigned-team' });

beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  contractor = await county.as('advocate');
  other = await county.as('labor-advocate');
  planlead = await county.as('planlead');
  // Only what these tests lay: the sample's own contractors and homes are another test's.
  await county.owner('truncate homes.contractors, homes.sites cascade');
  agency = await aContractor(county, 'advocate');
  second = await aContractor(county, 'labor-advocate');
  homeId = await aHome(contractor);
});
afterAll(() => county.close());

describe('a contractor and its homes', () => {
  it('promises two approved homes, and the page says whether that is kept', async () => {
    expect(plain((await planlead.get('/homes')).text)).toContain('1: not kept, at least 2 are promised');
    await aHome(contractor, { region: 'spa-4', pets: 'no' });
    expect(plain((await worker.get('/homes')).text)).toContain('2: kept, at least 2');
  });

  it('says what is missing before a youth comes, and which support is not there', async () => {
    const at = await sent(contractor, '/homes/new', { region: 'spa-6', address: 'x' });
    const early = await contractor.post(`${at}/stages`, { code: 'approved' });
    expect(early.status).toBe(422);
    expect(early.text).toContain('This is not the next step');
    const page = plain((await worker.get(at)).text);
    for (const line of ['Not approved yet', 'No full-time resource parent', 'A line that answers 24/7 Not there'])
      expect(page).toContain(line);
    await sent(contractor, `${at}/supports`, { support: 'line', supportSince: '2026-01-09' });
    expect(plain((await worker.get(at)).text)).toContain('A line that answers 24/7 Since');
    // A form that came back, read again: its page, not a dead end.
    expect((await planlead.post('/homes/contractors', { agency: '' })).status).toBe(422);
    expect((await planlead.get('/homes/contractors')).location).toBe('/homes');
    expect((await contractor.get(`${at}/stages`)).location).toBe(at);
    for (const who of [worker, other, planlead])
      expect((await who.post(`${at}/supports`, { support: 'respite' })).status).toBe(404);
    await sent(contractor, `${at}/stages`, { code: 'closed' });
  });

  it('asks for the training that the county decides, each with its source or said to be unverified', async () => {
    expect(plain((await worker.get('/homes/training')).text)).toContain('Not verified yet');
    const course = { en: 'First aid', es: 'Primeros auxilios', source: 'Policy 12' };
    expect((await worker.post('/homes/training', course)).status).toBe(404);
    await sent(planlead, '/homes/training', course);
    expect(plain((await worker.get(`/homes/home/${homeId}`)).text)).toContain('Still needs: First aid');
    const [row] = await county.owner(`select code from homes.courses where label ->> 'en' = 'First aid'`);
    await sent(planlead, '/homes/training', { ...course, code: String(row?.code), needed: 'no' });
    expect(plain((await worker.get(`/homes/home/${homeId}`)).text)).toContain('Has all the training that is needed');
  });

  it('moves, and only its own contractor says where to', async () => {
    const at = await sent(contractor, '/homes/new', { region: 'spa-6', address: 'The old street' });
    for (const who of [worker, other, planlead])
      expect((await who.post(`${at}/where`, { address: 'Elsewhere' })).status).toBe(404);
    await sent(contractor, `${at}/where`, { address: 'The new street' });
    const page = (await contractor.get(`${at}/where`)).text;
    expect([page.includes('The new street'), page.includes('The old street')]).toEqual([true, false]);
    await sent(contractor, `${at}/stages`, { code: 'closed' });
  });

  it('shows where it is to the few alone, and no byte of it anywhere else', async () => {
    expect((await contractor.get(`/homes/home/${homeId}/where`)).text).toContain(ADDRESS);
    const pages = [
      '/homes',
      `/homes/home/${homeId}`,
      '/homes/asked',
      '/homes/beds',
      '/homes/training',
      `/homes/leaving/${agency}`,
    ];
    for (const handle of [
      'socialworker',
      'supervisor',
      'planlead',
      'admin',
      'labor-advocate',
      'educator',
      'other-county',
    ]) {
      const who = await county.as(handle);
      expect((await who.get(`/homes/home/${homeId}/where`)).status, handle).toBe(404);
      for (const path of pages) {
        const { text } = await who.get(path);
        for (const mark of ['Qwyxhollow', 'Qwyxparent']) expect(text.includes(mark), `${handle} ${path}`).toBe(false);
      }
    }
    const kept = await county.owner(
      `select (select string_agg(h::text, '') from homes.homes h) || (select string_agg(f::text, '') from homes.facts f)
        || (select string_agg(encode(p.body, 'escape'), '') from homes.private p) || (select string_agg(e::text, '') from audit.entries e) as all`,
    );
    expect(String(kept[0]?.all)).not.toMatch(/Qwyx/);
  });
});

describe('a home for one youth', () => {
  it('is looked for with what the youth told before, as far as the asker may see it', async () => {
    const youthId = await aYouth(county, worker, 'Zenobia');
    for (const [kind, words] of [
      ['region', 'spa-6'],
      ['language', 'Spanish'],
    ] as const)
      await sent(worker, `/youth/${youthId}/particulars`, { kind, [`words.${kind}`]: words });
    const { text } = await worker.get(`/youth/${youthId}/home`);
    expect(text).toMatch(/<option value="spa-6"[^>]* selected/);
    expect(
      text.match(/<input(?=[^>]*name="languages")[^>]* checked[^>]*>/g)?.map((box) => /value="(\w+)"/.exec(box)?.[1]),
    ).toEqual(['es']);
    expect(text).toMatch(/name="age"[^>]*value="15"/);
    // What they choose instead stands when it comes back.
    const back = await worker.post(`/youth/${youthId}/home/asks`, { wants: 'Quiet', region: 'spa-4', age: '16' });
    expect(back.text).toMatch(/<option value="spa-4"[^>]* selected/);
    expect(back.text).toMatch(/name="age"[^>]*value="16"/);
  });

  it('is asked for, offered, wanted and moved into; the contractor reads no name, and sees the youth while they live there', async () => {
    const youthId = await aYouth(county, worker, 'Zaquorina');
    const look = await worker.post(`/youth/${youthId}/home/looks`, { wants: 'A dog', pets: 'want', region: 'spa-6' });
    expect(look.status).toBe(200);
    expect(plain(look.text)).toContain('For it: Near school and their people; There are pets');
    expect(look.text).not.toMatch(/score|%/);
    const none = await worker.post(`/youth/${youthId}/home/asks`, { wants: 'A dog', region: 'spa-6' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('Choose at least one home');
    expect(none.text).toContain('value="A dog"');
    const askId = await aYes(county, worker, contractor, youthId, [homeId]);
    const inbox = await contractor.get('/homes/asked');
    expect(inbox.text).toContain('A quiet room and a dog.');
    expect(inbox.text).not.toContain('Zaquorina');
    expect(inbox.text).not.toContain(youthId);
    expect((await other.get('/homes/asked')).text).not.toContain('A quiet room');
    expect((await contractor.get(`/youth/${youthId}`)).status).toBe(404);
    const move = { askId, into: homeId, person: await idOf('advocate'), advocate: 'yes' };
    await sent(worker, `/youth/${youthId}/home/placements`, move);
    const again = await worker.post(`/youth/${youthId}/home/placements`, move);
    expect(again.status).toBe(422);
    expect((await contractor.get(`/youth/${youthId}/home`)).text).toContain('Zaquorina');
    expect((await worker.get(`/homes/home/${homeId}/where`)).text).toContain(ADDRESS);
    expect(plain((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('the youth lives there');
    const [row] = await county.owner('select id::text from homes.placements where youth_id = $1', [youthId]);
    const end = `/youth/${youthId}/home/placements/${row?.id}/ending`;
    expect((await contractor.post(end, { reason: 'family' })).status).toBe(404);
    await sent(worker, end, { reason: 'youth-asked', endWords: 'Too far from my sister.' });
    expect((await contractor.get(`/youth/${youthId}/home`)).status).toBe(404);
    expect((await worker.get(`/homes/home/${homeId}/where`)).status).toBe(404);
    expect(plain((await worker.get(`/youth/${youthId}/home`)).text)).toContain('Too far from my sister.');
    expect((await worker.post(end, { reason: 'family' })).status, 'ended once').toBe(422);
    const [next] = await county.owner(`select id::text from homes.homes where region = 'spa-4'`);
    const moved = await aYes(county, worker, contractor, youthId, [String(next?.id)]);
    await sent(worker, `/youth/${youthId}/home/placements`, { ...move, askId: moved, into: String(next?.id) });
    expect(plain((await worker.get(`/youth/${youthId}/team`)).text)).toContain('2 homes this year');
    const [now] = await county.owner('select id::text from homes.placements where youth_id = $1 and ended_at is null', [
      youthId,
    ]);
    await sent(worker, `/youth/${youthId}/home/placements/${now?.id}/ending`, { reason: 'family' });
  });

  it('is found by nobody without access to where the youth lives', async () => {
    const youthId = await aYouth(county, worker, 'Ilse');
    await bring(youthId, 'educator');
    for (const handle of ['educator', 'advocate', 'nurse', 'admin', 'planlead', 'socialworker-2', 'other-county'])
      expect((await (await county.as(handle)).get(`/youth/${youthId}/home`)).status, handle).toBe(404);
  });

  it('warns near where the youth was exploited, asks why, and tells the contractor no region', async () => {
    const youthId = await aYouth(county, worker, 'Odile');
    const decided = {
      standing: 'suspected',
      industries: 'meat-poultry-processing',
      reasons: 'As the youth told it.',
      relationships: 'employer',
      cameToLight: 'screening',
    };
    await sent(worker, `/youth/${youthId}/identification/lt`, decided);
    await county.owner(
      `update identification.identifications set details = jsonb_set(details, '{places}', '[{"kind": "region", "region": "6"}]') where youth_id = $1`,
      [youthId],
    );
    const look = await worker.post(`/youth/${youthId}/home/looks`, { wants: 'Quiet' });
    expect(look.text.match(/in a region where the youth was exploited/g)).toHaveLength(1);
    const askId = await aYes(county, worker, contractor, youthId, [homeId]);
    expect((await contractor.get('/homes/asked')).text).not.toContain('exploited');
    const move = { askId, into: homeId, person: await idOf('advocate') };
    const without = await worker.post(`/youth/${youthId}/home/placements`, move);
    expect(without.status).toBe(422);
    expect(without.text).toContain('Write why here');
    await sent(worker, `/youth/${youthId}/home/placements`, { ...move, whyNear: 'Her school is here.' });
    expect((await contractor.get(`/youth/${youthId}/home`)).text).not.toContain('Her school is here');
  });

  it('takes a second youth only with an assessment that two people of one agency made; two workers at once get one yes', async () => {
    const [first] = await county.owner(
      'select youth_id::text as id from homes.placements where home_id = $1 and ended_at is null',
      [homeId],
    );
    expect(first).toBeDefined();
    const youthId = await aYouth(county, worker, 'Marisol');
    const askId = await aYes(county, worker, contractor, youthId, [homeId]);
    const move = { askId, into: homeId, person: await idOf('advocate'), advocate: 'no' };
    const refused = await worker.post(`/youth/${youthId}/home/placements`, move);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('A second comes only with a written assessment');
    expect(refused.text, 'what was chosen is kept').toMatch(new RegExp(`value="${move.person}"[^>]*selected`));
    const home = `/youth/${youthId}/home`;
    await sent(worker, `${home}/assessments`, {
      assessHome: homeId,
      assessWords: 'They know each other from school. Each wants the other there. Rooms apart, one adult at night.',
    });
    const [row] = await county.owner('select id::text from homes.assessments where youth_id = $1', [youthId]);
    const approval = `${home}/assessments/${row?.id}/approval`;
    expect((await worker.post(approval, {})).text).toContain('Another person of your agency approves it');
    expect((await contractor.post(approval, {})).status).toBe(404);
    await bring(youthId, 'probation');
    expect((await (await county.as('probation')).post(approval, {})).status, 'another agency').toBe(404);
    expect((await worker.post(`${home}/placements`, move)).status, 'written is not approved').toBe(422);
    await bring(youthId, 'supervisor');
    await sent(await county.as('supervisor'), approval, {});
    const third = await aYouth(county, worker, 'Noor');
    const thirdAsk = await aYes(county, worker, contractor, third, [homeId]);
    const both = await Promise.all([
      worker.post(`${home}/placements`, move),
      worker.post(`/youth/${third}/home/placements`, { ...move, askId: thirdAsk }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await living(homeId)).toBe(2);
    const full = await worker.post(`/youth/${third}/home/placements`, { ...move, askId: thirdAsk });
    expect(full.text).toContain('Two youth live there');
    const back = await worker.post(`${home}/assessments/${row?.id}/withdrawal`, {});
    expect(back.text).toContain('They move first');
  });
});

describe('a contractor that leaves', () => {
  it('hands over every home with everyone in it, and nobody is without a person for a moment, nor with two', async () => {
    const leaving = `/homes/leaving/${agency}`;
    await sent(planlead, `/homes/contractors/${agency}/leaving`, { day: '2027-01-31' });
    const looks = await aYouth(county, worker, 'Salma');
    const found = plain((await worker.post(`/youth/${looks}/home/looks`, { wants: 'A garden.' })).text);
    expect(found, 'whoever looks for a home is told before they ask').toContain(
      'Its contractor leaves on January 31, 2027',
    );
    const stays = await planlead.post(`/homes/contractors/${agency}/ending`, {});
    expect(stays.text).toContain('Each one moves or closes first');
    const homes = await county.owner(
      `select h.id::text from homes.homes h where h.agency_id = $1 and not exists (
      select 1 from homes.facts f where f.home_id = h.id and f.code = 'closed')`,
      [agency],
    );
    for (const { id } of homes)
      await sent(planlead, `${leaving}/handovers`, { homeId: String(id), [`to-${id}`]: second });
    const asked = await county.owner('select id::text, home_id::text as home from homes.handovers');
    for (const { id } of asked) {
      expect((await planlead.post(`${leaving}/handovers/${id}/moving`, {})).text).toContain('has not said yes');
      await sent(other, `/homes/asked/handovers/${id}`, { [`person-${id}`]: other.userId ?? '' });
    }
    const full = asked.find(({ home }) => home === homeId);
    expect((await planlead.post(`${leaving}/handovers/${full?.id}/moving`, {})).text).toContain('would be left out');
    const youth = await county.owner(
      'select id::text, youth_id::text as youth from homes.placements where ended_at is null',
    );
    expect(youth).toHaveLength(2);
    expect(plain((await planlead.get(leaving)).text)).toContain('2 youth still wait');
    for (const { id, youth: youthId } of youth) {
      await sent(worker, `/youth/${youthId}/home/placements/${id}/next`, {});
      expect((await other.get(`/youth/${youthId}/home`)).status, 'the new one is in').toBe(200);
      expect((await contractor.get(`/youth/${youthId}/home`)).status, 'before the old one is out').toBe(200);
    }
    for (const { id } of asked) await sent(planlead, `${leaving}/handovers/${id}/moving`, {});
    for (const { youth: youthId } of youth) {
      expect((await other.get(`/youth/${youthId}/home`)).status).toBe(200);
      expect((await contractor.get(`/youth/${youthId}/home`)).status).toBe(404);
      const keepers = await county.owner(
        `select count(*)::int as n from access.bases where youth_id = $1 and ended_at is null and reason like '%keep% the home'`,
        [String(youthId)],
      );
      expect(keepers).toEqual([{ n: 1 }]);
    }
    await sent(planlead, `/homes/contractors/${agency}/ending`, {});
    expect((await contractor.get('/homes')).text).toContain('keeps no homes for the county');
    expect((await contractor.get('/homes/asked')).status).toBe(404);
    expect((await other.get(`/homes/home/${homeId}/where`)).text).toContain(ADDRESS);
  });
});

describe('beds tonight', () => {
  let site: string;
  it('say what is free, by the provider in the program or by a link that works once, and count refusals by reason', async () => {
    const [service] = await county.owner(`select s.id::text, s.name, o.name as organization from directory.services s
      join directory.organizations o on o.id = s.organization_id where s.body -> 'needs' ? 'place-tonight' and s.body ->> 'status' = 'active'
        and coalesce(s.body ->> 'email', o.body ->> 'email') is not null and s.county_id = (select county_id from people.users where handle = 'socialworker')
      order by s.id limit 1`);
    const liaison = await county.as('liaison');
    const [agencyOfShelter] = await county.owner(
      `select agency_id::text as id from people.users where handle = 'shelter'`,
    );
    const place = {
      service: `${service?.name}, ${service?.organization}`,
      kind: 'shelter',
      beds: '6',
      agency: String(agencyOfShelter?.id),
    };
    expect((await worker.post('/homes/beds/places', place)).status).toBe(404);
    await sent(liaison, '/homes/beds/places', place);
    site = String((await county.owner('select id::text from homes.sites'))[0]?.id);
    const shelter = await county.as('shelter');
    const wrong = await shelter.post(`/homes/beds/${site}/vacancy`, { free: '7', wait: '3' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="3"');
    await sent(shelter, `/homes/beds/${site}/vacancy`, { free: '2' });
    expect((await worker.post(`/homes/beds/${site}/vacancy`, { free: '1' })).status).toBe(404);
    expect(plain((await worker.get('/homes/beds')).text)).toContain('2 free');
    await sent(worker, `/homes/beds/${site}/refusals`, { why: 'age' });
    await sent(shelter, `/homes/beds/${site}/training`, { trained: '4', all: '9' });
    const page = plain((await worker.get(`/homes/beds/${site}`)).text);
    expect(page).toContain('Age: 1');
    expect(page).toContain('4 of 9');
  });

  it('by a letter with one link: no account, once, and a wrong link looks like a used one', async () => {
    await sent(worker, `/homes/beds/${site}/letter`, {});
    const { hashOfLink, linkOf } = await import('../../platform/mail/index.ts');
    const [letter] = await county.owner(
      `select county_id::text as county, path, about::text from mail.letters where kind = 'beds-asked'`,
    );
    const { token } = linkOf(county.vault.ring, String(letter?.county), String(letter?.path), String(letter?.about));
    expect((await county.owner('select 1 from homes.sites where link_hash = $1', [hashOfLink(token)])).length).toBe(1);
    const provider = county.visitor();
    expect(plain((await provider.get(`/homes/said/${token}`)).text)).toContain('How many beds are free?');
    await provider.post(`/homes/said/${token}`, { free: '1' });
    await provider.post(`/homes/said/${token}`, { free: '5' });
    const facts = await county.owner(`select n from homes.site_facts where kind = 'vacancy' and by_user is null`);
    expect(facts).toEqual([{ n: 1 }]);
    const gone = await provider.get(`/homes/said/${token}`);
    const wrong = await provider.get(`/homes/said/${'x'.repeat(token.length)}`);
    const strip = (text: string) => text.replace(/nonce="[^"]*"|value="[^"]*"|href="[^"]*"/g, '');
    expect(strip(gone.text)).toBe(strip(wrong.text));
  });
});

describe('a notice to leave', () => {
  it('is a task of whoever has the case until something came of it', async () => {
    const youthId = await aYouth(county, worker, 'Amaru');
    const notice = { givenOn: '2026-02-01', leaveBy: '2026-01-31', why: 'money', told: ['youth', 'worker'] };
    const wrong = await worker.post(`/youth/${youthId}/home/move-out`, notice);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('This day is before the notice');
    // The one whom the team knows of the family may be the one who exploits.
    const mother = { name: 'Qwyxmother Ida', relation: 'parent', saidBy: 'worker' };
    await sent(worker, `/youth/${youthId}/team/supporters`, mother);
    const family = { ...notice, leaveBy: '2026-02-14', told: ['family'] };
    const keptOff = await worker.post(`/youth/${youthId}/home/move-out`, family);
    expect(keptOff.status).toBe(422);
    expect(keptOff.text).toContain('Whom you know of the family may be the one who exploits');
    expect(plain(keptOff.text)).toContain('Qwyxmother Ida (Parent)');
    await bring(youthId, 'advocate-2');
    await sent(worker, `/youth/${youthId}/home/move-out`, { ...notice, leaveBy: '2026-02-14' });
    expect(plain((await worker.get('/work')).text)).toContain('Must leave where they live');
    expect(plain((await (await county.as('advocate-2')).get('/work')).text)).not.toContain('Must leave where');
    const [row] = await county.owner('select id::text from homes.evictions where youth_id = $1', [youthId]);
    await sent(worker, `/youth/${youthId}/home/move-out/${row?.id}/outcome`, { outcome: 'new-place' });
    expect(plain((await worker.get('/work')).text)).not.toContain('Must leave where they live');
  });
});
