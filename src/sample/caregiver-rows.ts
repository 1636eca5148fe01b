import { readCode } from '#casework/asks/index.ts';
import { sealForPart } from '#casework/plan/index.ts';
import type { makeSealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { SAMPLE_CAREGIVER_CODE, sealForCaregiver } from '#program/caregivers/index.ts';
import { hashOfCode } from '#program/voice/index.ts';
import type { Bulk } from './bulk.ts';
import type { SamplePerson } from './places.ts';

export const CAREGIVER_TABLES = [
  'care.members',
  'caregivers.keys',
  'caregivers.speakers',
  'caregivers.items',
  'plan.tasks',
  'caregivers.asks',
] as const;

const DAY_MS = 86_400_000;
const ITEMS = [
  ['bring', 4, 'Main library, by the front desk. Ask for the team.'],
  ['paper', null, 'Letter that says who lives with you'],
] as const;

type Ground = {
  youth: { id: string; sealer: ReturnType<typeof makeSealer> };
  worker: SamplePerson;
  now: Date;
  ring: KeyRing;
};

/** The aunt of the sample's youth: her page is on, with the card whose code stands on the page of the sample. */
export function addCaregiver(bulk: Bulk, { youth, worker, now, ring }: Ground): void {
  const county = worker.countyId;
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const by = { by_user: worker.userId, agency_id: worker.agencyId };
  const member = newId();
  const own = { county_id: county, youth_id: youth.id };
  bulk.add('care.members', {
    ...own,
    id: member,
    part: 'supporter',
    relation: 'relative',
    who: youth.sealer.seal('care.members', member, 'who', { name: 'Aunt Odalys', reach: 'After six' }),
    said_by: 'youth',
    since: at(-40),
    ...by,
  });
  const of = { ...own, member_id: member };
  bulk.add('caregivers.keys', {
    ...of,
    id: newId(),
    code_hash: hashOfCode(ring, readCode(SAMPLE_CAREGIVER_CODE) ?? ''),
    made_at: at(-20),
    made_by: worker.userId,
    agency_id: worker.agencyId,
    until: at(160),
  });
  bulk.add('caregivers.speakers', { ...of, id: newId(), ...by, since: at(-20) });
  for (const [kind, days, text] of ITEMS) {
    const id = newId();
    bulk.add('caregivers.items', {
      ...of,
      id,
      kind,
      ...(kind === 'bring' ? { at: at(days) } : {}),
      ...sealForCaregiver(ring, county, id, text),
      ...by,
      recorded_at: at(-6),
    });
  }
  const task = newId();
  const title = 'Send in the school form that is in the folder';
  const forHer = sealForPart(ring, county, task, title);
  bulk.add('plan.tasks', {
    ...own,
    id: task,
    title: youth.sealer.seal('plan.tasks', task, 'title', title),
    part_id: member,
    part_wrapped: forHer.wrapped,
    part_title: forHer.title,
    due_on: at(9).toISOString().slice(0, 10),
    from_kind: 'plan',
    from_id: youth.id,
    rev: 0,
    at: at(-6),
    ...by,
  });
  const ask = newId();
  bulk.add('caregivers.asks', {
    ...of,
    id: ask,
    kind: 'respite',
    owner_user: worker.userId,
    owner_agency: worker.agencyId,
    asked_at: at(-2),
    ...sealForCaregiver(ring, county, ask, 'I work two nights next week. Could somebody be here?'),
  });
}
