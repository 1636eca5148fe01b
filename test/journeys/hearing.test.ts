import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { screened } from '../harness/screening.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

const at = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' })}T09:30`;

describe.each([{ script: true }, { script: false }])('a youth is to speak in court (script: $script)', ({ script }) => {
  it('a hearing is set with its steps, it moves, and the steps move with it', async () => {
    const { county } = scene;
    const given = script ? 'Ilse' : 'Marisol';
    const { id } = await screened(await county.as('socialworker'), 'child-welfare', ['asked.works'], { given });
    const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
    const worker = await scene.person('socialworker', { width: 320, script });
    await worker.go(`/youth/${row?.id}`);
    await worker.follow('Hearings');
    await worker.sees('No hearing ahead.');
    await worker.page.getByText('Write down a hearing').click();
    const form = worker.page.getByRole('form', { name: 'Write down a hearing' });
    await form.getByLabel('Day and hour').fill(at(30));
    await form.getByLabel('Ride').check();
    await form.getByLabel('The youth is to speak in court').check();
    await worker.accessible();
    await worker.press('Save');
    await worker.sees('Tell the youth early and alone');
    await worker.sees('Nobody yet');
    await worker.accessible();
    const due = async () =>
      String(
        (
          await county.owner(
            `select c.due_at::text as due from responses.clocks c join responses.responses r on r.id = c.response_id
              where r.youth_id = $1 and c.step_id = 'travel'`,
            [row?.id],
          )
        )[0]?.due,
      );
    const before = await due();
    await worker.page.getByText('It has another day or hour').click();
    const move = worker.page.getByRole('form', { name: 'It has another day or hour' });
    await move.getByLabel('Day and hour').fill(at(37));
    await worker.press('Move it');
    await worker.sees('Tell them all of the new day');
    expect(Math.round((Date.parse(await due()) - Date.parse(before)) / 86_400_000)).toBe(7);
    await worker.accessible();
    await worker.go('/hearings');
    await worker.sees('Ride (Nobody yet)');
    await worker.accessible();
    expect(await worker.page.title()).not.toContain(given);
    await worker.context.close();
  });
});
