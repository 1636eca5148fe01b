import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ground, theGround } from './ground.ts';

/**
 * Each check that the gate's functions rest on is broken on purpose, one at a time, in a transaction that is rolled back.
 * Somebody must then reach something that they did not before.
 */
let ground: Ground;
beforeAll(async () => {
  ground = await theGround();
});
afterAll(() => ground?.close());

/** The checks that the gate's functions rest on, each as someone would break it. */
const BROKEN: [signature: string, body: string][] = [
  ['access.works_the_case(p_youth uuid) returns boolean', 'select true'],
  ['access.can_be_let_in(p_youth uuid, p_user uuid) returns boolean', 'select true'],
  ['access.has_basis(p_youth uuid, p_user uuid, p_kind access.basis_kind) returns boolean', 'select false'],
  ['access.kept_without(p_youth uuid, p_basis uuid, p_user uuid) returns boolean', 'select true'],
  ['access.answers_for(p_agency uuid) returns boolean', 'select true'],
  [
    'people.roles_of(p_county uuid, p_user uuid) returns text[]',
    `select array['privacy', 'administrator', 'supervisor', 'advocate', 'screener', 'mdt-coordinator']`,
  ],
  ['vault.my_program() returns uuid', `select agency_id from people.users where handle = 'advocate'`],
];

const callsFor = (): string[] => {
  const { at, open } = ground;
  const { youthId, parameters: of } = open;
  const id = 'gen_random_uuid()';
  return [
    ...['educator', 'hubdoctor', 'officer-shift', 'other-county', 'socialworker'].flatMap((to) =>
      ['assigned-team', 'treatment'].map(
        (kind) => `select access.assign(${id}, '${youthId}', '${at(to)}', '${kind}', 'x', null) is true as done`,
      ),
    ),
    `select access.join_mdt(${id}, '${youthId}', '${at('educator')}', 'mdt-service', null, null, null) is true as done`,
    `select access.record_order(${id}, '${youthId}', '${at('educator')}', '{medical}', null, now() + interval '1 day') is true as done`,
    `select access.end_basis('${of.basisId}', 'x') is true as done`,
    `select access.block(${id}, '${youthId}', '${at('socialworker')}') is true as done`,
    `select access.block(${id}, '${youthId}', '${at('hotline')}') is true as done`,
    `select access.lift_block('${of.blockId}') is true as done`,
    `select access.withdraw_consent('${of.consentId}') is true as done`,
    `select access.review_emergency('${of.emergencyId}', 'justified', null) is true as done`,
    `select access.seal(${id}, '${open.marks.number}', 'WIC 781', current_date, null) is not null as done`,
    `select access.draft_rules('x') is not null as done`,
    `select access.release('${youthId}', 'youth-agreed', 'the youth said yes') is true as done`,
    'select 1 as done from vault.notes',
    'select 1 as done from access.emergencies',
    `select 1 as done from audit.looked_at('${youthId}', 500)`,
  ].map((sql) => (sql.includes(' as done from ') ? sql : `select 1 from (${sql}) x where x.done`));
};

describe('each check that the gate rests on, broken on purpose', () => {
  it.each(BROKEN)('%s is noticed', async (signature, body) => {
    await ground.client.query('begin');
    const before = await ground.probe(callsFor());
    await ground.client.query(
      `create or replace function ${signature} language sql stable security definer set search_path = '' as $broken$ ${body} $broken$`,
    );
    const after = await ground.probe(callsFor());
    await ground.client.query('rollback');
    expect(after).not.toBe(before);
  });
});
