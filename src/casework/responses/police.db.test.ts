import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

it('keeps each police agency’s agreement, trained shifts and contacts, with their history, for those who watch over them', async () => {
  const mdt = await county.as('mdt');
  const list = await mdt.get('/police');
  expect(list.text).toContain('Central City Police Department (sample)');
  expect(list.text).toContain('no contact recorded');
  const [agency] = await county.owner(
    `select id::text from people.agencies where name = 'Central City Police Department (sample)'`,
  );
  const path = `/police/${String(agency?.id)}`;
  const wrong = await mdt.post(path, { kind: 'training', 'training.day': '2026-01-05', 'training.people': 'many' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Say which shift.');
  expect(wrong.text).toContain('value="many"');
  const training = { 'training.day': '2026-01-05', 'training.shift': 'Night', 'training.people': '14' };
  expect((await mdt.post(path, { kind: 'training', ...training })).location).toBe(path);
  await mdt.post(path, { kind: 'contact', 'contact.day': '2026-01-06' });
  await mdt.post(path, {
    kind: 'agreement',
    'agreement.state': 'signed',
    'agreement.day': '2026-01-01',
    'agreement.until': '2026-02-01',
    'agreement.version': '2',
  });
  const page = await mdt.get(path);
  expect(page.text).toContain('Night: January 5, 2026, 14 people');
  expect(page.text).toContain('ran out February 1, 2026');
  expect((await (await county.as('planlead')).get(path)).text).toContain('Night: January 5, 2026');
  for (const handle of ['socialworker', 'officer', 'officer-shift', 'admin', 'analyst']) {
    const other = await county.as(handle);
    expect((await other.get('/police')).status, handle).toBe(404);
    expect((await other.post(path, { kind: 'contact', 'contact.day': '2026-01-06' })).status, handle).toBe(404);
  }
  const beyond = await (await county.as('supervisor')).post('/police/01999999-9999-7999-8999-999999999999', {
    kind: 'contact',
    'contact.day': '2026-01-06',
  });
  expect(beyond.status).toBe(404);
});
