import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { accessibleAtAllWidths } from '../harness/widths.ts';

/** A student is tired and sad; nothing that the law asks to report. Help near school, and no case. */
let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

describe('a school counselor is worried about a student', () => {
  it.each([true, false])('no report is due and no case may be opened (script: %s)', async (script) => {
    const counselor = await scene.person('educator', { width: 320, script });
    await counselor.go('/here');
    await counselor.follow(/I am worried about a student/);
    await counselor.sees(/No county record, report or case/);
    await accessibleAtAllWidths(counselor);
    await counselor.page.getByLabel('About how old?').fill('14');
    await counselor.press('Start');
    await counselor.sees('Write what you saw');
    await accessibleAtAllWidths(counselor);
    await counselor.page
      .getByLabel('What you saw, when, and who saw it')
      .fill('Asleep in class three days; a new phone rings without end. Seen by me, Monday to Wednesday.');
    await counselor.press('Done');
    await counselor.sees('Tell one trained person');

    const [row] = await scene.county.owner('select youth_id::text as youth from responses.responses where id = $1', [
      new URL(counselor.page.url()).pathname.split('/')[2],
    ]);
    await counselor.go(`/youth/${row?.youth}`);
    await counselor.seesNot('Name the exploitation');
    const [count] = await scene.county.owner(
      `select (select count(*) from reports.reports where youth_id = $1)::int + (select count(*) from identification.identifications where youth_id = $1)::int as n`,
      [row?.youth],
    );
    expect(count?.n).toBe(0);
    const worker = await scene.person('socialworker');
    expect((await worker.page.goto(`${scene.base}/youth/${row?.youth}`))?.status()).toBe(404);
    await worker.context.close();
    await counselor.context.close();
  });
});
