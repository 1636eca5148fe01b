import { expect } from 'vitest';
import type { County, Visitor } from './county.ts';

export const idIn = (location: string | null): string => /\/reports\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

export const CALLER = 'Rosalind Whistlewood';

/** A boy of 15 who sells drugs to pay a debt, as a school counselor tells it. */
export const aCall = (more: Record<string, string | string[]> = {}) => ({
  danger: 'no',
  account: 'He carries bags for older boys until a debt is paid. They wait for him after school.',
  presentLocation: 'At school',
  place: 'Near the bus station',
  allegation: '2177:involving-child-in-criminal-behavior',
  suspectedRelation: 'gang-or-group',
  given: 'Dario',
  age: '15',
  reporterKind: 'school-counselor',
  reporterName: CALLER,
  reporterPhone: '213-555-0199',
  ...more,
});

/** Takes a call at the hotline; gives the report's id. */
export async function called(hotline: Visitor, more: Record<string, string | string[]> = {}): Promise<string> {
  const taken = await hotline.post('/reports/call', aCall(more));
  expect([taken.status, taken.text.slice(0, 300)]).toEqual([303, '']);
  return idIn(taken.location);
}

export const decision = (more: Record<string, string | string[]> = {}) => ({
  hotlineTool: 'used:in-person-10-day',
  responseTime: '5-day',
  why: 'He is afraid to go home this week.',
  forms: ['lt', 'ltfc'],
  ...more,
});

/** What the county decided about labor trafficking alone, and how many reports are looked at again. */
export const countySays = (county: County, settings: Record<string, unknown>) =>
  county.owner('update people.counties set settings = settings || $1::jsonb where sample', [JSON.stringify(settings)]);

export const clocksOf = (county: County, reportId: string) =>
  county.owner(
    `select c.step_id as step, c.state, extract(epoch from (c.due_at - r.received_at)) / 3600 as hours
       from reports.reports r join responses.clocks c on c.county_id = r.county_id and c.response_id = r.response_id
       where r.id = $1 order by 1`,
    [reportId],
  );
