import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { asked, aYouthOf, elsewhere, linkTo } from '../../../test/harness/referrals.ts';
import { sweepSilence } from '../../casework/referrals/jobs/sweep.ts';

const HOUR_MS = 3_600_000;
let county: County;
let liaison: Visitor;
beforeAll(async () => {
  county = await aCounty();
  liaison = await county.as('liaison');
  const [worker, librarian] = [await county.as('socialworker'), await county.as('librarian')];
  const youthId = await aYouthOf(county, worker);
  for (const [need, reason] of [
    ['lawyer', 'needs-case'],
    ['lawyer', 'exclusion'],
    ['lawyer', 'exclusion'],
    ['doctor', 'needs-papers'],
  ] as const) {
    const id = await asked(worker, youthId, { ...elsewhere, need, region: 'spa-3', language: 'hy' });
    const answer = { answer: 'not-taken', reason, exclusion: reason === 'exclusion' ? 'Qwyxrule' : '' };
    await county.visitor().post(await linkTo(county, id), answer);
  }
  await asked(librarian, null, { ...elsewhere, need: 'ride', region: '', language: '' });
  await sweepSilence({
    db: county.database.jobs,
    now: () => new Date(Date.now() + 80 * HOUR_MS),
    stopping: () => false,
  });
  // Only waited for: not counted.
  await asked(librarian, null, { ...elsewhere, need: 'ride', region: '', language: '' });
});
afterAll(() => county.close());

const raw = /needs-case|needs-papers|no-answer|exclusion:|cannot-reach|outside-area/;
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ');

describe('what is missing where', () => {
  it('counts what services refused or never answered, with the reason in words', async () => {
    const page = await liaison.get('/gaps?need=lawyer&region=spa-3');
    expect(page.status).toBe(200);
    expect(page.text).toContain('3 (its own exclusion list: 2, it needs a case: 1)');
    const ride = await liaison.get('/gaps?need=ride');
    expect(ride.text).toContain('1 (no answer in time: 1)');
    for (const { text } of [page, ride]) {
      expect(plain(text)).not.toMatch(raw);
      expect(text).not.toContain('Qwyxrule');
    }
    const spanish = await liaison.get('/gaps?need=lawyer&region=spa-3&lang=es');
    expect(spanish.text).toContain('su propia lista de exclusión: 2');
  });

  it('says the same in the file for work; in the file to share, small counts and every reason stay out', async () => {
    const { text } = await liaison.get('/gaps.csv');
    const line = text.split('\n').find((each) => each.startsWith('A lawyer,San Gabriel')) ?? '';
    expect(line).toContain('its own exclusion list: 2, it needs a case: 1');
    expect(text).not.toMatch(raw);
    const shared = await liaison.get('/gaps-to-share.csv');
    expect(shared.text).toContain('withheld');
    expect(shared.text).not.toMatch(/exclusion list|needs a case|no answer/);
  });
});
