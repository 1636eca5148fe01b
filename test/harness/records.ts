import { expect } from 'vitest';
import { moneyPen } from '../../src/casework/money/index.ts';
import { ridePen } from '../../src/casework/rides/index.ts';
import { categories } from '../../src/foundation/access/index.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type DataKey, newDataKey, openDataKey, type Plain, seal } from '../../src/platform/vault/index.ts';
import type { County } from './county.ts';
import { parametersOf } from './doors.ts';
import { layMeeting } from './meeting-rows.ts';
import { screened } from './screening.ts';

/** Words that stand nowhere but in this youth's record: whoever reads one has seen something of it. */
export type Marks = { byCategory: Record<string, string>; number: string; given: string };

/** A youth with a row of every kind, and the value of every parameter that a path may ask for. */
export type FullRecord = { youthId: string; countyId: string; keeper: string; marks: Marks; parameters: Parameters };
type Parameters = Record<string, string>;

const GIVEN = 'Zaquorbelle';

/** Builds it as people would, by the doors, where a door is short; else laid out as the owner. */
export async function aFullRecord(county: County, keeper = 'socialworker'): Promise<FullRecord> {
  const one = async (sql: string, values: unknown[] = []): Promise<string> =>
    String(Object.values((await county.owner(sql, values))[0] ?? { none: '' })[0]);
  const worker = await county.as(keeper);
  const signs = ['asked.works', 'asked.meat-or-poultry-plant', 'asked.made-to-keep-working', 'asked.owes-debt'];
  const { id: screeningId } = await screened(worker, 'child-welfare', signs, {
    age: '16',
    mayBeForeignNational: 'yes',
    about: `${GIVEN} near the desk`,
  });
  const youthId = await one('select youth_id from screening.screenings where id = $1', [screeningId]);
  const decided = await worker.post(`/youth/${youthId}/identification/lt`, {
    standing: 'suspected',
    industries: 'meat-poultry-processing',
    reasons: 'As the youth told it, in their own words.',
    relationships: 'employer',
    cameToLight: 'screening',
  });
  expect(decided.status, decided.text.slice(0, 300)).toBe(303);
  const countyId = await one('select county_id from youth.youth where id = $1', [youthId]);
  const people = new Map(
    (await county.owner('select handle, id::text, agency_id::text as agency from people.users')).map((row) => [
      String(row.handle),
      { id: String(row.id), agency: String(row.agency) },
    ]),
  );
  const by = people.get(keeper) ?? { id: '', agency: '' };
  const pen = await penOf(county, countyId, youthId);
  const byCategory: Record<string, string> = {};
  let writtenNoteId = '';
  for (const category of categories) {
    byCategory[category] = `Qwyxmark${category.replaceAll('_', '')}`;
    const id = newId();
    if (category === 'coordination') writtenNoteId = id;
    await county.owner(
      `insert into youth.notes (county_id, id, youth_id, category, body, by_user, agency_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [countyId, id, youthId, category, pen('youth.notes', id, 'body', byCategory[category] ?? ''), by.id, by.agency],
    );
  }
  const rows = await layRows(county, { countyId, youthId, by, pen, people, marks: byCategory });
  const number = await one('select number from youth.youth where id = $1', [youthId]);
  return {
    youthId,
    countyId,
    keeper,
    marks: { byCategory, number, given: GIVEN },
    parameters: {
      youthId,
      screeningId,
      writtenNoteId,
      form: 'lt',
      decisionId: await one('select id from identification.identifications where youth_id = $1 limit 1', [youthId]),
      responseId: await one('select id from responses.responses where youth_id = $1 limit 1', [youthId]),
      stepId: await one('select step_id from responses.clocks where youth_id = $1 limit 1', [youthId]),
      basisId: await one('select id from access.bases where youth_id = $1 limit 1', [youthId]),
      entryId: await one('select id from audit.entries where youth_id = $1 limit 1', [youthId]),
      ...rows,
    },
  };
}

type Pen = (table: string, row: string, column: string, plain: Plain) => Buffer;

/** Seals as the program would, with the youth's own key. */
async function penOf(county: County, countyId: string, youthId: string): Promise<Pen> {
  const [row] = await county.owner('select wrapped from youth.keys where youth_id = $1', [youthId]);
  const subject = { kind: 'youth', county: countyId, id: youthId } as const;
  const key = openDataKey(county.vault.ring, row?.wrapped as Uint8Array, subject, county.vault.cache);
  if (!key.ok) throw new Error('The youth’s key does not open');
  return sealer(countyId, key.value);
}
const sealer =
  (countyId: string, key: DataKey): Pen =>
  (table, row, column, plain) =>
    seal(key, { county: countyId, table, row, column }, plain);

type Ground = {
  countyId: string;
  youthId: string;
  by: { id: string; agency: string };
  pen: Pen;
  people: Map<string, { id: string; agency: string }>;
  marks: Record<string, string>;
};

/** A hand-over, and a hearing with what it needs and what the court said. */
async function layHearing(
  { youthId, by, pen }: Ground,
  put: (table: string, row: Record<string, unknown>) => Promise<string>,
  taker: string,
): Promise<Parameters> {
  const author = { youth_id: youthId, by_user: by.id, agency_id: by.agency };
  const handoverId = newId();
  const words = pen('care.handovers', handoverId, 'words', { helps: 'Qwyxhelps', careful: '', first: 'Ring her.' });
  const handover = { from_user: by.id, to_user: taker, leaves_on: '2026-12-31', at: new Date(), words };
  await put('care.handovers', { ...author, ...handover, id: handoverId });
  const ahead = new Date(Date.now() + 10 * 86_400_000);
  const hearingId = await put('courts.hearings', { ...author, at: ahead, recorded_at: new Date() });
  const needId = await put('courts.needs', { ...author, hearing_id: hearingId, kind: 'report', at: new Date() });
  const factId = newId();
  const said = pen('courts.court_facts', factId, 'words', 'Qwyxmarkjuvenilecourt');
  const order = { hearing_id: hearingId, kind: 'order', due_on: '2026-12-31', at: new Date(), words: said };
  await put('courts.court_facts', { ...author, ...order, id: factId });
  await put('transition.facts', { ...author, item: 'photo-id', state: 'asked', on_day: '2026-01-02', at: new Date() });
  const fares = { diploma: 'yes', college: 'no', working: 'no', adult: 'yes', housed: 'yes', benefits: 'no' };
  await put('transition.outcomes', { ...author, ...fares, kind: 'exit', on_day: '2026-01-02', at: new Date() });
  const supportId = newId();
  const want = { support: 'diapers', step: 'wanted', on_day: '2026-01-02', owner_id: by.id, at: new Date() };
  const wish = pen('transition.supports', supportId, 'words', 'Qwyxsupport');
  await put('transition.supports', { ...author, ...want, id: supportId, words: wish });
  const benefitId = newId();
  const thought = { step: 'thought', on_day: '2026-01-02', owner_id: by.id, at: new Date() };
  const missing = pen('benefits.facts', benefitId, 'words', 'Qwyxbenefit');
  await put('benefits.facts', { ...author, ...thought, id: benefitId, benefit: 'calfresh', words: missing });
  return { handoverId, hearingId, needId, factId, item: 'food', benefit: 'calfresh', support: 'diapers' };
}
/** A charge with a lawyer's work on it, and what keeps the youth locked up. */
async function layRelief(
  { youthId, by, pen, people }: Ground,
  put: (table: string, row: Record<string, unknown>) => Promise<string>,
): Promise<Parameters> {
  const lawyer = people.get('legalaid') ?? by;
  const author = { youth_id: youthId, by_user: lawyer.id, agency_id: lawyer.agency };
  const [chargeId, sheetId, evidenceId, askId, driverId, accountId] = Array.from({ length: 6 }, () => newId());
  const at = new Date();
  const words = { description: 'Qwyxmarkjuvenilecourt', agency: '', court: 'Qwyxcourt', caseNumber: '', sentence: '' };
  const charge = { jurisdiction: 'us-ca', code: 'PC 459', what: 'arrest', offense_on: '2026-01-02', recorded_at: at };
  await put('relief.charges', {
    ...author,
    ...charge,
    id: chargeId,
    words: pen('relief.charges', String(chargeId), 'words', words),
  });
  const ofCharge = { ...author, charge_id: chargeId, at };
  const sheet = { demanded: 'Qwyxsheet', where: '', got: '', refusal: '', knew: '' };
  await put('relief.worksheets', {
    ...ofCharge,
    id: sheetId,
    body: pen('relief.worksheets', String(sheetId), 'body', sheet),
  });
  const shown = {
    kind: 'record',
    weight: 'some',
    words: pen('relief.evidence', String(evidenceId), 'words', 'Qwyxevidence'),
  };
  await put('relief.evidence', { ...ofCharge, ...shown, id: evidenceId });
  const asked = pen('relief.gate_asks', String(askId), 'words', { whom: 'Qwyxwhom', put: 'Qwyxput' });
  await put('relief.gate_asks', { ...ofCharge, id: askId, gate: 'decline', due_on: '2026-12-31', words: asked });
  const account = pen('relief.accounts', String(accountId), 'body', 'Qwyxaccount');
  await put('relief.accounts', { ...author, id: accountId, body: account, at });
  const explanationId = newId();
  const explained = pen('relief.explanations', explanationId, 'body', JSON.stringify({ parts: [] }));
  await put('relief.explanations', { ...author, id: explanationId, body: explained, at });
  const historyId = newId();
  await put('relief.history_files', {
    ...author,
    id: historyId,
    kind: 'sheet',
    body: pen('relief.history_files', String(historyId), 'body', {
      name: 'Qwyxfile',
      text: 'Qwyxsheettext',
      mapping: {},
    }),
    at,
    until: new Date(at.getTime() + 86_400_000),
  });
  await put('relief.drivers', {
    ...author,
    id: driverId,
    kind: 'no-placement',
    owner_user: by.id,
    due_on: '2026-12-31',
    at,
  });
  const petition = await layPetition(pen, put, { ...author, at }, String(chargeId));
  return {
    ...petition,
    sheetId: String(sheetId),
    accountId: String(accountId),
    chargeId: String(chargeId),
    evidenceId: String(evidenceId),
    askId: String(askId),
    driverId: String(driverId),
    historyId: String(historyId),
  };
}
/** A petition that was granted, with who holds a record and what they were sent. */
async function layPetition(
  pen: Ground['pen'],
  put: (table: string, row: Record<string, unknown>) => Promise<string>,
  author: Record<string, unknown>,
  chargeId: string,
): Promise<Parameters> {
  const [matterId, stepId, holderId, factId] = [newId(), newId(), newId(), newId()];
  const of = { ...author, matter_id: matterId };
  const sealed = (table: string, id: string, what: unknown) => pen(table, id, 'words', what as string);
  await put('petitions.matters', {
    ...author,
    id: matterId,
    jurisdiction: 'us-ca',
    remedy: 'pc-236.14',
    words: sealed('petitions.matters', matterId, { court: 'Qwyxcourt' }),
    edited_at: author.at,
  });
  await put('petitions.charges', { youth_id: author.youth_id, matter_id: matterId, charge_id: chargeId });
  const step = {
    id: stepId,
    step: 'reviewed',
    on_day: '2026-01-03',
    words: sealed('petitions.steps', stepId, 'Qwyxstep'),
  };
  await put('petitions.steps', { ...of, ...step });
  const held = sealed('petitions.holders', holderId, { name: 'Qwyxholder', address: '' });
  await put('petitions.holders', { ...of, id: holderId, kind: 'court', words: held });
  const told = sealed('petitions.holder_facts', factId, 'Qwyxproof');
  await put('petitions.holder_facts', {
    ...author,
    id: factId,
    holder_id: holderId,
    fact: 'sent',
    on_day: '2026-01-04',
    words: told,
  });
  return { matterId, holderId };
}
/** Compensation and wages that are asked for, with a look after them; and a lead of a lawyer's own. */
async function layClaims(
  { youthId, by, pen, people }: Ground,
  put: (table: string, row: Record<string, unknown>) => Promise<string>,
): Promise<Parameters> {
  const at = new Date();
  const author = { youth_id: youthId, by_user: by.id, agency_id: by.agency, at };
  const about = { about: '', from: null, until: null, askedCents: null, met: null, mayKnow: [] };
  const lay = async (kind: string, category: string, more: Record<string, unknown>): Promise<[string, string]> => {
    const [claim, step] = [newId(), newId()];
    const words = pen('claims.claims', claim, 'words', { ...about, whom: 'Qwyxwhom' });
    const of = { ...author, ...more, kind, category };
    await put('claims.claims', { ...of, id: claim, words, edited_at: at });
    const owner = category === 'immigration' ? null : by.id;
    await put('claims.steps', {
      ...of,
      id: step,
      claim_id: claim,
      step: 'noted',
      on_day: '2026-01-02',
      owner_id: owner,
    });
    return [claim, step];
  };
  const [wage] = await lay('wage-state', 'coordination', {});
  const [watch, looked] = [newId(), { kind: 'wage-state', category: 'coordination', on_day: '2026-01-03', seen: [] }];
  const words = pen('claims.watches', watch, 'words', { saw: 'Qwyxsaw', done: '' });
  await put('claims.watches', { ...author, ...looked, id: watch, claim_id: wage, words });
  const lawyer = people.get('legalaid') ?? by;
  await lay('officer-declaration', 'immigration', { by_user: lawyer.id, agency_id: lawyer.agency });
  const [claimId, claimStep] = await lay('compensation', 'coordination', {});
  const repairId = newId();
  const wish = pen('restorative.requests', repairId, 'words', 'Qwyxwish');
  const asked = { how: 'written-down', chosen_user: by.id, words: wish };
  await put('restorative.requests', { ...author, ...asked, id: repairId });
  const led = { ...author, request_id: repairId, fact: 'facilitator', on_day: '2026-01-03', to_user: by.id };
  const writer = people.get('counsel') ?? by;
  await put('restorative.facts', { ...led, by_user: writer.id, agency_id: writer.agency });
  await put('restorative.choices', { ...author, request_id: repairId, chosen_user: by.id });
  return { claimId, claimStep, repairId, claimKind: 'wage-federal', paper: 'application.docx' };
}
/** An ask for money for this youth, which waits for a yes. */
async function layMoney(county: County, { countyId, youthId, by, pen }: Ground): Promise<string> {
  const id = newId();
  const { wrapped, pen: own } = moneyPen({ actor: { countyId }, vault: county.vault }, id);
  const body = own.seal('body', { what: 'Shoes', whom: '', facts: { cse: 'at-risk' } });
  await county.owner(
    `insert into money.asks (county_id, id, code, fund, for_youth, purpose, cents, way, approvers, needs, wrapped, body, at, by_user, agency_id)
      values ($1, $2, $3, 'restoration', true, 'clothing', 4500, 'card', '{supervisor}', 1, $4, $5, now(), $6, $7)`,
    [countyId, id, id, wrapped, body, by.id, by.agency],
  );
  await county.owner(
    `insert into money.of_youth (county_id, ask_id, youth_id, words, at, by_user, agency_id) values ($1, $2, $3, $4, now(), $5, $6)`,
    [countyId, id, youthId, pen('money.of_youth', id, 'words', 'Qwyxmoney'), by.id, by.agency],
  );
  return id;
}
/** A ride for this youth that a provider drives. */
async function layRide(county: County, { countyId, youthId, by, pen, marks }: Ground): Promise<Parameters> {
  const id = newId();
  const { wrapped, pen: own } = ridePen({ vault: county.vault, county: countyId }, 'rides.rides', id);
  const place = String(marks.contact_location);
  const trip = own.seal('trip', { from: place, to: place, area: place, call: '213 555 0100', called: '' });
  const said = pen('rides.rides', id, 'own', { along: '', notKnow: place, reach: '' });
  await county.owner(
    `insert into rides.rides (county_id, id, youth_id, starts_at, minutes, seats, child_seats, wheelchair, asked_at, by_user, agency_id, sent_at, sent_by,
        sent_agency, wrapped, trip, own) values ($1, $2, $3, now(), 30, 1, 0, false, now(), $4, $5, now(), $4, $5, $6, $7, $8)`,
    [countyId, id, youthId, by.id, by.agency, wrapped, trip, said],
  );
  const [vendor, ring] = [newId(), newId()];
  const { wrapped: key, pen: card } = ridePen({ vault: county.vault, county: countyId }, 'rides.vendors', vendor);
  const sealed = card.seal('sealed', { name: 'Any Cars', phone: '213 555 0170', email: '', area: '' });
  await county.owner(
    `insert into rides.vendors (county_id, id, seats, child_seats, wheelchair, languages, rank, wrapped, sealed, created_by)
      values ($1, $2, 3, 0, false, '{}', 1, $3, $4, $5)`,
    [countyId, vendor, key, sealed, by.id],
  );
  await county.owner(
    `insert into rides.rings (county_id, id, ride_id, vendor_id, n, rung_at, until, token, answer, answered_at, how)
      values ($1, $2, $3, $4, 1, now(), now(), $5, 'yes', now(), 'telephone')`,
    [countyId, ring, id, vendor, Buffer.from(ring)],
  );
  return { rideId: id, ring };
}
/** A line of the plan of each kind: kind, code, category, how it stands. */
const planLines = [
  ['goal', 'goal', 'coordination', 'open'],
  ['need', 'mental-health', 'mental_health', 'wanted'],
  ['safety', 'people', 'coordination', 'said'],
] as const;

/** One row of each kind that the doors name by an id, laid out past the doors. */
async function layRows(county: County, ground: Ground): Promise<Parameters> {
  const { countyId, youthId, by, pen, people } = ground;
  const at = (handle: string) => people.get(handle) ?? { id: '', agency: '' };
  const put = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const id = String(row.id ?? newId());
    const all: Record<string, unknown> = { county_id: countyId, id, ...row };
    const names = Object.keys(all);
    await county.owner(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
      Object.values(all),
    );
    return id;
  };
  const particularId = newId();
  await put('youth.particulars', {
    id: particularId,
    youth_id: youthId,
    kind: 'region',
    category: 'coordination',
    value: pen('youth.particulars', particularId, 'value', { codes: [], words: 'Qwyxregion' }),
    recorded_by: by.id,
    agency_id: by.agency,
  });
  const reportId = newId();
  await put('reports.reports', {
    id: reportId,
    youth_id: youthId,
    channel: 'telephone',
    by_user: by.id,
    agency_id: by.agency,
    reporter_kind: 'teacher',
    mandated: true,
    narrative: pen('reports.reports', reportId, 'narrative', { account: `${GIVEN} was seen at the plant at night.` }),
    allegations: '[]',
  });
  const otherId = await one(county, `select id from youth.youth where county_id = $1 and id <> $2 limit 1`, [
    countyId,
    youthId,
  ]);
  const other = otherId || (await aBareYouth(county, countyId, by.id));
  const emergencyId = newId();
  const review = { kind: 'program', county: countyId, id: `emergency ${emergencyId}` } as const;
  const { wrapped, dataKey } = newDataKey(county.vault.ring, review);
  const emergencyBasis = await put('access.bases', {
    youth_id: youthId,
    kind: 'emergency',
    user_id: at('probation-2').id,
    until: new Date(Date.now() - 1000),
    since: new Date(Date.now() - 3_600_000),
    made_by: at('probation-2').id,
  });
  await put('access.emergencies', {
    id: emergencyId,
    youth_id: youthId,
    basis_id: emergencyBasis,
    user_id: at('probation-2').id,
    agency_id: at('probation-2').agency,
    category: 'medical',
    reason: sealer(countyId, dataKey)('access.emergencies', emergencyId, 'reason', 'Found unconscious at the station'),
    reason_key: wrapped,
    review_due_at: new Date(Date.now() + 432_000_000),
  });
  const sealingId = await put('access.sealings', {
    youth_id: other,
    law: 'WIC 781',
    ordered_on: '2026-01-02',
    rows_sealed: 0,
    recorded_by: at('privacy').id,
  });
  const noteId = newId();
  const program = newDataKey(county.vault.ring, { kind: 'program', county: countyId, id: at('advocate').agency });
  await county.owner(
    'insert into vault.program_keys (county_id, agency_id, wrapped, key_version) values ($1, $2, $3, $4) on conflict do nothing',
    [countyId, at('advocate').agency, program.wrapped, county.vault.ring.current],
  );
  const [stored] = await county.owner('select wrapped from vault.program_keys where agency_id = $1', [
    at('advocate').agency,
  ]);
  const subject = { kind: 'program', county: countyId, id: at('advocate').agency } as const;
  const programKey = openDataKey(county.vault.ring, stored?.wrapped as Uint8Array, subject, county.vault.cache);
  if (!programKey.ok) throw new Error('The program’s key does not open');
  const vaultPen = sealer(countyId, programKey.value);
  await put('vault.notes', {
    id: noteId,
    youth_id: youthId,
    agency_id: at('advocate').agency,
    by_user: at('advocate').id,
    body: vaultPen('vault.notes', noteId, 'body', 'Qwyxvaultnote'),
    happened_on: '2026-01-02',
  });
  const releaseId = newId();
  await put('vault.releases', {
    id: releaseId,
    note_id: noteId,
    agency_id: at('advocate').agency,
    to_user_id: at('defender').id,
    holder: 'youth',
    consent_words: vaultPen('vault.releases', releaseId, 'consent_words', 'She said yes to this one.'),
    released_by: at('advocate').id,
    until: new Date(Date.now() + 86_400_000),
  });
  const fileId = newId();
  await put('screening.files', {
    id: fileId,
    youth_id: youthId,
    screening_id: await one(county, 'select id from screening.screenings where youth_id = $1 limit 1', [youthId]),
    kind: 'text/plain',
    content: pen('screening.files', fileId, 'content', Buffer.from('Qwyxfile').toString('base64')),
    by_user: by.id,
    kept_at: new Date(),
  });
  const partId = newId();
  await put('care.members', {
    id: partId,
    youth_id: youthId,
    part: 'supporter',
    relation: 'mentor',
    who: pen('care.members', partId, 'who', { name: 'Qwyxcoach', reach: '' }),
    said_by: 'youth',
    since: new Date(),
    by_user: by.id,
    agency_id: by.agency,
  });
  const wordsId = newId();
  await put('voice.words', {
    id: wordsId,
    youth_id: youthId,
    kind: 'words',
    body: pen('voice.words', wordsId, 'body', 'Qwyxmarkcoordination of their own'),
  });
  const effortId = await put('care.efforts', {
    youth_id: youthId,
    whom: 'youth',
    how: 'call',
    reached: false,
    at: new Date(),
    recorded_at: new Date(),
    by_user: by.id,
    agency_id: by.agency,
  });
  const sessionId = newId();
  await put('care.sessions', {
    id: sessionId,
    youth_id: youthId,
    user_id: by.id,
    how: 'remote',
    words: pen('care.sessions', sessionId, 'words', { place: 'Qwyxsessions by telephone', reach: '' }),
    at: new Date(),
    by_user: by.id,
    agency_id: by.agency,
  });
  const homes = await layHomes(county, ground, put);
  const court = await layHearing(ground, put, at('supervisor').id);
  const relief = await layRelief(ground, put);
  const taskId = newId();
  await put('plan.tasks', {
    id: taskId,
    youth_id: youthId,
    title: pen('plan.tasks', taskId, 'title', 'Qwyxtask'),
    owner_id: by.id,
    from_kind: 'plan',
    from_id: youthId,
    at: new Date(),
    by_user: by.id,
    agency_id: by.agency,
  });
  const lineIds: string[] = [];
  for (const [kind, code, category, stand] of planLines) {
    const id = newId();
    lineIds.push(id);
    const body = pen('plan.lines', id, 'body', `${ground.marks[category] ?? ''} ${kind}`);
    const row = { id, youth_id: youthId, kind, code, category, thread: id, stand, whose: 'youth', body };
    await put('plan.lines', { ...row, rev: 0, at: new Date(), by_user: by.id, agency_id: by.agency });
  }
  const versionId = newId();
  await put('plan.versions', {
    id: versionId,
    youth_id: youthId,
    number: 0,
    rev: 0,
    agreed: 'yes',
    lang: 'en',
    words: pen('plan.versions', versionId, 'words', { how: 'in-person', said: 'Qwyxsaid' }),
    at: new Date(),
    by_user: by.id,
    agency_id: by.agency,
  });
  const storyPartId = await put('story.parts', {
    youth_id: youthId,
    code: 'helps',
    at: new Date(),
    by_user: by.id,
    agency_id: by.agency,
  });
  const textId = newId();
  const body = pen('story.texts', textId, 'body', 'Qwyxstory');
  const told = { youth_id: youthId, part_id: storyPartId, lang: 'en', by_user: by.id, agency_id: by.agency };
  await put('story.texts', { ...told, id: textId, body, whose: 'youth', at: new Date() });
  const shareId = await put('story.shares', {
    ...told,
    to_user: at('supervisor').id,
    to_team: false,
    may_quote: true,
    may_write: true,
    since: new Date(),
    how: 'in-person',
  });
  // Beside a part that one person may read, one that the whole team may.
  const forTeam = await put('story.parts', {
    youth_id: youthId,
    code: 'never-ask',
    at: new Date(),
    by_user: by.id,
    agency_id: by.agency,
  });
  const teamText = newId();
  const teamBody = pen('story.texts', teamText, 'body', 'Qwyxnever');
  const toTeam = { ...told, part_id: forTeam };
  await put('story.texts', { ...toTeam, id: teamText, body: teamBody, whose: 'youth', at: new Date() });
  const lent = { to_team: true, may_quote: true, may_write: false, since: new Date(), how: 'in-person' };
  await put('story.shares', { ...toTeam, ...lent });
  const referralId = await layReferral(county, ground, put);
  const advocacyId = await layAdvocacy(county, ground, put);
  const meeting = await layMeeting(county, ground, put, partId);
  // The smaller id stands first, so that a pair is joined once.
  const pair = [youthId, other].sort();
  return {
    particularId,
    reportId,
    emergencyId,
    sealingId,
    noteId,
    releaseId,
    fileId,
    partId,
    effortId,
    ...court,
    ...relief,
    ...(await layClaims(ground, put)),
    taskId,
    moneyId: await layMoney(county, ground),
    ...(await layRide(county, ground)),
    storyPartId,
    shareId,
    lineId: lineIds[0] ?? '',
    versionId,
    referralId,
    advocacyId,
    ...homes,
    ...meeting,
    removalId: await put('access.removals', { sealing_id: sealingId, place: 'backups', due_on: '2026-12-31' }),
    blockId: await put('access.blocks', {
      youth_id: youthId,
      user_id: at('probation-2').id,
      recorded_by: by.id,
    }),
    joinId: await put('youth.joins', { youth_id: pair[0], other_id: pair[1], reasons: '[]', joined_by: by.id }),
    consentId: await put('consent.consents', {
      youth_id: youthId,
      given_by: 'youth',
      categories: '{medical}',
      to_user_id: at('hubdoctor').id,
      purpose: 'care',
      explained_how: 'in-person',
      explained_lang: 'en',
      until: new Date(Date.now() + 86_400_000),
      recorded_by: by.id,
    }),
  };
}

const one = async (county: County, sql: string, values: unknown[]): Promise<string> =>
  String(Object.values((await county.owner(sql, values))[0] ?? { none: '' })[0]);

/** A home of a contractor of whom nobody signs in; the youth lives there, was asked for, was told to leave, and has an assessment. */
async function layHomes(
  county: County,
  { countyId, youthId, by, pen, people }: Ground,
  put: (table: string, row: Record<string, unknown>) => Promise<string>,
): Promise<Parameters> {
  const agency = await one(county, `select id from people.agencies where facts ->> 'sampleId' = 'cbo-pride'`, []);
  const at = new Date(Date.now() - 3_600_000);
  await county.owner(
    `insert into homes.contractors (county_id, agency_id, since, by_user) values ($1, $2, '2026-01-02', $3) on conflict do nothing`,
    [countyId, agency, by.id],
  );
  const homeId = newId();
  const { wrapped, dataKey } = newDataKey(county.vault.ring, { kind: 'home', county: countyId, id: homeId });
  const number = Number(await one(county, 'select coalesce(max(number), 0) + 1 from homes.homes', []));
  const says = JSON.stringify({ languages: ['en'] });
  const laid = { agency_id: agency, number, region: 'spa-6', says, wrapped, added_at: at, by_user: by.id };
  await put('homes.homes', { id: homeId, ...laid });
  const addressId = newId();
  const address = sealer(countyId, dataKey)('homes.private', addressId, 'body', 'Qwyxaddress');
  await put('homes.private', { id: addressId, home_id: homeId, what: 'address', body: address, at });
  const fact = { home_id: homeId, kind: 'stage', code: 'approved', since: '2026-01-02', at, by_user: by.id };
  await put('homes.facts', fact);
  const askId = newId();
  const key = newDataKey(county.vault.ring, { kind: 'home-ask', county: countyId, id: askId });
  const about = sealer(countyId, key.dataKey)('homes.asks', askId, 'about', {
    age: 16,
    languages: [],
    region: '',
    pets: '',
    children: '',
    affirming: '',
    ownChild: '',
    wants: 'Qwyxwants',
    notWants: '',
  });
  await put('homes.asks', {
    id: askId,
    by_user: by.id,
    agency_id: by.agency,
    asked_at: at,
    wrapped: key.wrapped,
    about,
  });
  await county.owner('insert into homes.of_youth (county_id, ask_id, youth_id, by_user) values ($1, $2, $3, $4)', [
    countyId,
    askId,
    youthId,
    by.id,
  ]);
  await county.owner('insert into homes.offers (county_id, ask_id, home_id, asked_at) values ($1, $2, $3, $4)', [
    countyId,
    askId,
    homeId,
    at,
  ]);
  const own = { youth_id: youthId, by_user: by.id, agency_id: by.agency };
  const placementId = newId();
  await put('homes.placements', {
    ...own,
    id: placementId,
    home_id: homeId,
    ask_id: askId,
    seat: 1,
    person_id: people.get('shelter')?.id,
    advocate: 'not-asked',
    placed_at: at,
  });
  const assessmentId = newId();
  const words = pen('homes.assessments', assessmentId, 'words', 'Qwyxassessment');
  const written = { ...own, id: assessmentId, home_id: homeId, beside: placementId, written_at: at, words };
  await put('homes.assessments', written);
  const given = { given_on: '2026-01-02', leave_by: '2026-01-09', why: 'money', at };
  return { placementId, assessmentId, noticeId: await put('homes.evictions', { ...own, ...given }) };
}

/** A referral of the youth to somebody by telephone, with what was agreed, an answer and one who was told of a silence. */
async function layReferral(
  county: County,
  { countyId, youthId, by, pen }: Ground,
  put: (table: string, row: Record<string, unknown>) => Promise<string>,
): Promise<string> {
  const id = newId();
  const { wrapped, dataKey } = newDataKey(county.vault.ring, { kind: 'referral', county: countyId, id });
  const ownPen = sealer(countyId, dataKey);
  const at = new Date(Date.now() - 3_600_000);
  await put('referrals.asks', {
    id,
    by_user: by.id,
    agency_id: by.agency,
    asked_at: at,
    with_record: true,
    asked_for: 'youth',
    need: 'food',
    provider: 'Qwyxprovider',
    organization: 'Qwyxprovider',
    way: 'telephone',
    due_at: new Date(at.getTime() + 72 * 3_600_000),
    silence_hours: 72,
    wrapped,
    yes_by: 'youth',
    yes_at: at,
    yes_how: 'in-person',
    yes_lang: 'en',
  });
  await county.owner(
    'insert into referrals.of_youth (county_id, referral_id, youth_id, by_user) values ($1, $2, $3, $4)',
    [countyId, id, youthId, by.id],
  );
  const question = { need: 'food', age: '16', language: '', region: '', where: '', matters: [] };
  const words = async (what: string, forProvider: boolean, body: (row: string) => Buffer) => {
    const row = newId();
    await put('referrals.words', { id: row, referral_id: id, what, for_provider: forProvider, body: body(row) });
  };
  await words('shared', true, (row) => ownPen('referrals.words', row, 'body', { called: 'Qwyxcalled' }));
  await words('question', false, (row) => pen('referrals.words', row, 'body', question));
  await put('referrals.events', {
    referral_id: id,
    kind: 'how-it-was',
    code: 'mixed',
    at,
    recorded_at: at,
    by_user: by.id,
    by_part: 'team',
  });
  await county.owner(
    `insert into referrals.told (county_id, referral_id, kind, due_at, user_id, at) values ($1, $2, 'sender', $3, $4, $3)`,
    [countyId, id, at, by.id],
  );
  return id;
}

/** A referral of the youth to an advocate of the county's second program, taken, with a review of it. */
async function layAdvocacy(
  county: County,
  { countyId, youthId, by, pen, people }: Ground,
  put: (table: string, row: Record<string, unknown>) => Promise<string>,
): Promise<string> {
  const id = newId();
  const { wrapped, dataKey } = newDataKey(county.vault.ring, { kind: 'advocacy', county: countyId, id });
  const card = { called: 'Qwyxadvocacy', reach: 'Qwyxreach', wants: '', avoid: '' };
  const hand = { by_user: by.id, agency_id: by.agency };
  await put('advocacy.referrals', {
    ...hand,
    id,
    number: id,
    source: 'worker',
    with_record: true,
    knows: 'told',
    forms: '{}',
    language: 'en',
    wrapped,
    card: sealer(countyId, dataKey)('advocacy.referrals', id, 'card', card),
  });
  await county.owner(
    'insert into advocacy.of_youth (county_id, referral_id, youth_id, by_user) values ($1, $2, $3, $4)',
    [countyId, id, youthId, by.id],
  );
  const advocate = people.get('labor-advocate') ?? { id: '', agency: '' };
  const contract_id = await one(county, 'select id from advocacy.contracts where agency_id = $1', [advocate.agency]);
  const since = new Date(Date.now() - 3_600_000);
  const turn_id = await put('advocacy.turns', {
    referral_id: id,
    contract_id,
    agency_id: advocate.agency,
    at: since,
    by_user: by.id,
    chosen_by: 'referrer',
    accepted_at: since,
    accepted_by: advocate.id,
    advocate_id: advocate.id,
    // Its time is over, and another program has taken over: this one sees nothing of it any more.
    until: since,
  });
  const harbor = people.get('probation-2') ?? { id: '', agency: '' };
  await put('advocacy.turns', {
    referral_id: id,
    contract_id,
    agency_id: harbor.agency,
    by_user: by.id,
    chosen_by: 'youth',
    accepted_at: new Date(),
    accepted_by: harbor.id,
    advocate_id: harbor.id,
  });
  await put('advocacy.events', { referral_id: id, turn_id, kind: 'agreed', at: since, by_user: by.id });
  const review = newId();
  await put('advocacy.reviews', {
    ...hand,
    id: review,
    youth_id: youthId,
    referral_id: id,
    contract_id,
    // A second reviewer without a basis of their own: it is the youth's grants that shut them out.
    with_user: people.get('educator')?.id,
    model_version: 'x',
    scores: '{"voice": 3}',
    words: pen('advocacy.reviews', review, 'words', 'Qwyxreview'),
  });
  const interview = newId();
  await put('advocacy.interviews', {
    id: interview,
    youth_id: youthId,
    review_id: review,
    whom: 'youth',
    on_day: '2026-01-02',
    by_user: by.id,
    words: pen('advocacy.interviews', interview, 'words', { who: '', said: 'Qwyxsaid' }),
  });
  return id;
}

async function aBareYouth(county: County, countyId: string, by: string): Promise<string> {
  const id = newId();
  await county.owner(`insert into youth.youth (county_id, id, number, created_by) values ($1, $2, $3, $4)`, [
    countyId,
    id,
    `Y-${id.slice(-12)}`,
    by,
  ]);
  const { wrapped } = newDataKey(county.vault.ring, { kind: 'youth', county: countyId, id });
  await county.owner('insert into youth.keys (county_id, youth_id, wrapped, key_version) values ($1, $2, $3, $4)', [
    countyId,
    id,
    wrapped,
    county.vault.ring.current,
  ]);
  return id;
}

/** Parameters that name nothing of a youth: people, agencies, rules, pages. Any of these may be asked with any value. */
export const COUNTY_PARAMETERS: Record<string, string> = {
  code: '0123456789',
  id: '00000000-0000-4000-8000-000000000000',
  role: 'privacy',
  batch: '00000000-0000-4000-8000-000000000000',
  page: '2',
  state: 'us-ca',
  jurisdiction: 'us-ca',
  remedy: 'pc-236.14',
  versionId: '00000000-0000-4000-8000-000000000000',
  set: 'petition.pdf',
  gate: 'decline',
  file: 'letter.pdf',
  version: '1',
  protocolId: 'labor-response',
  at: '0',
  category: 'medical',
  recipient: 'health',
  sought: 'Zm9v',
  of: 'x',
  token: 'x',
  askId: '00000000-0000-4000-8000-000000000000',
  contractId: '00000000-0000-4000-8000-000000000000',
  agreementId: '00000000-0000-4000-8000-000000000000',
  requirementId: '00000000-0000-4000-8000-000000000000',
  contactId: '00000000-0000-4000-8000-000000000000',
  licenseId: '00000000-0000-4000-8000-000000000000',
  agencyId: '00000000-0000-4000-8000-000000000000',
  key: 'labor-alone',
  disclosureId: '00000000-0000-4000-8000-000000000000',
  draftId: '00000000-0000-4000-8000-000000000000',
  incomingId: '00000000-0000-4000-8000-000000000000',
  applicationId: '00000000-0000-4000-8000-000000000000',
  approvalId: '00000000-0000-4000-8000-000000000000',
  fundId: 'restoration',
  fundVersionId: '00000000-0000-4000-8000-000000000000',
  placeId: '00000000-0000-4000-8000-000000000000',
  trainingId: '00000000-0000-4000-8000-000000000000',
  signId: '00000000-0000-4000-8000-000000000000',
  visitId: '00000000-0000-4000-8000-000000000000',
  paper: 'poster',
  phase: 'phase-1',
  topic: 'about',
  about: 'finder',
  part: 'heading',
  region: 'spa-6',
  serviceId: '00000000-0000-4000-8000-000000000000',
  classId: '00000000-0000-4000-8000-000000000000',
  requestId: '00000000-0000-4000-8000-000000000000',
  userId: '00000000-0000-4000-8000-000000000000',
  n: '1',
  ring: '00000000-0000-4000-8000-000000000000',
  hours: '00000000-0000-4000-8000-000000000000',
  meetingId: '00000000-0000-4000-8000-000000000000',
  memberId: '00000000-0000-4000-8000-000000000000',
  teamId: '00000000-0000-4000-8000-000000000000',
  seatId: '00000000-0000-4000-8000-000000000000',
  kind: 'mdt-service',
  noteId: '00000000-0000-4000-8000-000000000000',
  homeId: '00000000-0000-4000-8000-000000000000',
  factId: '00000000-0000-4000-8000-000000000000',
  siteId: '00000000-0000-4000-8000-000000000000',
  handoverId: '00000000-0000-4000-8000-000000000000',
  paperId: '00000000-0000-4000-8000-000000000000',
};

/** A door's path with the record's own ids in it. */
export function pathTo(path: string, parameters: Parameters): string {
  return path.replace(/:(\w+)\??/g, (_, name: string) => {
    const value = parameters[name] ?? COUNTY_PARAMETERS[name];
    if (value === undefined)
      throw new Error(
        `The path ${path} asks for “${name}”, which no builder makes: give test/harness/records.ts a row for it ` +
          '(layRows, if it belongs to a youth; COUNTY_PARAMETERS, if it does not).',
      );
    if (value === '') throw new Error(`test/harness/records.ts made no row for “${name}” (${path}).`);
    return encodeURIComponent(value);
  });
}

/** Whether a path leads to something of one youth. */
export const isRecordPath = (path: string): boolean => parametersOf(path).some((name) => !(name in COUNTY_PARAMETERS));
