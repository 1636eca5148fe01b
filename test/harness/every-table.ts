import type pg from 'pg';
import type { FullRecord } from './records.ts';

/**
 * One row of one youth in each table that no short errand reaches, laid as the owner: so that whoever breaks a policy has a row
 * to see, to change or to add again. A new table gets its line here, or its row by a door in `records.ts`.
 */
export async function layEveryTable(client: pg.Client, record: FullRecord): Promise<void> {
  const [county, youth, report] = [record.countyId, record.youthId, record.parameters.reportId];
  const { rows } = await client.query(
    `select id::text as keeper, agency_id::text as agency,
        (select id::text from people.users where handle = 'supervisor') as supervisor from people.users where handle = $1`,
    [record.keeper],
  );
  const { keeper, agency, supervisor } = rows[0] as Record<string, string>;
  const response = record.parameters.responseId;
  const put = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const all: Record<string, unknown> = { county_id: county, ...row };
    const names = Object.keys(all);
    await client.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
      Object.values(all),
    );
    return String(row.id ?? '');
  };
  const id = () => crypto.randomUUID();
  const sealed = Buffer.from('00', 'hex');

  await layOwnPage(client, { county, youth, keeper, agency }, put);
  const contact = await put('screening.contacts', { id: id(), agency_id: agency, by_user: keeper, contact: '{}' });
  await put('screening.contact_joins', {
    contact_id: contact,
    youth_id: youth,
    by_user: keeper,
    met_at: '2026-01-02',
    contact: '{}',
  });
  await put('referrals.incoming', {
    id: id(),
    from_county: crypto.randomUUID(),
    referral_id: id(),
    from_name: 'Elsewhere',
    from_agency: 'Elsewhere',
    need: 'food',
    sent_at: '2026-01-02',
    due_at: '2026-01-05',
    shared_id: id(),
  });
  const inCourt = { youth_id: youth, hearing_id: record.parameters.hearingId, by_user: keeper, agency_id: agency };
  await put('courts.moves', { ...inCourt, id: id(), was_at: '2026-01-02', moved_at: '2026-01-03' });
  const { rows: responses } = await client.query('select id from responses.responses where youth_id = $1 limit 1', [
    youth,
  ]);
  const spoken = (responses as { id: string }[])[0]?.id;
  await put('courts.witnesses', { ...inCourt, response_id: spoken, at: '2026-01-02' });
  await layRelief();
  await put('relief.openings', {
    id: id(),
    youth_id: youth,
    charge_id: record.parameters.chargeId,
    remedy: 'x',
    verdict: 'perhaps',
    help: 1,
    because: 'law',
    found_at: '2026-01-02',
  });
  await put('relief.looks', { youth_id: youth, on_day: '2026-01-02', at: '2026-01-02' });
  await put('relief.charge_history', {
    id: id(),
    youth_id: youth,
    charge_id: record.parameters.chargeId,
    facts: '{}',
    words: sealed,
    written_at: '2026-01-02',
    written_by: keeper,
    replaced_at: '2026-01-02',
  });
  await put('screening.scores', {
    id: id(),
    youth_id: youth,
    tool: 'a-tool',
    total: 3,
    band: 'some',
    scored_on: '2026-01-02',
    licensed_user: keeper,
    agency_id: agency,
  });
  await put('reports.screened_before', {
    id: id(),
    report_id: report,
    youth_id: youth,
    tools: '{}',
    forms_considered: '{cse}',
    screened_at: '2026-01-02',
    screened_by: keeper,
    screening_words: sealed,
  });
  await put('reports.additions', {
    id: id(),
    report_id: report,
    youth_id: youth,
    came_at: '2026-01-02',
    kind: 'correction',
    words: sealed,
    by_user: keeper,
  });
  const disposition = await put('reports.dispositions', {
    id: id(),
    report_id: report,
    youth_id: youth,
    disposition: 'inconclusive',
    path: 'added-to-open-case',
    words: sealed,
    decided_by: keeper,
  });
  await put('reports.reviews', {
    id: id(),
    report_id: report,
    disposition_id: disposition,
    youth_id: youth,
    by_user: supervisor,
    finding: 'agreed',
    words: sealed,
  });
  await put('identification.withdrawals', {
    id: id(),
    identification_id: record.parameters.decisionId,
    youth_id: youth,
    by_user: keeper,
    reason: sealed,
    runs: 1,
  });
  await layResponse();
  await put('youth.identity_history', { id: id(), youth_id: youth, card: sealed, replaced_by: keeper });
  await put('youth.releases', { youth_id: youth, why: 'youth-agreed', words: 'the youth said yes', by_user: keeper });
  await layReporter();
  await layCounty();

  /** A second lawyer's rows beside the first's: of another office, so that each policy has somebody whom it alone keeps out. */
  async function layRelief(): Promise<void> {
    const { rows: lawyers } = await client.query(
      `select id::text as by_user, agency_id::text as agency_id from people.users where handle in ('counsel', 'detective', 'shelter')
        order by array_position(array['counsel', 'detective', 'shelter'], handle)`,
    );
    const { chargeId, sheetId, accountId } = record.parameters;
    const lawyer = lawyers[0] as Record<string, string>;
    const of = { youth_id: youth, at: '2026-01-02', ...lawyer };
    const { at, ...author } = of;
    const charge = { jurisdiction: 'us-ca', what: 'citation', words: sealed, recorded_at: at };
    await put('relief.charges', { id: id(), ...author, ...charge });
    await put('relief.accounts', { id: id(), ...of, replaces: accountId, body: sealed });
    await put('relief.worksheets', { id: id(), ...of, charge_id: chargeId, replaces: sheetId, body: sealed });
    await put('relief.evidence', { id: id(), ...of, kind: 'witness', weight: 'weak', words: sealed });
    await put('relief.gate_asks', { id: id(), ...of, charge_id: chargeId, gate: 'decline', words: sealed });
    await put('relief.explanations', {
      id: id(),
      ...of,
      body: sealed,
      taken_back_at: at,
      taken_back_by: lawyer.by_user,
    });
    await put('relief.drivers', { id: id(), ...of, kind: 'no-ride', owner_user: keeper, due_on: '2026-12-31' });
    // A file is its reader's own: one of a lawyer who adds nothing, of a police officer, and of somebody whose time is over.
    for (const reader of lawyers)
      await put('relief.history_files', {
        ...of,
        ...(reader as Record<string, string>),
        id: id(),
        kind: 'sheet',
        body: sealed,
        until: '2026-01-03',
      });
    await layClaims(lawyers[0] as Record<string, string>);
    await layRepairs(lawyers as Record<string, string>[]);
    const matter = id();
    const lawyersOwn = { ...of, matter_id: matter };
    const asked = { jurisdiction: 'us-ca', remedy: 'pc-236.14', words: sealed, edited_at: at };
    await put('petitions.matters', { ...of, ...asked, id: matter });
    await put('petitions.steps', { ...lawyersOwn, id: id(), step: 'reviewed', on_day: '2026-01-03', words: sealed });
    const holder = id();
    await put('petitions.holders', { ...lawyersOwn, id: holder, kind: 'court', words: sealed });
    const sent = { holder_id: holder, fact: 'sent', on_day: '2026-01-04', words: sealed };
    await put('petitions.holder_facts', { ...of, ...sent, id: id() });
  }

  /** A lead and a declaration of a lawyer's own, and what was looked at of the youth. */
  async function layClaims(lawyer: Record<string, string>): Promise<void> {
    await client.query(
      `insert into claims.looks (county_id, youth_id, looked_at, likely_on) values ($1, $2, now(), '2026-01-02')`,
      [county, youth],
    );
    for (const kind of ['officer-declaration', 't-lead']) {
      const of = { youth_id: youth, at: '2026-01-02', ...lawyer, kind, category: 'immigration' };
      const claim = id();
      await put('claims.claims', { ...of, id: claim, words: sealed, edited_at: of.at });
      await put('claims.steps', { ...of, id: id(), claim_id: claim, step: 'asked', on_day: '2026-01-02' });
    }
  }

  /** A lawyer who adds nothing leads one; and one was asked of a police officer, and of somebody whose time is over. */
  async function layRepairs(lawyers: readonly Record<string, string>[]): Promise<void> {
    const about = { youth_id: youth, at: '2026-01-03' };
    const on = { ...about, by_user: keeper, agency_id: agency, on_day: '2026-01-03' };
    const first = { ...on, request_id: record.parameters.repairId };
    const chosen = { ...about, by_user: keeper, agency_id: agency };
    await put('restorative.choices', {
      ...chosen,
      id: id(),
      request_id: record.parameters.repairId,
      chosen_user: keeper,
    });
    await put('restorative.facts', { ...first, id: id(), fact: 'explained' });
    const led = { fact: 'facilitator', to_user: lawyers[0]?.by_user, at: '2030-01-02' };
    await put('restorative.facts', { ...first, ...led, id: id() });
    for (const { by_user } of lawyers) {
      const repair = id();
      const asked = { how: 'own-page', chosen_user: by_user, words: sealed };
      await put('restorative.requests', { ...about, ...asked, id: repair });
      await put('restorative.facts', { ...on, id: id(), request_id: repair, fact: 'explained' });
      await put('restorative.choices', { ...chosen, id: id(), request_id: repair, chosen_user: by_user });
    }
  }

  async function layResponse(): Promise<void> {
    await put('responses.events', {
      id: id(),
      response_id: response,
      youth_id: youth,
      kind: 'noted',
      at: '2026-01-02',
      by_user: keeper,
      agency_id: agency,
    });
    // One of an arrest: whoever charges, arrests or teaches is kept from it, whatever they were given.
    const arrest = { youth_id: youth, category: 'juvenile_court', protocol_id: 'forced-crime' };
    const begun = { protocol_version: 1, facts: '{}', started_at: '2026-01-02', started_by: keeper, agency_id: agency };
    const hidden = await put('responses.responses', { ...arrest, ...begun, id: id() });
    const step = { step_id: 'tell-counsel', state: 'open', duty: 'should', owner_role: 'counsel' };
    await put('responses.clocks', { ...arrest, ...step, response_id: hidden });
    const { protocol_id: _, ...inCourts } = arrest;
    const noted = { kind: 'noted', at: '2026-01-02', by_user: keeper, agency_id: agency };
    await put('responses.events', { ...inCourts, ...noted, id: id(), response_id: hidden });
    await put('responses.grounds', {
      response_id: response,
      identification_id: record.parameters.decisionId,
      youth_id: youth,
      category: 'coordination',
    });
    await put('responses.alarms', {
      key: `alarm ${youth}`,
      response_id: response,
      step_id: 'x',
      youth_id: youth,
      kind: 'at',
      due_at: '2026-01-02',
      to_role: 'screener',
    });
    await put('responses.part_a', {
      id: id(),
      youth_id: youth,
      response_id: response,
      fields: sealed,
      saved_at: '2026-01-02',
      saved_by: keeper,
    });
    await put('responses.notices', { id: id(), user_id: keeper, kind: 'emergency-opened', youth_id: youth });
  }

  async function layReporter(): Promise<void> {
    const filed = await put('reports.reports', {
      id: id(),
      youth_id: youth,
      channel: 'partner-form',
      by_user: keeper,
      agency_id: agency,
      reporter_kind: 'teacher',
      mandated: true,
      narrative: sealed,
      allegations: '[]',
    });
    const { rows: desks } = await client.query(
      `select agency_id::text as desk, id::text as screener from people.users where handle = 'hotline'`,
    );
    await put('reports.disclosures', {
      id: id(),
      report_id: report,
      youth_id: youth,
      disclosed_by: desks[0]?.screener,
      recipient: 'investigating-agency',
      to_user: keeper,
      until: new Date(Date.now() + 86_400_000),
      wrapped: sealed,
      words: sealed,
    });
    await put('reports.drafts', {
      id: id(),
      by_user: desks[0]?.screener,
      agency_id: desks[0]?.desk,
      began_at: new Date(),
      saved_at: new Date(),
      until: new Date(Date.now() + 86_400_000),
      wrapped: sealed,
      words: sealed,
    });
    for (const reported of [report, filed])
      await put('reports.reporters', {
        report_id: reported,
        youth_id: youth,
        hotline_agency_id: desks[0]?.desk,
        key_wrapped: sealed,
        reporter: sealed,
        by_user: keeper,
      });
  }

  /** What names no youth, and is the county's own. */
  async function layCounty(): Promise<void> {
    await put('responses.police_facts', {
      id: id(),
      agency_id: agency,
      kind: 'training',
      day: '2026-01-02',
      recorded_by: keeper,
    });
    await put('people.links', { id: id(), user_id: keeper });
    await put('people.setting_changes', { id: id(), key: 'x', by_user: keeper });
    await put('protocols.choices', { id: id(), kind: 'switch', key: 'x', note: 'because', by_user: keeper });
    await put('instruments.licenses', {
      id: id(),
      agency_id: agency,
      tool: 'a-tool',
      since: '2026-01-02',
      reference: 'x',
      recorded_by: keeper,
    });
    await put('relief.agreements', {
      id: id(),
      title: 'An agreement',
      agencies: `{${agency}}`,
      parties: 'Two agencies',
      scope: 'Nothing is used against the youth.',
      from_on: '2026-01-02',
      paper: 'In the file',
      at: '2026-01-02',
      by_user: keeper,
    });
    await layAsk();
    await layAdvocacy();
    await layDirectory();
    await layZones();
    await layHomes();
    await layRegions();
    await layParents();
    await layOnCall();
    await layRides();
    await client.query(
      `insert into protocols.acts (county_id, id, protocol_id, version, kind, by_user)
        select county_id, gen_random_uuid(), id, version, 'drafted', $2 from protocols.protocols where county_id = $1 limit 1`,
      [county, keeper],
    );
  }

  /** A class with who comes, and a request that an advocate has: of nobody whom the county knows. A second county's class as well. */
  async function layParents(): Promise<void> {
    const { rows: found } = await client.query(
      `select (select id::text from people.users where handle = 'advocate') as advocate, county_id::text as elsewhere, id::text as other
        from people.users where county_id <> $1 limit 1`,
      [county],
    );
    const { advocate, elsewhere, other } = found[0] as Record<string, string>;
    const facts = {
      kind: 'program',
      title: 'xx',
      lang: 'es',
      place: 'x',
      seats: 2,
      childcare: true,
      travel: true,
      food: true,
    };
    const session = { n: 1, starts_at: '2026-01-02', minutes: 90 };
    const away = await put('parents.classes', { county_id: elsewhere, id: id(), ...facts, created_by: other });
    await put('parents.sessions', { county_id: elsewhere, class_id: away, ...session });
    const class_id = await put('parents.classes', { id: id(), ...facts, created_by: keeper });
    await put('parents.sessions', { class_id, ...session });
    await put('parents.facilitators', { class_id, user_id: keeper, created_by: keeper });
    const row = { sent: Buffer.from(id()), code: Buffer.from(id()), wrapped: sealed };
    const seat = { ...row, link: Buffer.from(id()), body: sealed, waited: false };
    const registration_id = await put('parents.registrations', { id: id(), class_id, ...seat });
    const at = '2026-01-02';
    await put('parents.attendance', { class_id, n: 1, registration_id, came: true, at, by_user: keeper });
    await put('parents.reminders', { registration_id, n: 1, at });
    await put('parents.scores', { class_id, pair: Buffer.from(id()), moment: 'before', total: 5 });
    const request_id = await put('parents.requests', { id: id(), kind: 'call', made_at: at, ...row });
    await put('parents.words', { id: id(), request_id, kind: 'ask', at, body: sealed });
    await put('parents.steps', { id: id(), request_id, kind: 'taken', at, by_user: advocate });
    await put('parents.duty', { id: id(), user_id: advocate, since: at, until: '2026-01-03' });
    await put('parents.rings', { request_id, round: 0, to_user: advocate, at, until: '2026-01-03' });
    await put('parents.money', { money_id: id(), request_id, at, by_user: advocate });
  }

  /** Somebody on call, and an ask of the keeper's: nothing of a youth. */
  async function layOnCall(): Promise<void> {
    const helper_id = await put('oncall.helpers', {
      id: id(),
      kind: 'interpreter',
      languages: ['kek'],
      ways: ['phone'],
      wrapped: sealed,
      sealed,
      created_by: keeper,
    });
    await put('oncall.hours', { id: id(), helper_id, weekday: 1, from_minute: 0, minutes: 60, rank: 1 });
    const at = '2026-01-02';
    const ask_id = await put('oncall.asks', {
      id: id(),
      kind: 'interpreter',
      lang: 'kek',
      way: 'phone',
      starts_at: at,
      minutes: 30,
      made_at: at,
      by_user: keeper,
      agency_id: agency,
      not_helpers: [],
      wrapped: sealed,
      sealed,
    });
    const ring = { helper_id, n: 1, rung_at: at, until: at, token: Buffer.from(id()) };
    await put('oncall.rings', { id: id(), ask_id, ...ring });
  }

  /** A provider with hours, who was asked about the youth's ride. */
  async function layRides(): Promise<void> {
    const vendor = { seats: 3, child_seats: 0, wheelchair: false, languages: [], rank: 1, created_by: keeper };
    const vendor_id = await put('rides.vendors', { id: id(), ...vendor, wrapped: sealed, sealed });
    await put('rides.hours', { id: id(), vendor_id, weekday: 1, from_minute: 0, minutes: 60 });
    const ring = { n: 1, rung_at: '2026-01-02', until: '2026-01-02', token: Buffer.from(id()) };
    await put('rides.rings', { id: id(), ride_id: record.parameters.rideId, vendor_id, ...ring });
  }

  /** Of nobody whom the county knows; an advocate has it. */
  async function layAsk(): Promise<void> {
    const { rows: advocates } = await client.query(`select id::text from people.users where handle = 'advocate'`);
    const ask = await put('asks.asks', { id: id(), sent: Buffer.from(id()), code: Buffer.from(id()), wrapped: sealed });
    await put('asks.words', { id: id(), ask_id: ask, kind: 'ask', body: sealed });
    await put('asks.steps', { id: id(), ask_id: ask, kind: 'taken', by_user: advocates[0]?.id });
  }

  /** What a contract asks for and whether it is so; who was told of a late clock; what an advocate says of themself. */
  async function layAdvocacy(): Promise<void> {
    const { rows: contracts } = await client.query(
      'select c.id::text as contract, t.id::text as turn from advocacy.contracts c join advocacy.turns t on t.contract_id = c.id where c.county_id = $1 limit 1',
      [county],
    );
    const { contract: contract_id, turn: turn_id } = contracts[0] as Record<string, string>;
    const told = { step: 'plan', listener: 'advocate', user_id: keeper, due_at: new Date(), at: '2026-01-02' };
    await put('advocacy.told', { turn_id, ...told });
    const { rows: laid } = await client.query('select 1 from advocacy.checks limit 1');
    if (laid.length > 0) return;
    const requirement_id = await put('advocacy.requirements', { id: id(), contract_id, text: 'x', by_user: keeper });
    const check_id = await put('advocacy.checks', { id: id(), contract_id, by_user: keeper, wrapped: sealed });
    const finding = { check_id, requirement_id, by_user: keeper, verdict: 'not-seen', body: sealed };
    await put('advocacy.findings', { id: id(), ...finding });
    await put('advocacy.staff', { user_id: keeper });
    await put('advocacy.kinds', { user_id: keeper, kinds: '{peer}' });
  }

  /** Of an agency without people in the program, and of the keeper's own: who keeps zones sees both, its people theirs. */
  async function layZones(): Promise<void> {
    const { rows: laid } = await client.query('select 1 from zones.applications limit 1');
    for (const agency_id of laid.length > 0 ? [] : [null, agency]) {
      const by = { recorded_by: keeper };
      const application = await put('zones.applications', {
        ...by,
        id: id(),
        agency_id,
        name: 'x',
        kind: 'faith',
        phase: 'x',
        wrapped: sealed,
      });
      const address = JSON.stringify({ line: 'x', city: 'x', postalCode: '90001' });
      const place = await put('zones.places', {
        ...by,
        id: id(),
        application_id: application,
        name: 'x',
        address,
        added_on: '2026-01-02',
      });
      await put('zones.trainings', { ...by, id: id(), place_id: place, person: sealed, trained_on: '2026-01-02' });
      await put('zones.approvals', {
        ...by,
        id: id(),
        application_id: application,
        what: 'guide',
        version: 1,
        approved_on: '2026-01-02',
        approved_by: sealed,
      });
      await put('zones.signs', { ...by, id: id(), place_id: place, kind: 'poster', seen_on: '2026-01-02', media: 'x' });
      const open = { open_until: new Date(Date.now() + 900_000), taken_back: agency_id === null };
      const visit = { id: id(), place_id: place, day: '2026-01-02', part: 'night', kind: 'place' };
      await put('zones.visits', { ...visit, ...open });
      const told = { place_id: place, requirement: 'poster', kind: 'soon', day: '2026-01-02', told_at: '2026-01-02' };
      await put('zones.told', told);
      if (agency_id) await put('zones.workplaces', { user_id: keeper, place_id: place });
    }
  }

  /** What the record's own home leaves out: a home that goes to another contractor, a list of training, a place with beds. */
  async function layHomes(): Promise<void> {
    const { rows: before } = await client.query('select 1 from homes.sites limit 1');
    if (before.length > 0) return;
    const { rows: laid } = await client.query(
      `select h.id::text as home, h.agency_id::text as from, (select id::text from people.agencies where facts ->> 'sampleId' = 'shelter') as to,
        (select id::text from directory.services where county_id = h.county_id limit 1) as service from homes.homes h limit 1`,
    );
    const { home, from, to, service } = laid[0] as Record<string, string>;
    const by_user = keeper;
    await put('homes.contractors', { agency_id: to, since: '2026-01-02', by_user });
    const at = '2026-01-02';
    await put('homes.handovers', { id: id(), home_id: home, from_agency: from, to_agency: to, asked_at: at, by_user });
    await put('homes.courses', { id: id(), code: 'x', label: '{}', needed: true, source: 'x', at, by_user });
    const site = await put('homes.sites', {
      id: id(),
      service_id: service,
      kind: 'shelter',
      beds: 4,
      added_at: at,
      by_user,
    });
    await put('homes.site_facts', { id: id(), site_id: site, kind: 'vacancy', n: 1, at, by_user });
  }

  /** Of a second county as well: everyone sees the directory of the first. */
  async function layDirectory(): Promise<void> {
    const { rows: others } = await client.query(
      'select county_id::text as id from people.counties where county_id <> $1 limit 1',
      [county],
    );
    let [ours, owner] = ['', ''];
    for (const county_id of [String(others[0]?.id), county]) {
      const of = (name: string, row: Record<string, unknown>) =>
        put(`directory.${name}`, { county_id, id: id(), body: '{}', ...row });
      const organization = await of('organizations', { name: 'x' });
      const service = await of('services', { name: 'x', organization_id: organization });
      [ours, owner] = [service, organization];
      const location = await of('locations', { organization_id: organization });
      await of('services_at_locations', { service_id: service, location_id: location });
      await of('taxonomy_terms', { name: 'x', taxonomy_id: await of('taxonomies', { name: 'x' }) });
    }
    const source = await put('directory.sources', { id: id(), name: id(), kind: 'sheet', made_by: keeper });
    const made = await put('directory.imports', { id: id(), source: 'x.csv', source_id: source, made_by: keeper });
    await put('directory.import_parts', {
      import_id: made,
      file: 0,
      part: 0,
      name: 'x.csv',
      body: Buffer.from('sealed'),
    });
    await put('directory.import_rows', {
      import_id: made,
      place: 1,
      kind: 'location',
      outcome: 'added',
      label: 'x',
      source: 'x.csv',
    });
    await put('directory.confidential_places', {
      import_id: made,
      kind: 'location',
      entity_id: id(),
      body: Buffer.from('sealed'),
    });
    await put('directory.change_reviews', { import_id: made, by_user: keeper, at: '2026-01-02', taken: true });
    await put('directory.stewards', { id: id(), service_id: ours, since: '2026-01-02', by_user: keeper });
    await layUpkeep(ours, owner);
  }

  async function layUpkeep(service_id: string, organization_id: string): Promise<void> {
    const [at, words, wrapped] = ['2026-01-02', sealed, sealed];
    const of = { organization_id, services: [service_id] };
    const ask_id = await put('upkeep.asks', { id: id(), ...of, asked_at: at, token_hash: Buffer.from(id()) });
    const answer = { id: id(), ask_id, ...of, at, minutes: 3, confirmed: [service_id] };
    const mend = { id: id(), answer_id: await put('upkeep.answers', answer), service_id, wrapped, said: words };
    await put('upkeep.mend_decisions', { mend_id: await put('upkeep.mends', mend), by_user: keeper, at });
    const report_id = await put('upkeep.reports', { id: id(), service_id, kind: 'other', at, wrapped, words });
    await put('upkeep.report_handlings', { report_id, by_user: keeper, at, outcome: 'right' });
    const wording = { id: id(), about: 'finder', part: 'x', lang: 'en', at, by_user: keeper, wrapped, said: words };
    await put('upkeep.wording_decisions', {
      wording_id: await put('upkeep.wordings', wording),
      by_user: keeper,
      at,
      outcome: 'taken',
      wrapped,
      why: words,
    });
  }

  /** Regions, networks, outreach, keys and forums: of a second county as well where everyone sees those of the first. */
  async function layRegions(): Promise<void> {
    const { rows: others } = await client.query(
      `select county_id::text as county_id, id::text as id from people.users where county_id <> $1 limit 1`,
      [county],
    );
    const other = others[0] as { county_id: string; id: string };
    for (const of of [
      { county_id: county, created_by: keeper },
      { county_id: other.county_id, created_by: other.id },
    ]) {
      await put('regions.versions', {
        ...of,
        id: id(),
        kind: 'list',
        body: '{"rows":[]}',
        source: 'x',
        applied_at: '2020-01-02',
        undone_at: '2020-01-03',
      });
      await put('liaisons.public_contacts', { ...of, id: id(), region: 'x', email: 'x@example.org' });
    }
    await put('regions.versions', { id: id(), kind: 'list', body: '{"rows":[]}', source: 'x', created_by: keeper });
    const { rows: services } = await client.query(
      'select id::text as service, organization_id::text as organization from directory.services where county_id = $1 limit 1',
      [county],
    );
    const { service, organization } = services[0] as Record<string, string>;
    const row = { region: id(), wrapped: sealed, sealed, since: '2026-01-02', created_by: keeper };
    await put('liaisons.assignments', {
      id: id(),
      region: id(),
      user_id: keeper,
      lead: true,
      since: '2026-01-02',
      created_by: keeper,
    });
    await put('liaisons.members', { ...row, id: id(), organization_id: organization });
    await put('liaisons.outreach', {
      id: id(),
      service_id: service,
      excluded: 'x',
      asked_on: '2026-01-02',
      how: 'visit',
      result: 'open',
      wrapped: sealed,
      sealed,
      created_by: keeper,
    });
    const key = await put('operators.keys', {
      id: id(),
      name: 'x',
      hash: Buffer.from(id()),
      ends_on: '2027-01-02',
      created_by: keeper,
    });
    const lawId = await put('laws.versions', {
      id: id(),
      jurisdiction: 'us-ca',
      remedy: 'x',
      written_by: keeper,
      written_at: '2026-01-02',
    });
    await put('relief.draft_counts', {
      version_id: lawId,
      written_at: '2026-01-02',
      on_day: '2026-01-02',
      counted_at: '2026-01-02',
      counts: '{}',
    });
    await put('funds.versions', { id: id(), fund: 'x-fund', body: '{}', created_by: keeper, created_at: '2026-01-02' });
    const keepers = await client.query('select agency_id::text as agency from people.users where id = $1', [keeper]);
    const askId = await put('money.asks', {
      id: id(),
      code: id(),
      fund: 'x-fund',
      for_youth: false,
      purpose: 'food',
      cents: 100,
      way: 'cash',
      approvers: '{supervisor}',
      needs: 1,
      wrapped: sealed,
      body: sealed,
      at: '2026-01-02',
      by_user: keeper,
      agency_id: keepers.rows[0]?.agency,
    });
    const step = { ask_id: askId, at: '2026-01-02', by_user: keeper };
    await put('money.decisions', { ...step, n: 1, kind: 'approved' });
    await put('money.payments', { ...step, on_day: '2026-01-02', way: 'cash' });
    await put('money.effects', { ...step, helped: 'yes' });
    await put('operators.uses', { key_id: key, month: '2026-01-01', n: 1 });
    const forum = await put('forums.forums', {
      id: id(),
      kind: 'alliance',
      name: 'x',
      wrapped: sealed,
      created_by: supervisor,
    });
    await put('forums.members', { id: id(), forum_id: forum, user_id: keeper, created_by: supervisor });
    await put('forums.meetings', {
      id: id(),
      forum_id: forum,
      starts_at: '2026-01-02',
      plan: sealed,
      created_by: keeper,
    });
    const paper = id();
    await put('forums.papers', {
      id: paper,
      forum_id: forum,
      paper_id: paper,
      version: 1,
      media_type: 'application/pdf',
      bytes: 1,
      title: sealed,
      content: sealed,
      created_by: keeper,
    });
    await put('forums.notes', { id: id(), forum_id: forum, body: sealed, created_by: keeper });
    await put('forums.notes', {
      id: id(),
      forum_id: forum,
      body: sealed,
      created_by: keeper,
      flagged_at: '2026-01-03',
      flagged_by: keeper,
    });
  }
}

type Put = (table: string, row: Record<string, unknown>) => Promise<string>;

/** The youth's own page: a card, a session, words for all and for one, a change asked for about somebody who sees the record. */
async function layOwnPage(
  client: pg.Client,
  { county, youth, keeper, agency }: Record<'county' | 'youth' | 'keeper' | 'agency', string | undefined>,
  put: Put,
): Promise<void> {
  const { rows } = await client.query(
    `select handle, id::text, agency_id::text as agency from people.users where county_id = $1 and handle = any ($2)`,
    [county, ['legalaid', 'probation-2', 'supervisor2']],
  );
  const at = (handle: string) => (rows as Record<string, string>[]).find((row) => row.handle === handle);
  const [id, bytes] = [() => crypto.randomUUID(), () => Buffer.from(crypto.randomUUID())];
  const ofYouth = { youth_id: youth };
  const until = new Date(Date.now() + 86_400_000);
  const key = await put('voice.keys', {
    id: id(),
    ...ofYouth,
    code_hash: bytes(),
    made_by: keeper,
    agency_id: agency,
    until,
  });
  await put('voice.sessions', { id: id(), ...ofYouth, key_id: key, token_hash: bytes(), lang: 'en' });
  await put('voice.passkeys', {
    id: id(),
    ...ofYouth,
    key_id: key,
    public_key: bytes(),
    counter: 0,
    transports: '{internal}',
    added_on: '2026-01-02',
  });
  await put('voice.done', { ...ofYouth, key: id(), content_hash: bytes() });
  for (const to_user of [null, at('legalaid')?.id])
    await put('voice.words', { id: id(), ...ofYouth, kind: 'words', to_user, body: bytes() });
  const [owner, about] = [at('probation-2'), at('legalaid')];
  const request = await put('voice.requests', {
    id: id(),
    ...ofYouth,
    kind: 'worker',
    about_user: about?.id,
    owner_user: owner?.id,
    owner_agency: owner?.agency,
  });
  await put('voice.letters', { request_id: request, wrapped: bytes(), body: bytes() });
  await put('voice.complaints', {
    id: id(),
    ...ofYouth,
    named: false,
    about_agency: agency,
    wrapped: bytes(),
    body: bytes(),
  });
  const rated = { about_kind: 'court', about_id: 'hearing', month: '2026-01-01' };
  await put('voice.surveys', { id: id(), ...rated, safe: 2 });
  await put('voice.spoken', { id: id(), ...rated, wrapped: bytes(), sound: bytes() });
  await put('voice.surveyed', { ...ofYouth, ...rated });
  const { rows: members } = await client.query(
    `select id::text from care.members where county_id = $1 and youth_id = $2 and part = 'supporter' limit 1`,
    [county, youth],
  );
  const ofMember = { ...ofYouth, member_id: (members as { id: string }[])[0]?.id };
  const card = await put('caregivers.keys', {
    id: id(),
    ...ofMember,
    code_hash: bytes(),
    made_by: keeper,
    agency_id: agency,
    until,
  });
  await put('caregivers.sessions', { id: id(), key_id: card, token_hash: bytes(), lang: 'en' });
  await put('caregivers.done', { member_id: ofMember.member_id, key: id(), content_hash: bytes() });
  await put('caregivers.speakers', { id: id(), ...ofMember, by_user: keeper, agency_id: agency });
  const words = { wrapped: bytes(), body: bytes() };
  await put('caregivers.items', { id: id(), ...ofMember, kind: 'paper', ...words, by_user: keeper, agency_id: agency });
  for (const kind of ['respite', 'wrong'])
    await put('caregivers.asks', {
      id: id(),
      ...ofMember,
      kind,
      owner_user: owner?.id,
      owner_agency: owner?.agency,
      ...words,
    });
  await put('voice.papers', { id: id(), ...ofYouth, kind: 'state-id', state: 'have', by_user: keeper });
}
