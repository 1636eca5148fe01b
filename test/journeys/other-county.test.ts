import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { aFullRecord, type FullRecord } from '../harness/records.ts';

/** A worker of another county hears a youth's name and number, and even has the address of the record. They see nothing. */
let scene: Scene;
let record: FullRecord;
beforeAll(async () => {
  scene = await aScene();
  record = await aFullRecord(scene.county);
});
afterAll(() => scene.close());

describe.each([{ script: true }, { script: false }])('a worker from another county, %o', ({ script }) => {
  it('finds no youth, no work, no name and no number, and the record’s address leads nowhere', async () => {
    const worker = await scene.person('other-county', { script });
    await worker.go('/youth');
    expect(await worker.page.content()).not.toContain(record.marks.number);
    await worker.accessible();
    await worker.go('/search');
    await worker.page.locator('form[action="/search"] input:visible').first().fill(record.marks.given);
    await worker.page.locator('form[action="/search"]').last().locator('button').last().click();
    await worker.page.waitForLoadState('domcontentloaded');
    expect(await worker.page.content()).not.toContain(record.marks.number);
    await worker.go('/work');
    expect(await worker.page.content()).not.toContain(record.marks.number);
    await worker.go(`/youth/${record.youthId}`);
    const heading = await worker.page.locator('h1').innerText();
    const real = await worker.page.locator('main').innerText();
    await worker.go(`/youth/${crypto.randomUUID()}`);
    expect(await worker.page.locator('h1').innerText()).toBe(heading);
    expect(await worker.page.locator('main').innerText()).toBe(real);
    for (const width of [320, 768, 1280]) {
      await worker.page.setViewportSize({ width, height: 800 });
      await worker.accessible();
    }
    await worker.go('/emergency');
    const opened = await (await scene.county.as('other-county')).post('/emergency', {
      number: record.marks.number,
      category: 'medical',
      reason: 'The youth is said to be in danger at the station',
    });
    expect(opened.status).toBe(422);
    await worker.context.close();
  });
});
