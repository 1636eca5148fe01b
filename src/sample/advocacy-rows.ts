import { ageOn, dayOf } from '#kernel/calendar.ts';
import { newId, newSpokenCode } from '#kernel/ids.ts';
import type { AdvocacyEvent } from '#platform/sample/index.ts';
import { chance } from '#platform/sample/model/random.ts';
import { newKey, sealCard } from '#program/advocacy/sealed-store.ts';
import type { By, Scene } from './scene.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REACH = [
  'By text, after school.',
  'Through the placement, before noon.',
  'At the library on Saturdays.',
  'Ask the worker first.',
];

/** One referral to an advocate and what came of it, as the program's own acts would have left it. */
export function writeAdvocacy(scene: Scene, event: AdvocacyEvent, by: By): void {
  const { bulk, base, places, youth, countyId, now } = scene;
  const advocate = places.person(event.advocate);
  const contract_id = advocate && scene.contracts.get(advocate.agencyId);
  if (!advocate || !contract_id || advocate.countyId !== countyId) return;
  const own = chance(scene.seed, 'advocacy-rows', youth.index);
  const referral_id = newId(event.at.getTime());
  const turn_id = newId(event.at.getTime());
  const end = event.endedAt ?? now;
  const after = (from: Date, most: number) =>
    new Date(Math.min(end.getTime() - 1, from.getTime() + HOUR_MS + own.next() * most));
  const accepted = after(event.at, DAY_MS);
  const contact = after(accepted, 4 * DAY_MS);
  const agreed = new Date(Math.min(after(contact, 12 * DAY_MS).getTime(), event.planAt?.getTime() ?? Infinity));
  const { wrapped, sealer } = newKey(scene.ring, countyId, referral_id);
  const called = scene.card.names[0]?.given ?? 'A youth';
  bulk.add('advocacy.referrals', {
    county_id: countyId,
    id: referral_id,
    number: newSpokenCode(2),
    at: event.at,
    ...by,
    source: 'worker',
    with_record: true,
    knows: own.yes(0.7) ? 'said-yes' : 'told',
    age: ageOn(youth.born, dayOf(event.at, places.timeZone)),
    forms: Object.entries(scene.standing).flatMap(([form, standing]) => (standing === 'ruled-out' ? [] : [form])),
    region: youth.region ? `spa-${youth.region}` : null,
    language: youth.language,
    wrapped,
    card: sealCard(sealer, referral_id, { called, reach: own.pick(REACH), wants: '', avoid: '' }),
  });
  bulk.add('advocacy.of_youth', { ...base, referral_id, by_user: by.by_user });
  bulk.add('advocacy.turns', {
    county_id: countyId,
    id: turn_id,
    referral_id,
    contract_id,
    agency_id: advocate.agencyId,
    at: event.at,
    by_user: by.by_user,
    chosen_by: own.yes(0.5) ? 'youth' : 'referrer',
    accepted_at: accepted,
    accepted_by: advocate.userId,
    advocate_id: advocate.userId,
    until: event.endedAt,
  });
  const told = (kind: string, at: Date, code: string | null = null) =>
    bulk.add('advocacy.events', {
      county_id: countyId,
      id: newId(at.getTime()),
      referral_id,
      turn_id,
      kind,
      code,
      at,
      recorded_at: at,
      by_user: advocate.userId,
    });
  told('agreed', agreed);
  if (event.planAt && event.planAt < end) told('plan', event.planAt);
  if (event.endedAt && event.ended) told('ended', event.endedAt, event.ended);
  for (const [at, reached] of [[accepted, false] as const, [contact, true] as const])
    bulk.add('care.efforts', {
      ...base,
      id: newId(at.getTime()),
      whom: 'youth',
      how: own.pick(['call', 'message', 'visit']),
      reached,
      at,
      recorded_at: at,
      by_user: advocate.userId,
      agency_id: advocate.agencyId,
    });
}
