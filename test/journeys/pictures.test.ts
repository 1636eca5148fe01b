import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSampleYear } from '../../src/sample/year.ts';
import { aScene, type Scene } from '../harness/browser.ts';

/**
 * The pictures in the README. `UPDATE_PICTURES=1 npm test -- --project journeys test/journeys/pictures.test.ts` takes them
 * anew; in every other run each page is opened and looked over, and no file changes.
 */
const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'pictures');
const take = process.env.UPDATE_PICTURES === '1';

let scene: Scene;
let youth = '';
let response = '';
beforeAll(async () => {
  scene = await aScene();
  const client = new pg.Client({ connectionString: scene.county.database.ownerUrl });
  await client.connect();
  const now = new Date();
  await loadSampleYear(client, { seed: 'pictures', scale: 0.08, now, ring: scene.county.vault.ring });
  const { rows } = await client.query(
    `select i.youth_id::text as youth, r.id::text as response from identification.identifications i
       join responses.responses r on r.county_id = i.county_id and r.youth_id = i.youth_id and r.category = 'coordination'
       join access.grants g on g.county_id = i.county_id and g.youth_id = i.youth_id and g.category = 'screening'
       join access.grants c on c.county_id = i.county_id and c.youth_id = i.youth_id and c.category = 'coordination'
         and c.user_id = g.user_id
       join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.handle = 'socialworker'
       order by i.decided_at desc limit 1`,
  );
  await client.end();
  youth = rows[0]?.youth ?? '';
  response = rows[0]?.response ?? '';
});
afterAll(() => scene.close());

const phone = { width: 390, height: 844 };
const desk = { width: 1200, height: 900 };
const pages: readonly { name: string; as: string | null; at: () => string; size: typeof phone; shows: RegExp }[] = [
  { name: 'someone-is-here', as: 'librarian', at: () => '/here', size: phone, shows: /What happened/ },
  { name: 'on-the-street', as: 'officer-shift', at: () => '/street', size: phone, shows: /street/i },
  { name: 'not-home-tonight', as: null, at: () => '/families/tonight', size: phone, shows: /tonight/i },
  { name: 'take-a-call', as: 'hotline', at: () => '/reports/call', size: desk, shows: /Take a call/ },
  { name: 'my-work', as: 'socialworker', at: () => '/work', size: desk, shows: /My work/ },
  { name: 'record', as: 'socialworker', at: () => `/youth/${youth}`, size: desk, shows: /What is due/ },
  {
    name: 'naming',
    as: 'socialworker',
    at: () => `/youth/${youth}/identification`,
    size: desk,
    shows: /Naming the exploitation/,
  },
  { name: 'response', as: 'socialworker', at: () => `/responses/${response}`, size: desk, shows: /./ },
  {
    name: 'who-can-see',
    as: 'socialworker',
    at: () => `/youth/${youth}/access`,
    size: desk,
    shows: /Who can see this/,
  },
  { name: 'protocol', as: 'mdt', at: () => '/protocols/first-responder', size: desk, shows: /sexually exploited/ },
];

describe('the ten pages of the README', () => {
  it.each(pages)('$name', async ({ name, as, at, size, shows }) => {
    const { page, context } = await scene.person(as, size);
    const answer = await page.goto(`${scene.base}${at()}`);
    expect(answer?.status()).toBe(200);
    expect(await page.locator('main').innerText()).toMatch(shows);
    if (take) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    }
    await context.close();
  });

  it('stand in the README, each with its picture', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const { name } of pages) {
      expect(readme).toContain(`docs/pictures/${name}.png`);
      expect(existsSync(join(folder, `${name}.png`)), name).toBe(true);
    }
  });
});
