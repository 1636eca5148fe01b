import type { Hono } from 'hono';
import { problem } from '#platform/http/answers.ts';
import type { Pool } from '../auth-pool.ts';
import { paths } from '../paths.ts';
import { openSession } from '../session.ts';
import { type Bag, enter, type Gate, labelOf, readTyped, unreadable } from './enter.ts';

export type SamplePerson = { handle: string; name: string; agency: string; roles: string[] };

/** One click to be a sample person. Only where the county is the sample, which production refuses to serve. */
export function mountSample(app: Hono<Bag>, gate: Gate): void {
  app.post(paths.sampleSignIn, async (c) => {
    if (!gate.house.site.sampleSignIn) return problem(c, gate.house, null, 'absent', 404);
    const typed = await readTyped(c);
    if (!typed) return unreadable(gate, c);
    const person = typed.as ? await samplePerson(gate.desk.pool, typed.as) : null;
    if (!person) return problem(c, gate.house, null, 'absent', 404);
    const token = await openSession(gate.desk.pool, person, { label: labelOf(c) });
    return (await enter(c, gate, token, 'sample person')) ?? problem(c, gate.house, null, 'absent', 404);
  });
}

export async function samplePeople(auth: Pool): Promise<SamplePerson[]> {
  const { rows } = await auth.query('select handle, name, agency, roles from people.sample_people() order by place');
  return rows;
}

async function samplePerson(auth: Pool, handle: string) {
  const { rows } = await auth.query(
    'select id::text, name, email, county_id::text as "countyId" from people.sample_people() where handle = $1',
    [handle],
  );
  return (rows[0] ?? null) as { id: string; name: string; email: string; countyId: string } | null;
}
