import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const met = {
  region: '4',
  kind: 'park',
  nearby: 'by the river path',
  ageGuess: '16-17',
  given: ['food', 'help-card'],
  next: 'shelter',
  withPartner: 'yes',
  left: 'yes',
};
const idIn = (location: string | null) => /\/contacts\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

describe('a contact on the street', () => {
  it('holds no name and no exact place: a number is refused with a sentence, and what was typed comes back', async () => {
    const outreach = await county.as('outreach');
    const refused = await outreach.post('/contacts', { ...met, nearby: '412 Third Street' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Write it without numbers');
    expect(refused.text).toContain('412 Third Street');
    const written = await outreach.post('/contacts', met);
    expect(written.status, written.text.slice(0, 300)).toBe(303);
    expect((await outreach.get(written.location ?? '')).text).toContain('by the river path');
    const [row] = await county.owner('select contact::text as contact from screening.contacts where id = $1', [
      idIn(written.location),
    ]);
    expect(row?.contact).not.toContain('river');
  });

  it('keeps the youth’s words only if the youth wants it, and sealed', async () => {
    const outreach = await county.as('outreach');
    const words = { ...met, words: 'I sleep on the bus.' };
    expect((await outreach.post('/contacts', words)).text).toContain('Keep the words only if the youth wants it');
    const kept = await outreach.post('/contacts', { ...words, keep: 'yes' });
    expect(kept.status).toBe(303);
    const [row] = await county.owner(
      `select contact::text || encode(words, 'escape') as all from screening.contacts where id = $1`,
      [idIn(kept.location)],
    );
    expect(row?.all).not.toContain('sleep');
  });

  it('thinks of the worker: alone and not heard from, their supervisor is told, until somebody hears from them', async () => {
    await county.owner(
      `with lead as (update people.users set agency_id = (select agency_id from people.users where handle = 'outreach')
          where handle = 'labor-advocate' returning county_id, id)
        insert into people.roles (county_id, user_id, role, since) select county_id, id, 'supervisor', now() - interval '1 day' from lead`,
    );
    const outreach = await county.as('outreach');
    const alone = await outreach.post('/contacts', { ...met, withPartner: '' });
    const page = await outreach.get(alone.location ?? '');
    expect(page.text).toContain('Your own safety first');
    expect(page.text).toContain('1 supervisor of your agency');
    const told = await county.owner(
      `select u.handle, n.youth from (select user_id, kind, response_id as youth from responses.notices) n join people.users u on u.id = n.user_id where n.kind = 'worker-safety'`,
    );
    expect(told).toEqual([{ handle: 'labor-advocate', youth: null }]);
    const lead = await county.as('labor-advocate');
    expect((await lead.get('/notices')).text).toContain('has not said that they are safe');
    const safe = await outreach.send(`${alone.location}/check-in`, {});
    expect(safe.text).not.toContain('Your own safety first');
  });

  it('asks what happened when the worker did not leave safely', async () => {
    const outreach = await county.as('outreach');
    const answer = await outreach.post('/contacts', { ...met, left: 'no' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Write in a few words what happened.');
  });

  it('is the agency’s own: nobody else finds it', async () => {
    const outreach = await county.as('outreach');
    const { location } = await outreach.post('/contacts', met);
    for (const handle of ['shelter', 'socialworker', 'hotline', 'admin', 'liaison', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(location ?? '')).status, handle).toBe(404);
      expect((await other.get('/contacts')).status, handle).toBe(404);
      expect((await other.post(`${location}/check-in`, {})).status, handle).toBe(404);
    }
  });

  it('goes to a record only when the youth wants it, and then nothing is told twice', async () => {
    const outreach = await county.as('outreach');
    const { location } = await outreach.post('/contacts', met);
    expect((await outreach.post(`${location}/join`, {})).status).toBe(422);
    const joined = await outreach.post(`${location}/join`, { wants: 'yes' });
    expect(joined.status, joined.text.slice(0, 300)).toBe(303);
    expect((await outreach.get(joined.location ?? '')).text).toContain('Met on the street');
    expect((await outreach.post(`${location}/join`, { wants: 'yes' })).text).toContain('in a record already');
    for (const handle of ['socialworker', 'hotline'])
      expect((await (await county.as(handle)).get(joined.location ?? '')).status, handle).toBe(404);
  });
});
