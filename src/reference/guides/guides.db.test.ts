import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import spas from '../../../reference/regions/spas.json' with { type: 'json' };
import { aCounty, type County } from '../../../test/harness/county.ts';
import { kindsOf } from './actions/make.ts';

const kinds = kindsOf(spas.regions);
let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const head = async (path: string) => {
  const answer = await county.app.fetch(new Request(`http://guides.example${path}`));
  return { status: answer.status, type: answer.headers.get('content-type'), bytes: await answer.arrayBuffer(), answer };
};

describe('guides', () => {
  it('for the public are open to anyone, keep nothing and say nothing in their addresses', async () => {
    const page = await county.visitor().get('/guides');
    expect(page.status).toBe(200);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.text).not.toMatch(/traffick/i);
    const links = [...page.text.matchAll(/href="(\/guides\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBe(2 * kinds.filter((each) => each.for === 'public').length + 1);
    for (const link of links) {
      const paper = await head(link);
      expect([link, paper.status, paper.type]).toEqual([link, 200, 'application/pdf']);
    }
    for (const [word, status] of [
      ['labor-trafficking', 404],
      ['nothing', 404],
      ['near', 404],
    ] as const)
      expect([word, (await head(`/guides/${word}`)).status]).toEqual([word, status]);
  });

  it('for partners are there for people at work, one click each', async () => {
    const worker = await county.as('socialworker');
    expect((await worker.get('/directory')).text).toContain('href="/directory/guides"');
    const page = await worker.get('/directory/guides');
    expect(page.text).toContain('Labor trafficking resource guide');
    const links = [...page.text.matchAll(/href="(\/directory\/guides\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBe(2 * kinds.length + 1);
    const paper = await worker.get('/directory/guides/labor-trafficking?lang=es');
    expect([paper.status, paper.headers.get('content-disposition')]).toEqual([
      200,
      'inline; filename="labor-trafficking-es.pdf"',
    ]);
    expect((await head('/directory/guides')).status).toBe(303);
  });

  it('of a region name whom to ask there as soon as the county says so', async () => {
    const before = await head('/guides/near-spa-8?lang=en');
    const liaison = await county.as('admin');
    expect((await liaison.post('/regions/spa-8/contact', { phone: '(310) 555-0100', email: '' })).status).toBe(303);
    const after = await head('/guides/near-spa-8?lang=en');
    expect(Buffer.from(after.bytes)).not.toEqual(Buffer.from(before.bytes));
  });

  it('are made anew when something in the directory changed, and only then', async () => {
    const first = await head('/guides/work?lang=en');
    const second = await head('/guides/work?lang=en');
    expect(Buffer.from(first.bytes)).toEqual(Buffer.from(second.bytes));
    await county.owner(`update directory.services set body = body || '{"serves": []}' where true`);
    const after = await head('/guides/work?lang=en');
    expect(after.bytes.byteLength).toBeLessThan(first.bytes.byteLength);
  });
});
