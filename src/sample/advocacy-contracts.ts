import type pg from 'pg';
import { calendarsOf } from '#casework/responses/index.ts';
import { newId } from '#kernel/ids.ts';
import { sampleContracts } from '#platform/sample/advocacy.ts';
import { margins } from '#platform/sample/index.ts';
import { clocksOf, type Facts } from '#program/advocacy/model/clocks.ts';
import type { Step, Terms } from '#program/advocacy/model/terms.ts';
import { suggestedRequirements } from '#program/advocacy/practice-model.ts';
import { Bulk } from './bulk.ts';

type Scene = { userIds: Record<string, string>; agencyIds: Record<string, string>; scale: number; now: Date };
const YEAR_MS = 365 * 86_400_000;

/** The sample's contracts for advocacy, what they ask for, and what two advocates say of themselves. As the owner, past every policy. */
export async function loadSampleAdvocacy(client: pg.Client, county_id: string, scene: Scene): Promise<void> {
  const bulk = new Bulk(client, [
    'advocacy.contracts',
    'advocacy.terms',
    'advocacy.requirements',
    'advocacy.staff',
    'advocacy.kinds',
  ]);
  const by_user = scene.userIds.planlead;
  const made = new Date(scene.now.getTime() - 2 * YEAR_MS);
  for (const it of sampleContracts) {
    const contract_id = newId(made.getTime());
    const base = { county_id, contract_id, by_user, recorded_at: made };
    bulk.add('advocacy.contracts', {
      county_id,
      id: contract_id,
      agency_id: scene.agencyIds[it.agency],
      made_at: made,
      by_user,
    });
    bulk.add('advocacy.terms', {
      ...base,
      id: newId(made.getTime()),
      starts_on: it.startsOn,
      ends_on: null,
      age_from: it.ageFrom,
      age_to: it.ageTo,
      forms: it.forms,
      regions: it.regions,
      languages: it.languages,
      subcontractors: it.subcontractors,
      capacity: Math.max(20, Math.ceil(it.share * margins.published.advocacyActive.value * scene.scale)),
      first_contact: it.times['first-contact'],
      consent: it.times.consent,
      plan: it.times.plan,
      note: '',
    });
    for (const { text } of suggestedRequirements.suggested)
      bulk.add('advocacy.requirements', { ...base, id: newId(made.getTime()), text: text.en, source: '' });
    for (const [handle, kind] of Object.entries(it.kinds)) {
      const user_id = scene.userIds[handle];
      if (!user_id) continue;
      bulk.add('advocacy.staff', { county_id, user_id, capacity: 22, forms: it.forms, said_at: made });
      bulk.add('advocacy.kinds', { county_id, user_id, kinds: [kind], shown: kind === 'parent', said_at: made });
    }
  }
  await bulk.flush();
}

/** The contract of each agency that has one. */
export async function contractsByAgency(client: pg.Client, countyId: string): Promise<Map<string, string>> {
  const { rows } = await client.query(
    'select agency_id::text as agency, id::text from advocacy.contracts where county_id = $1',
    [countyId],
  );
  return new Map(rows.map((row: { agency: string; id: string }) => [row.agency, row.id]));
}

const DAY_MS = 86_400_000;

/** What ran out long ago was told then: the sample's people begin their day without last spring's alarms. */
export async function hearOfOldAlarms(client: pg.Client, now: Date): Promise<void> {
  const { rows } = await client.query(
    `select p.county_id, p.time_zone, p.turn_id, p.agency_id, p.at, p.until, p.contact_at as "contactAt", p.again_at as "againAt",
        p.agreed_at as "agreedAt", p.plan_at as "planAt", t.first_contact, t.consent, t.plan
      from advocacy.pending() p cross join lateral advocacy.terms_at(p.county_id, p.contract_id, p.at) t`,
  );
  for (const row of rows as (Facts & Record<'county_id' | 'time_zone' | 'turn_id' | 'agency_id', string> & Spans)[]) {
    const spans: Record<Step, string | null> = {
      'first-contact': row.first_contact,
      consent: row.consent,
      plan: row.plan,
    };
    const terms = [{ recordedAt: new Date(0), spans } as unknown as Terms];
    for (const clock of clocksOf({ ...row, endedAt: null }, terms, calendarsOf({ timeZone: row.time_zone })))
      if (clock.state === 'running' && clock.dueAt && clock.dueAt.getTime() < now.getTime() - 3 * DAY_MS)
        await client.query(
          `insert into advocacy.told (county_id, turn_id, step, due_at, listener, user_id, at)
            select $1, $2, $3, $4, l, u.id, $4 from people.users u, unnest(array['advocate', 'supervisor', 'manager']) l
              where u.county_id = $1 and (u.agency_id = $5 or u.handle = 'planlead') on conflict do nothing`,
          [row.county_id, row.turn_id, clock.step, clock.dueAt, row.agency_id],
        );
  }
}
type Spans = { first_contact: string | null; consent: string | null; plan: string | null };
