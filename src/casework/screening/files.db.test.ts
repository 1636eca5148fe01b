import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { bringInto } from '../../../test/harness/instruments.ts';
import { nameOf } from '../../../test/harness/screening.ts';

let county: County;
let worker: Visitor;
beforeAll(async () => {
  county = await aCounty();
  await bringInto(county, {
    resourceType: 'Questionnaire',
    id: 'papers',
    status: 'active',
    title: 'Papers',
    item: [
      { linkId: 'letter', type: 'attachment', text: 'The letter they were given' },
      { linkId: 'pictures', type: 'attachment', text: 'Pictures', repeats: true },
      { linkId: 'age', type: 'integer', text: 'Age', required: true },
    ],
  });
  worker = await county.as('socialworker');
});
afterAll(() => county.close());

const text = (content: string, name = 'letter.txt') => new File([content], name, { type: 'text/plain' });
const begun = async () => {
  const page = await worker.post('/here', { door: 'child-welfare', instrument: 'papers', age: '15', about: 'x' });
  const at = page.location ?? '';
  const form = (await worker.get(at)).text;
  const name = (link: string) => nameOf(form, link) ?? expect.fail(link);
  return { at, letter: name('letter'), pictures: name('pictures'), age: name('age'), form };
};
const hrefs = (html: string) =>
  [...html.matchAll(/href="(\/screenings\/[^"]+\/files\/[^"]+)"/g)].map((each) => each[1] ?? '');

describe('a file that answers a question', () => {
  it('is kept, shown back, opened by those who may read the screening alone, and in the ledger', async () => {
    const { at, letter, age, form } = await begun();
    expect(form).toContain('enctype="multipart/form-data"');
    const kept = await worker.post(at, { [letter]: text('You owe us'), do: 'save' });
    expect(kept.status, kept.text.slice(0, 500)).toBe(303);
    const page = (await worker.get(at)).text;
    expect(page).toContain('File kept: letter.txt');
    const [href = ''] = hrefs(page);
    const file = await worker.get(href);
    expect([file.status, file.text]).toEqual([200, 'You owe us']);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="answer.txt"');
    for (const handle of ['nurse', 'admin', 'other-county'])
      expect((await (await county.as(handle)).get(href)).status, handle).toBe(404);
    expect((await worker.post(at, { [age]: '15', do: 'finish' })).status).toBe(303);
    expect(hrefs((await worker.get(`${at}/result`)).text)).toEqual([href]);
    const entries = await county.owner(
      `select count(*)::int as n from audit.entries where act = 'screening.file-opened'`,
    );
    expect(entries).toEqual([{ n: 1 }]);
  });

  it('is sealed: neither its words nor its name stand in the database', async () => {
    const { at, letter } = await begun();
    await worker.post(at, { [letter]: text('Bring the money to Dee', 'debt-of-dee.txt'), do: 'save' });
    const rows = await county.owner(
      `select f.content, s.answers from screening.files f
      join screening.screenings s on s.id = f.screening_id where s.id = $1`,
      [at.split('/').at(-1)],
    );
    expect(rows).toHaveLength(1);
    for (const { content, answers } of rows) {
      const all = Buffer.concat([content as Buffer, answers as Buffer]).toString('latin1');
      expect(all).not.toMatch(/Dee|dee|QnJpbmcgdGhl/);
    }
  });

  it('can be taken away: it is destroyed, and its address opens nothing', async () => {
    const { at, letter, pictures } = await begun();
    await worker.post(at, { [letter]: text('a'), [pictures]: text('b', 'b.txt'), do: 'save' });
    await worker.post(at, { [pictures]: text('c', 'c.txt'), do: 'save' });
    const all = hrefs((await worker.get(at)).text);
    expect(all).toHaveLength(3);
    await worker.post(at, { [`${letter}#remove`]: '0', [`${pictures}#remove`]: '1', do: 'save' });
    const page = (await worker.get(at)).text;
    expect(page).toContain('File kept: b.txt');
    expect(page).not.toMatch(/letter\.txt|c\.txt/);
    const statuses = await Promise.all(all.map(async (href) => (await worker.get(href)).status));
    expect(statuses.sort()).toEqual([200, 404, 404]);
    expect(
      await county.owner(
        `select count(*)::int as n from screening.files where screening_id = $1 and content is not null`,
        [at.split('/').at(-1)],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('that may not be kept is refused with a sentence beside its field', async () => {
    const { at, letter } = await begun();
    const script = new File(['<script>1</script>'], 'a.html', { type: 'text/html' });
    const refused = await worker.post(at, { [letter]: script, do: 'save' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This file is not of a kind that can be kept.');
    const large = new File([new Uint8Array(5_000_001)], 'a.txt', { type: 'text/plain' });
    expect((await worker.post(at, { [letter]: large, do: 'save' })).text).toContain('This file is too large to keep.');
    const huge = new File([new Uint8Array(17_000_000)], 'a.txt', { type: 'text/plain' });
    expect((await worker.post(at, { [letter]: huge, do: 'save' })).status).toBe(413);
    expect(
      await county.owner(`select id from screening.files where screening_id = $1`, [at.split('/').at(-1)]),
    ).toEqual([]);
  });

  it('is not lost without a word when something else is to be mended', async () => {
    const { at, letter } = await begun();
    const back = await worker.post(at, { [letter]: text('a'), do: 'finish' });
    expect(back.status).toBe(422);
    expect(back.text).toContain('If you just chose a file here, choose it again.');
    const saved = await worker.post(at, { [letter]: text('a'), autosave: '1' });
    expect(saved.status).toBe(200);
    expect((await worker.get(at)).text).toContain('File kept: letter.txt');
  });
});
