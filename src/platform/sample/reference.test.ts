import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import exploitation from '../../../reference/codes/exploitation.json' with { type: 'json' };
import times from '../../../reference/codes/response-times.json' with { type: 'json' };
import languages from '../../../reference/languages/languages.json' with { type: 'json' };
import { roles } from '../http/actor.ts';
import { generateCounty, regions } from './index.ts';
import { indicators, instruments } from './margins.ts';
import { allCodes } from './model/industries.ts';

const county = generateCounty({ seed: 'reference', scale: 1, now: new Date('2026-07-01T19:00:00Z') });
const youth = [...county.youth()];
const events = youth.flatMap((one) => one.events);
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const handles = new Set(county.people.map(({ handle }) => handle));
const agencies = new Set(county.agencies.map(({ id }) => id));
const unknown = (used: Iterable<string>, known: Iterable<string>) => {
  const there = new Set(known);
  return [...new Set(used)].filter((id) => !there.has(id));
};

test('the sign-in page finds every sample person that the journeys need', () => {
  const needed =
    `hotline officer officer-shift intake socialworker supervisor probation advocate nurse educator counsel mdt
    liaison analyst planlead privacy admin other-county privacy2 admin2 librarian shelter outreach dispatcher youthleader`.split(
      /\s+/,
    );
  expect(
    unknown(
      needed,
      county.people.filter((p) => p.listed).map((p) => p.handle),
    ),
  ).toEqual([]);
  expect(handles.size).toBe(county.people.length);
  expect(county.people.find((p) => p.handle === 'other-county')?.county).toBe('neighbor');
  expect(county.people.filter((p) => p.kind === 'shift').map((p) => p.handle)).toEqual(['officer-shift']);
});

test('people work at agencies that exist, in roles and languages that exist', () => {
  expect(
    unknown(
      county.people.map((p) => p.agency),
      agencies,
    ),
  ).toEqual([]);
  expect(
    unknown(
      county.people.flatMap((p) => p.roles),
      roles,
    ),
  ).toEqual([]);
  const tags = languages.languages.map(({ tag }) => tag);
  expect(
    unknown(
      county.people.flatMap((p) => p.languages),
      tags,
    ),
  ).toEqual([]);
  expect(
    unknown(
      youth.flatMap((one) => [one.language, ...one.otherLanguages]),
      tags,
    ),
  ).toEqual([]);
  expect(
    unknown(
      regions.flatMap((region) => region.languages),
      tags,
    ),
  ).toEqual([]);
  for (const agency of county.agencies) if (agency.within) expect(agencies.has(agency.within)).toBe(true);
});

test('everything that was done was done by someone who exists, somewhere that exists', () => {
  const by = events.flatMap((event) => ('by' in event ? [event.by] : []));
  const team = youth.flatMap((one) => one.team.map(({ handle }) => handle));
  const advocates = events.flatMap((event) => (event.kind === 'advocacy' ? [event.advocate] : []));
  expect(unknown([...by, ...team, ...advocates], handles)).toEqual([]);
  const places = events.flatMap((event) => {
    if (event.kind === 'screening' || event.kind === 'recovery' || event.kind === 'contact') return [event.agency];
    if (event.kind === 'advocacy') return [event.provider];
    return event.kind === 'report' ? [event.reporter.agency, event.supportOffered].filter((id) => id !== null) : [];
  });
  expect(unknown([...places, ...youth.flatMap(({ heldBy }) => heldBy ?? [])], agencies)).toEqual([]);
});

test('every answer fits its instrument: an item there, its opening question said yes to', () => {
  const known = new Set(idsOf(indicators));
  for (const event of events) {
    if (event.kind !== 'screening') continue;
    const items = instruments[event.instrument];
    const given = new Map(
      event.answers.map((a) => [`${a.mode === 'observed' ? 'seen' : 'asked'}.${a.indicator}`, a.value]),
    );
    expect(given.size).toBe(event.answers.length);
    for (const linkId of given.keys()) {
      const item = items.find((candidate) => candidate.linkId === linkId);
      expect(item && known.has(item.indicator)).toBe(true);
      for (const question of item?.opens ?? []) expect(given.get(question)).toBe('yes');
    }
  }
});

test('at the doors of justice only what is seen is written down', () => {
  const there = events.filter((e) => e.kind === 'screening' && ['police', 'probation', 'detention'].includes(e.door));
  expect(there.length).toBeGreaterThan(50);
  const asked = there.flatMap((e) => (e.kind === 'screening' ? e.answers.filter((a) => a.mode === 'asked') : []));
  expect(asked).toEqual([]);
});

test('industries, crimes, relationships and response times are the county’s codes', () => {
  const named = events.filter((event) => event.kind === 'identification');
  expect(unknown([...named.flatMap((e) => e.industries), ...allCodes()], idsOf(exploitation.industries))).toEqual([]);
  expect(
    unknown(
      named.flatMap((e) => e.crimeTypes),
      idsOf(exploitation.crimeTypes),
    ),
  ).toEqual([]);
  expect(
    unknown(
      named.flatMap((e) => e.relationships),
      idsOf(exploitation.relationships),
    ),
  ).toEqual([]);
  expect(
    unknown(
      named.map((e) => e.cameToLight),
      idsOf(exploitation.waysToLight),
    ),
  ).toEqual([]);
  const answered = events.flatMap((event) => (event.kind === 'report' ? [event.responseTime] : []));
  expect(unknown(answered, idsOf(times.times))).toEqual([]);
});

test('a labor identification names its industry or its crime', () => {
  for (const event of events) {
    if (event.kind !== 'identification') continue;
    expect(event.industries).toHaveLength(event.form === 'lt' ? 1 : 0);
    expect(event.crimeTypes).toHaveLength(event.form === 'ltfc' ? 1 : 0);
  }
});

const folder = resolve(import.meta.dirname, '../../../reference/protocols');
test('every response runs a protocol that the county has', () => {
  const shipped = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name): string => JSON.parse(readFileSync(resolve(folder, name), 'utf8')).id)
    : [];
  const used = events.flatMap((event) => (event.kind === 'response' ? [event.protocol] : []));
  expect(unknown(used, shipped)).toEqual([]);
});
