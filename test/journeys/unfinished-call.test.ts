import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Person, type Scene } from '../harness/browser.ts';
import { countySays } from '../harness/reports.ts';

/** The screener's tab dies in the middle of a call, or the shift ends before the form does. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
  await countySays(scene.county, { protocolSettings: { 'labor-alone': 'yes' } });
});
afterAll(() => scene.close());

const pictures = process.env.PICTURES;
async function fits(person: Person, name: string): Promise<void> {
  for (const width of [320, 768, 1280]) {
    await person.page.setViewportSize({ width, height: 900 });
    await person.accessible();
    if (pictures && width !== 768)
      await person.page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
}

describe('a call to the hotline that breaks off', () => {
  it('is kept as it is typed, and finished at another desk', async () => {
    const first = await scene.person('hotline');
    await first.go('/reports/call');
    await first.page.getByLabel('What did the caller see or hear?').fill('She works nights at the stand.');
    await first.page.getByLabel('First name').fill('Ysolde');
    await first.page.getByLabel('Exploitation: Exploiting child').check();
    await first.sees(/^Saved at /);
    await first.context.close();

    const again = await scene.person('hotline');
    await again.go('/reports');
    await again.sees('Calls not finished');
    await again.accessible();
    await again.follow(/Ysolde/);
    await again.sees('This call came at');
    expect(await again.page.getByLabel('What did the caller see or hear?').inputValue()).toBe(
      'She works nights at the stand.',
    );
    expect(await again.page.getByLabel('Exploitation: Exploiting child').isChecked()).toBe(true);
    await fits(again, 'unfinished-call');
    await again.page.getByLabel('Who is calling?').selectOption('School counselor');
    await again.press('Save the report');
    await again.sees('About Ysolde');
    await again.go('/reports');
    await again.seesNot('Calls not finished');
  });

  it('without script is saved for later by a button, and discarded after a question', async () => {
    const hotline = await scene.person('hotline-2', { script: false });
    await hotline.go('/reports/call');
    await hotline.press('Save for later');
    await hotline.sees('Nothing is written yet.');
    await hotline.page.getByLabel('What did the caller see or hear?').fill('A wrong number.');
    await hotline.press('Save for later');
    await hotline.sees('Calls not finished');
    await hotline.follow(/^Discard the call/);
    await hotline.sees('It cannot be brought back.');
    await fits(hotline, 'discard');
    await hotline.follow('No, go on with the call');
    expect(await hotline.page.getByLabel('What did the caller see or hear?').inputValue()).toBe('A wrong number.');
    await hotline.go('/reports');
    await hotline.follow(/^Discard the call/);
    await hotline.press('Yes, discard it');
    await hotline.seesNot('Calls not finished');
  });
});
