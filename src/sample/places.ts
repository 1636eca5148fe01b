import type pg from 'pg';
import type { SampleEvent, SampleYouth } from '#platform/sample/index.ts';
import type { Desk } from '#reference/protocols/index.ts';

export type SamplePerson = {
  userId: string;
  agencyId: string;
  countyId: string;
  kinds: string[];
  roles: string[];
  desk: boolean;
};

/** Who and where the sample's handles and agency names are in this database. */
export type Places = {
  mainCounty: string;
  timeZone: string;
  desks: Desk[];
  countyOf: (name: string) => string | null;
  agency: (sampleId: string) => string | null;
  person: (handle: string) => SamplePerson | null;
  /** Who wrote an event down: the named person, else somebody of the named agency. */
  finderOf: (event: SampleEvent, youth: SampleYouth) => SamplePerson | null;
  /** The member of the youth's team who holds this role at this agency. */
  workerFor: (youth: SampleYouth, agencyId: string, role: string) => string | null;
};

export async function placesOf(client: pg.Client): Promise<Places> {
  const people = new Map<string, SamplePerson>();
  const agencies = new Map<string, { id: string; countyId: string }>();
  const { rows } = await client.query(
    `select u.handle, u.id::text as user_id, u.county_id::text as county_id, a.id::text as agency_id, a.facts ->> 'sampleId' as agency, a.protocol_kinds as kinds,
        a.shared_desk as desk, a.region, array(select r.role from people.roles r where r.county_id = u.county_id and r.user_id = u.id) as roles
      from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id where u.handle is not null order by u.id`,
  );
  const desks = new Map<string, Desk & { roles: string[] }>();
  for (const row of rows as {
    handle: string;
    user_id: string;
    county_id: string;
    agency_id: string;
    agency: string;
    kinds: string[];
    desk: boolean;
    region: string | null;
    roles: string[];
  }[]) {
    people.set(row.handle, {
      userId: row.user_id,
      agencyId: row.agency_id,
      countyId: row.county_id,
      kinds: row.kinds,
      roles: row.roles,
      desk: row.desk,
    });
    agencies.set(row.agency, { id: row.agency_id, countyId: row.county_id });
    const desk = desks.get(row.agency_id) ?? {
      agencyId: row.agency_id,
      kinds: row.kinds,
      roles: [],
      region: row.region,
    };
    desk.roles.push(...row.roles);
    desks.set(row.agency_id, desk);
  }
  const all = await client.query(
    `select id::text, county_id::text, facts ->> 'sampleId' as agency from people.agencies`,
  );
  for (const row of all.rows as { id: string; county_id: string; agency: string }[])
    agencies.set(row.agency, { id: row.id, countyId: row.county_id });
  const counties = await client.query(
    `select county_id::text as id, time_zone from people.counties where sample order by county_id`,
  );
  const main = people.get('socialworker')?.countyId ?? counties.rows[0]?.id;
  const neighbor = people.get('other-county')?.countyId ?? null;
  const inAgency = (agencyId: string) => [...people.values()].find((person) => person.agencyId === agencyId) ?? null;
  return {
    mainCounty: main,
    timeZone: counties.rows[0]?.time_zone ?? 'America/Los_Angeles',
    desks: [...desks.values()].sort((a, b) => a.agencyId.localeCompare(b.agencyId)),
    countyOf: (name) => (name === 'neighbor' ? neighbor : main),
    agency: (sampleId) => agencies.get(sampleId)?.id ?? null,
    person: (handle) => people.get(handle) ?? null,
    finderOf: (event, youth) => {
      const inCounty = (person: SamplePerson | null | undefined) =>
        person && person.countyId === (youth.county === 'neighbor' ? neighbor : main) ? person : null;
      const by = 'by' in event && typeof event.by === 'string' ? people.get(event.by) : null;
      if (inCounty(by)) return by ?? null;
      const agency = 'agency' in event ? agencies.get(event.agency) : undefined;
      const there = agency ? inCounty(inAgency(agency.id)) : null;
      return there ?? inCounty(people.get(youth.county === 'neighbor' ? 'other-county' : 'socialworker'));
    },
    workerFor: (youth, agencyId, role) =>
      youth.team
        .map((member) => people.get(member.handle))
        .find((person) => person?.agencyId === agencyId && person.roles.includes(role))?.userId ?? null,
  };
}
