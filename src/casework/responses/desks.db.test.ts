import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { begun, met } from '../../../test/harness/responses.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

/** Begins a response and gives the agency to which a step was routed. */
async function routed(step: string): Promise<unknown> {
  const intake = await county.as('intake');
  const id = await begun(county, intake, await met(county, intake, 'detention'), 'detention');
  const [row] = await county.owner(
    'select routed_agency_id::text as agency from responses.clocks where response_id = $1 and step_id = $2',
    [id, step],
  );
  return row?.agency ?? null;
}

describe('the county’s desks, kept by the process', () => {
  it('are read anew as soon as an agency, a person or a role of theirs changed', async () => {
    const first = await routed('health-exam');
    expect(first).toBeTruthy();
    const clinicians = `role = 'clinician' and user_id in (select id from people.users where agency_id = $1)`;
    await county.owner(`update people.roles set until = now() where ${clinicians} returning 1`, [first]);
    const second = await routed('health-exam');
    expect(second).not.toBe(first);
    await county.owner(`update people.roles set until = null where ${clinicians} returning 1`, [first]);
    expect(await routed('health-exam')).toBe(first);
    await county.owner('update people.agencies set until = now() where id = $1 returning 1', [first]);
    expect(await routed('health-exam')).not.toBe(first);
  });
});
