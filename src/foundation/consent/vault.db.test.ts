import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meet, person } from '../../../test/access/scene.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';

/** An advocate's note stays in her program, until she herself releases it to one person. */
let county: County;
let youthId: string;
beforeAll(async () => {
  county = await aCounty();
  youthId = (await meet(county, await person(county, 'advocate'))).id;
});
afterAll(() => county.close());

const NOTE = 'What she told me stays between us.';
const page = () => `/youth/${youthId}/privileged-notes`;

describe('a privileged note', () => {
  it('is released by its author alone, to the one person named, until the author ends it', async () => {
    const author = await county.as('advocate');
    const colleague = await county.as('advocate-2');
    const lawyer = await county.as('defender');
    // There by a tap: from the youth's record for whoever writes them, from the menu for whom one may be released to.
    expect((await author.get(`/youth/${youthId}`)).text).toContain(`href="${page()}"`);
    expect((await lawyer.get('/work')).text).toContain('href="/privileged-notes"');
    expect((await (await county.as('hotline')).get('/work')).text).not.toContain('privileged-notes');
    expect((await author.post(page(), { happenedOn: '2026-01-02', note: NOTE })).status).toBe(303);
    const [note] = await county.owner('select id::text as id from vault.notes');
    const release = {
      person: (await person(county, 'defender')).id,
      holder: 'youth',
      consent: 'She asked me to give this one to her lawyer.',
      until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    };
    const releases = `${page()}/${note?.id}/releases`;
    expect((await lawyer.get('/privileged-notes')).text).not.toContain(NOTE);
    expect((await colleague.post(releases, release)).status).not.toBe(303);
    expect((await author.post(releases, release)).status).toBe(303);
    expect((await lawyer.get('/privileged-notes')).text).toContain(NOTE);
    expect((await (await county.as('counsel')).get('/privileged-notes')).text).not.toContain(NOTE);
    expect((await (await county.as('admin')).get('/privileged-notes')).text).not.toContain(NOTE);
    const [given] = await county.owner('select id::text as id from vault.releases');
    expect((await author.post(`${page()}/releases/${given?.id}/ending`, {})).status).toBe(303);
    expect((await lawyer.get('/privileged-notes')).text).not.toContain(NOTE);
  });

  it('that was released ends when somebody may have come into the account of the one it was released to', async () => {
    const author = await county.as('advocate');
    const [note] = await county.owner('select id::text as id from vault.notes');
    const to = await person(county, 'defender');
    const release = async () => {
      const done = await author.post(`${page()}/${note?.id}/releases`, {
        person: to.id,
        holder: 'youth',
        consent: 'She asked me to give this one to her lawyer.',
        until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
      });
      expect(done.status, done.text.slice(0, 300)).toBe(303);
      expect((await (await county.as('defender')).get('/privileged-notes')).text).toContain(NOTE);
    };
    const shut = async () =>
      expect((await (await county.as('defender')).get('/privileged-notes')).text).not.toContain(NOTE);

    await release();
    const admin = await county.as('admin');
    const made = await admin.send(`/administration/people/${to.id}/link`, {});
    const token = /\/begin\/([\w-]{43})/.exec(made.text)?.[1] ?? '';
    expect(token, made.text.slice(0, 400)).not.toBe('');
    // Made and not used, it has let nobody in.
    expect((await (await county.as('defender')).get('/privileged-notes')).text).toContain(NOTE);
    const begun = await county.visitor().post(`/begin/${token}`, {
      password: 'four words that nobody guesses',
      passwordAgain: 'four words that nobody guesses',
    });
    expect(begun.status, begun.text.slice(0, 600)).toBe(303);
    await shut();

    await release();
    await county.owner(`update people.users set email = 'another@example.test' where id = $1`, [to.id]);
    await shut();
    // The rest of what she released, to others, is as it was; and hers is there to be released again.
    expect((await author.get(page())).text).toContain(NOTE);
  });
});
