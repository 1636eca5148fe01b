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
    await layDirectory();
    await client.query(
      `insert into protocols.acts (county_id, id, protocol_id, version, kind, by_user)
        select county_id, gen_random_uuid(), id, version, 'drafted', $2 from protocols.protocols where county_id = $1 limit 1`,
      [county, keeper],
    );
  }

  /** Of a second county as well: everyone sees the directory of the first. */
  async function layDirectory(): Promise<void> {
    const { rows: others } = await client.query(
      'select county_id::text as id from people.counties where county_id <> $1 limit 1',
      [county],
    );
    for (const county_id of [county, String(others[0]?.id)]) {
      const of = (name: string, row: Record<string, unknown>) =>
        put(`directory.${name}`, { county_id, id: id(), body: '{}', ...row });
      const organization = await of('organizations', { name: 'x' });
      const service = await of('services', { name: 'x', organization_id: organization });
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
  }
}
