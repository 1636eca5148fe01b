import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { nameOf, optionValue, screened } from '../../../test/harness/screening.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const withCounsel = { counselSpoken: 'yes', counselWho: 'Public defender, 3 pm' };
const checked = (html: string, name: string) =>
  html.split('<input').filter((each) => each.includes(`name="${name}"`) && /\bchecked/.test(each.split('>')[0] ?? ''));

describe('someone is here', () => {
  it('takes a youth without a name from the first meeting to a result with what to do now', async () => {
    const socialworker = await county.as('socialworker');
    const { page } = await screened(socialworker, 'child-welfare', ['asked.sex-for-place-to-stay']);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Clear concern');
    expect(page.text).toContain('Do now, in this order');
    expect(page.text).not.toMatch(/not trafficked/i);
  });

  it('shows a question that the last answers opened before it ends, where no script could; then ends as it is', async () => {
    const worker = await county.as('socialworker');
    const begun = await worker.post('/here', { door: 'child-welfare', instrument: 'universal-screen', age: '15' });
    const at = begun.location ?? '';
    const form = await worker.get(at);
    const asked = nameOf(form.text, 'asked.sex-for-something') ?? '';
    expect(asked).not.toBe('');
    const yes = optionValue(form.text, asked, /Yes/);
    const first = await worker.post(at, { [asked]: yes, do: 'finish' });
    expect([first.status, first.location]).toEqual([303, `${at}?opened=yes`]);
    const again = await worker.get(first.location ?? '');
    expect(again.text).toContain('Your answers opened another question.');
    expect(checked(again.text, asked)).toHaveLength(1);
    const second = await worker.post(at, { [asked]: yes, do: 'finish' });
    expect(second.location).toBe(`${at}/result`);
  });

  it('lays what was answered before out to be confirmed: it counts once somebody presses it', async () => {
    const worker = await county.as('socialworker');
    const first = await screened(worker, 'child-welfare', ['asked.sex-for-something'], { age: '15' });
    const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [first.id]);
    const again = { instrument: 'universal-screen-short', age: '15', youth: String(row?.id) };
    const begin = async (more: Record<string, string>) =>
      String((await worker.post('/here', { door: 'child-welfare', ...again, ...more })).location);
    const at = await begin({});
    const form = (await worker.get(at)).text;
    const asked = nameOf(form, 'asked.sex-for-something') ?? '';
    expect(form).toContain('Answered before');
    expect(checked(form, asked), 'nobody said it here').toEqual([]);
    const [pressed = ''] = form.slice(form.indexOf('data-save=')).match(/<button[^>]*>/) ?? [];
    expect(pressed, 'the return key confirms nothing').not.toContain('name=');
    const button =
      form.split('<button').find((each) => each.includes(`name="${asked}"`) && /Still so/.test(each)) ?? '';
    const holds = /value="([^"]*)"/.exec(button)?.[1] ?? '';
    expect(holds).not.toBe('');
    await worker.post(at, { do: 'finish' });
    const result = (await worker.get(`${at}/result`)).text;
    expect(result, 'what nobody confirmed is no sign').not.toContain('Clear concern');
    const other = await begin({});
    expect((await worker.post(other, { [asked]: holds })).status).toBe(303);
    const kept = (await worker.get(other)).text;
    expect(checked(kept, asked)).toHaveLength(1);
    expect(kept, 'is answered now: not offered again').not.toMatch(new RegExp(`<button[^>]*name="${asked}"`));
    expect((await (await county.as('nurse')).get(at)).status).toBe(404);
  });

  it('shows only what is seen at juvenile hall until the youth has spoken with a lawyer', async () => {
    const intake = await county.as('intake');
    const begun = await intake.post('/here', { door: 'detention', instrument: 'universal-screen', age: '16' });
    const page = await intake.get(begun.location ?? '');
    expect(nameOf(page.text, 'seen.signs-of-harm')).toBeTruthy();
    expect(page.text).not.toContain('asked.');
    expect(page.text).toContain('Write down only what you see and hear');
  });

  it('throws away what a crafted form sends at juvenile hall, and opens the questions only with a named lawyer or agreement', async () => {
    const intake = await county.as('intake');
    const bare = await intake.post('/here', {
      door: 'detention',
      instrument: 'universal-screen-short',
      counselSpoken: 'yes',
    });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Write which lawyer or office, and when.');
    const noPaper = await intake.post('/here', {
      door: 'detention',
      instrument: 'universal-screen-short',
      nonUseAgreement: 'yes',
    });
    expect(noPaper.text).toContain('It must be on file.');

    const begun = await intake.post('/here', { door: 'detention', instrument: 'universal-screen-short', age: '16' });
    const at = begun.location ?? '';
    const before = await intake.get(at);
    expect(before.text).toContain('What you say here could be used in your case.');
    expect(before.text).toContain('Say this first');
    // What an open form sends, sent to a closed one.
    const open = await intake.post('/here', {
      door: 'detention',
      instrument: 'universal-screen-short',
      ...withCounsel,
    });
    const openForm = (await intake.get(open.location ?? '')).text;
    const asked = nameOf(openForm, 'asked.sex-for-something') ?? '';
    const yes = openForm.split('<input').find((each) => each.includes(`name="${asked}"`) && /Yes/.test(each));
    const crafted = { [asked]: /value="([^"]*)"/.exec(yes ?? '')?.[1] ?? '' };
    expect(checked((await intake.send(open.location ?? '', { ...crafted, do: 'save' })).text, asked)).toHaveLength(1);
    await intake.post(at, { ...crafted, do: 'save' });
    const opened = await intake.post(`${at}/counsel`, withCounsel);
    expect(opened.status, opened.text.slice(0, 300)).toBe(303);
    const after = await intake.get(at);
    expect(after.text).toContain('You have talked with your lawyer');
    expect(nameOf(after.text, 'asked.sex-for-something')).toBe(asked);
    expect(checked(after.text, asked), 'nothing was kept of what was sent before').toEqual([]);
    const [row] = await county.owner(`select terms::text as terms from screening.screenings where id = $1`, [
      at.split('/').at(-1),
    ]);
    expect(row?.terms).toContain('Public defender, 3 pm');
  });

  it('does not open the questions at a door that has no such rule, nor for a stranger', async () => {
    const nurse = await county.as('nurse');
    const begun = await nurse.post('/here', { door: 'clinic', instrument: 'universal-screen-short', age: '16' });
    const counsel = { counselSpoken: 'yes', counselWho: 'Someone' };
    expect((await nurse.post(`${begun.location}/counsel`, counsel)).status).toBe(404);
    expect((await (await county.as('intake')).post(`${begun.location}/counsel`, counsel)).status).toBe(404);
  });

  it('keeps a school’s screening with the school until the youth agrees or a duty is confirmed', async () => {
    const educator = await county.as('educator');
    const { id, page } = await screened(educator, 'school', ['asked.sex-for-something']);
    expect(page.text).toContain('This stays with your agency');
    const refusedYet = await educator.post(`/screenings/${id}/agreement`, { why: 'youth-agreed', words: 'yes' });
    expect(refusedYet.status).toBe(422);
    expect(refusedYet.text).toContain('Write at least one sentence.');
    const agreed = await educator.post(`/screenings/${id}/agreement`, {
      why: 'youth-agreed',
      words: 'She said she wants someone to call.',
    });
    expect(agreed.status).toBe(303);
    expect((await educator.get(`/screenings/${id}/result`)).text).not.toContain('This stays with your agency');
  });

  it('is nobody else’s: another worker, another agency, another county find nothing', async () => {
    const nurse = await county.as('nurse');
    const { id } = await screened(nurse, 'clinic', ['seen.signs-of-harm']);
    for (const handle of ['educator', 'officer', 'advocate', 'admin', 'other-county', 'probation']) {
      const other = await county.as(handle);
      expect((await other.get(`/screenings/${id}`)).status, handle).toBe(404);
      expect((await other.get(`/screenings/${id}/result`)).status, handle).toBe(404);
      expect((await other.post(`/screenings/${id}`, { do: 'finish' })).status, handle).toBe(404);
    }
  });

  it('is done once when sent twice, and refuses the same key with other content', async () => {
    const outreach = await county.as('shelter');
    const key = crypto.randomUUID();
    const first = await outreach.post(
      '/here',
      { door: 'shelter', instrument: 'universal-screen-short', about: 'by the bunk' },
      key,
    );
    const second = await outreach.post(
      '/here',
      { door: 'shelter', instrument: 'universal-screen-short', about: 'by the bunk' },
      key,
    );
    expect(second.location).toBe(first.location);
    const other = await outreach.post(
      '/here',
      { door: 'shelter', instrument: 'universal-screen-short', about: 'another youth' },
      key,
    );
    expect(other.status).toBe(422);
    const rows = await county.owner(
      `select count(*)::int as n from screening.screenings s join people.users u on u.id = s.by_user where u.handle = 'shelter'`,
    );
    expect(rows[0]?.n).toBe(1);
  });

  it('cannot be changed once it is finished', async () => {
    const nurse = await county.as('nurse');
    const { id } = await screened(nurse, 'clinic', ['seen.signs-of-harm']);
    expect((await nurse.post(`/screenings/${id}`, { do: 'save' })).status).toBe(422);
  });

  it('writes a ledger entry with each act, and none of the content', async () => {
    const rows = await county.owner(`select act, count(*)::int as n from audit.entries group by act`);
    expect(rows.map((row) => row.act)).toEqual(
      expect.arrayContaining([
        'screening.begun',
        'screening.saved',
        'screening.opened',
        'screening.result-opened',
        'youth.released',
      ]),
    );
  });
});

describe('a tool that asks of no sign', () => {
  it('says nothing of any form, not even "no sign now", and shows its answers', async () => {
    const questionnaire = {
      resourceType: 'Questionnaire',
      id: 'sleep',
      status: 'active',
      title: 'Sleep',
      item: [{ linkId: 'hours', type: 'integer', text: 'Hours of sleep last night' }],
    };
    await county.owner(
      `insert into instruments.instruments (county_id, id, version, questionnaire, approved_at, in_use_since)
       select county_id, 'sleep', 1, $1, now(), now() from people.users where handle = 'nurse'`,
      [JSON.stringify(questionnaire)],
    );
    const worker = await county.as('socialworker');
    const begun = await worker.post('/here', { door: 'child-welfare', instrument: 'sleep', age: '15', about: 'x' });
    expect(begun.status, begun.text.slice(0, 800)).toBe(303);
    const path = begun.location ?? '';
    const field = /name="(q\.[^"]*hours)"/.exec((await worker.get(path)).text)?.[1] ?? '';
    expect((await worker.post(path, { [field]: '4', do: 'finish' })).status).toBe(303);
    const result = (await worker.get(`${path}/result`)).text;
    expect(result).toContain('says nothing of it');
    expect(result).toContain('Hours of sleep last night');
    expect(result).not.toContain('No sign now');
  });
});
