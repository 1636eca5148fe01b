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
    await layAsk();
    await layDirectory();
    await layZones();
    await layRegions();
    await client.query(
      `insert into protocols.acts (county_id, id, protocol_id, version, kind, by_user)
        select county_id, gen_random_uuid(), id, version, 'drafted', $2 from protocols.protocols where county_id = $1 limit 1`,
      [county, keeper],
    );
  }

  /** Of nobody whom the county knows; an advocate has it. */
  async function layAsk(): Promise<void> {
    const { rows: advocates } = await client.query(`select id::text from people.users where handle = 'advocate'`);
    const ask = await put('asks.asks', { id: id(), sent: Buffer.from(id()), code: Buffer.from(id()), wrapped: sealed });
    await put('asks.words', { id: id(), ask_id: ask, kind: 'ask', body: sealed });
    await put('asks.steps', { id: id(), ask_id: ask, kind: 'taken', by_user: advocates[0]?.id });
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
