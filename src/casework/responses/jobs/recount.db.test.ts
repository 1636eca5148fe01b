import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aCounty, type County, type Visitor } from '../../../../test/harness/county.ts';
import { called } from '../../../../test/harness/reports.ts';
import { begun, definitionOf, met } from '../../../../test/harness/responses.ts';
import { recount } from './recount.ts';
import { forRecount } from './recount-store.ts';

let county: County;
let worker: Visitor;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
});
afterAll(() => county.close());

const deskAt = (now = new Date()) => ({ db: county.database.jobs, now: () => now, stopping: () => false });
const recounted = async (now?: Date) => {
  while (await recount(deskAt(now), county.vault));
};
const due = async (id: string, step: string): Promise<Date | null> => {
  const [row] = await county.owner('select due_at from responses.clocks where response_id = $1 and step_id = $2', [
    id,
    step,
  ]);
  return row ? (row.due_at as Date | null) : null;
};
const steps = async (id: string) =>
  (await county.owner('select step_id from responses.clocks where response_id = $1', [id])).map((row) => row.step_id);
const alarm = async (id: string, step: string) => {
  const [row] = await county.owner(
    'select next_alarm_at from responses.clocks where response_id = $1 and step_id = $2',
    [id, step],
  );
  return row?.next_alarm_at as Date | null;
};
const changeBirthDate = async (youth: string, born: string) => {
  const page = await worker.get(`/youth/${youth}/identity`);
  const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const answer = await worker.post(`/youth/${youth}/identity`, { seen, born });
  expect(answer.status, answer.text.slice(0, 300)).toBe(303);
};
/** So many days from today and eighteen years ago. */
const turningIn = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCFullYear(day.getUTCFullYear() - 18);
  return day.toISOString().slice(0, 10);
};
const facts = { age: '17', foreignNational: 'possible', form: ['lt'] };

describe('the clocks of a running response', () => {
  it('follow a birth date that becomes known, and one that is corrected; its history says so', async () => {
    const youth = await met(county, worker, 'child-welfare', { age: '17' });
    const id = await begun(county, worker, youth, 'federal-notice', facts);
    await changeBirthDate(youth, turningIn(40));
    await recounted();
    const [row] = await county.owner(
      `select detail from responses.events where response_id = $1 and kind = 'recounted'`,
      [id],
    );
    const { moved } = z.object({ moved: z.array(z.object({ step: z.string() })) }).parse(row?.detail);
    expect(moved.length).toBeGreaterThan(0);
    const [first] = moved;
    const before = await due(id, first?.step ?? '');
    const rings = await alarm(id, first?.step ?? '');
    await changeBirthDate(youth, turningIn(25));
    await recounted();
    const after = await due(id, first?.step ?? '');
    expect(Math.round((Number(before) - Number(after)) / 86_400_000)).toBe(15);
    expect(Number(await alarm(id, first?.step ?? ''))).toBeLessThan(Number(rings));
    const page = await worker.get(`/responses/${id}`);
    expect(page.text).toContain('Deadlines that changed');
  });

  it('follow a switch that the county turns on', async () => {
    const advocate = await county.as('labor-advocate');
    const youth = await met(county, advocate, 'community-organization');
    const [screening] = await county.owner('select id::text from screening.screenings where youth_id = $1', [youth]);
    const agreed = { why: 'youth-agreed', words: 'The youth asked us to call someone.' };
    expect((await advocate.post(`/screenings/${screening?.id}/agreement`, agreed)).status).toBe(303);
    const id = await begun(county, advocate, youth, 'labor-response', { form: ['lt'], standingLt: 'suspected' });
    await county.owner(
      `with r as (update responses.responses set facts = facts || '{"agreed": true}' where id = $1 returning *)
        insert into responses.events (county_id, id, response_id, youth_id, category, kind, step_id, at, recorded_at, by_user, agency_id, detail)
        select county_id, gen_random_uuid(), id, youth_id, category, 'done', 'meet', now(), now(), started_by, agency_id, '{}' from r`,
      [id],
    );
    expect(await steps(id)).not.toContain('team');
    const admin = await county.as('admin');
    const turn = '/protocols/labor-response/switches/system-steps';
    const note = { 'note-system-steps': 'Decided by the leadership team.' };
    expect((await admin.post(turn, { to: 'on', ...note })).status).toBe(303);
    await recounted();
    expect(await steps(id)).toContain('team');
  });

  it('are given to the job for a response that waits, and for no other', async () => {
    const youth = await met(county, worker, 'child-welfare');
    const id = await begun(county, worker, youth, 'missing-from-care', { missing: 'care' });
    await recounted();
    const [row] = await county.owner('select county_id::text as county from responses.responses where id = $1', [id]);
    const asJob = await county.database.jobs
      .transaction()
      .execute(async (tx) => forRecount(tx, { countyId: String(row?.county), responseId: id }));
    expect(asJob).toBeNull();
  });
});

describe('a response whose last step is settled from a report', () => {
  it('has ended', async () => {
    const hotline = await county.as('hotline');
    const report = await called(hotline, { covered: 'yes' });
    const [about] = await county.owner('select response_id::text as id from reports.reports where id = $1', [report]);
    const id = String(about?.id);
    const others = definitionOf('hotline-report').steps.flatMap((step) =>
      step.id === 'mandated-written' ? [] : step.id,
    );
    await county.owner(
      `insert into responses.events (county_id, id, response_id, youth_id, category, kind, step_id, at, recorded_at, by_user, agency_id, detail)
        select r.county_id, gen_random_uuid(), r.id, r.youth_id, r.category, 'not-needed', step, now(), now(), r.started_by, r.agency_id, '{"reason": "already-done"}'
        from responses.responses r, unnest($2::text[]) step where r.id = $1`,
      [id, others],
    );
    expect((await hotline.post(`/reports/${report}/written`, {})).status).toBe(303);
    expect(await kinds(id)).not.toContain('ended');
    await recounted();
    expect(await kinds(id)).toContain('ended');
  });
});

const kinds = async (id: string) =>
  (await county.owner('select kind from responses.events where response_id = $1', [id])).map((row) => row.kind);
