import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

const inAWeek = () =>
  `${new Date(Date.now() + 7 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' })}`;

describe.each([{ script: true }, { script: false }])('a team meets about a youth (script: $script)', ({ script }) => {
  it('sees who is missing, hears the youth first, decides, and each decision is somebody’s task', async () => {
    const { county } = scene;
    const given = script ? 'Ilse' : 'Marisol';
    const { id } = await screened(await county.as('socialworker'), 'child-welfare', ['asked.works'], { given });
    const [row] = await county.owner(
      `select y.id::text, y.number from screening.screenings s join youth.youth y on y.id = s.youth_id where s.id = $1`,
      [id],
    );
    const worker = await scene.person('socialworker', { width: 320, script });
    const open = (text: string) => worker.page.getByText(text, { exact: true }).first().click();

    await worker.go('/meetings');
    await open('Begin a team');
    await worker.page.getByLabel('Kind').selectOption('mdt-service');
    await worker.page.getByLabel('Name of the team').fill(`Table ${given.length}`);
    await worker.press('Begin a team');
    await worker.sees('Missing: Probation officer, Clinician (mental health)');
    await open('Give someone a lasting seat');
    await worker.page.getByLabel('Name or e-mail address').fill('supervisor@sample.invalid');
    await worker.page.getByLabel('Seat', { exact: true }).selectOption('child-welfare');
    await worker.press('Give the seat');
    await worker.accessible();

    await open('Call a meeting');
    await worker.page.getByLabel('Day and hour').fill(`${inAWeek()}T10:00`);
    await worker.page.getByLabel('Place, telephone or link').fill('Room 4');
    await worker.press('Call it, and tell those who have a seat');
    await worker.sees('Missing: Probation officer, Clinician (mental health), Public health, Substance use provider');
    await open('Put youth on the list');
    await worker.page.getByLabel('Their number, or several').fill(String(row?.number));
    await worker.press('Add');
    await worker.accessible();
    const path = new URL(worker.page.url()).pathname;

    await worker.follow(given);
    await worker.sees('What changed since');
    await open('Prepare the youth');
    await worker.page.getByLabel('What the youth wants said').fill('I want to stay at my school.');
    await worker.page.getByLabel('No: the youth decided so').check();
    await worker.press('Save');
    await worker.sees('I want to stay at my school.');
    await worker.accessible();

    await county.owner(`update meetings.meetings set starts_at = now() - interval '5 minutes' where id = $1`, [
      path.split('/').at(-1),
    ]);
    await worker.go(`${path}/youth/${row?.id}`);
    await open('Write down a decision');
    await worker.page.getByLabel('What is decided').fill('Ask the school about a later bus');
    await worker.page.getByLabel('Who does it').selectOption('youth');
    await worker.press('Keep the decision');
    await worker.sees('Ask the school about a later bus');
    await worker.accessible();
    expect(
      await county.owner(`select 1 from plan.tasks where youth_id = $1 and from_kind = 'meeting'`, [row?.id]),
    ).toHaveLength(1);

    await worker.go(`${path}/pages`);
    await worker.sees('I want to stay at my school.');
    await worker.sees('Not shown to you:');
    await worker.accessible();
    await worker.page.emulateMedia({ media: 'print' });
    expect(await worker.page.locator('.tl-sheet__lines').isVisible()).toBe(true);
    expect(await worker.page.locator('.tl-header').isVisible()).toBe(false);
    expect(await worker.page.title()).not.toContain(given);
    await worker.context.close();
  });
});
