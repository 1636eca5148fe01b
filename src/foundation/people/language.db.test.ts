import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

describe('the other language', () => {
  it('stays for the pages that follow in this browser, until the person chooses one for good', async () => {
    const worker = await county.as('socialworker');
    const first = await worker.get('/work?lang=es');
    expect(first.text).toContain('Mi trabajo');
    const [kept = ''] = first.headers
      .getSetCookie()
      .filter((line) => line.startsWith('throughline-lang='))
      .map((line) => line.split(';')[0] ?? '');
    expect(kept).not.toBe('');
    // Without what the browser kept, it is as before.
    expect((await worker.get('/work')).text).toContain('My work');
    worker.cookie = `${worker.cookie}; ${kept}`;
    expect((await worker.get('/work')).text).toContain('Mi trabajo');
    expect((await worker.get('/work?lang=en')).text).toContain('My work');
    // A choice for good is stronger than what was asked for before it.
    await county.owner(`update people.users set lang = 'es' where id = $1`, [worker.userId]);
    worker.cookie = `${worker.cookie?.split('; ')[0]}; throughline-lang=en.en`;
    expect((await worker.get('/work')).text).toContain('Mi trabajo');
  });

  it('leaves nothing in the browser of who is not signed in, and believes nothing else', async () => {
    const visitor = county.visitor();
    const page = await visitor.get('/sign-in?lang=es');
    expect(page.text).toContain('<html lang="es"');
    expect(page.headers.getSetCookie().filter((line) => line.startsWith('throughline-lang='))).toEqual([]);
    const worker = await county.as('socialworker-2');
    worker.cookie = `${worker.cookie}; throughline-lang="><script>.en`;
    const odd = await worker.get('/work');
    expect([odd.status, odd.text.includes('"><script>')]).toEqual([200, false]);
  });
});
