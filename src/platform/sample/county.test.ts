import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, dayOf } from '#kernel/calendar.ts';
import { compare, holds } from './compare.ts';
import { generateCounty, margins } from './index.ts';
import type { SampleEvent } from './model/events.ts';
import { isInvented } from './model/names.ts';
import type { SampleYouth } from './model/shapes.ts';
import { tallyOf } from './tally.ts';

const now = new Date('2026-11-22T20:00:00Z');
const zone = 'America/Los_Angeles';
const countyOf = (seed: string, scale: number) => generateCounty({ seed, scale, now });
const all = (seed: string, scale: number) => [...countyOf(seed, scale).youth()];
const hashOf = (seed: string, scale: number) => {
  const county = countyOf(seed, scale);
  const hash = createHash('sha256').update(JSON.stringify(county.people));
  for (const one of county.youth()) hash.update(JSON.stringify(one));
  return hash.digest('hex');
};

const county = countyOf('sample', 1);
const youth = [...county.youth()];
const events = youth.flatMap((one) => one.events.map((event) => ({ one, event })));
const eventsOf = <K extends SampleEvent['kind']>(kind: K) =>
  events.filter((e): e is { one: SampleYouth; event: Extract<SampleEvent, { kind: K }> } => e.event.kind === kind);

describe('one seed, one county', () => {
  test('the same seed gives the same county, twice and from the same object', () => {
    expect(hashOf('a', 0.2)).toBe(hashOf('a', 0.2));
    expect([...county.youth()]).toEqual(youth);
  });

  test('two seeds never give the same county', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b);
        expect(hashOf(a, 0.02)).not.toBe(hashOf(b, 0.02));
      }),
      { numRuns: 25 },
    );
  });

  test('a scale of nothing is refused', () => {
    expect(() => countyOf('a', 0)).toThrow(RangeError);
    expect(() => countyOf('a', Number.NaN)).toThrow(RangeError);
  });
});

describe('the published figures', () => {
  test.each([
    ['sample', 1],
    ['another', 1],
    ['sample', 0.1],
    ['sample', 3],
  ])('seed %s at scale %f: every row of the table holds', (seed, scale) => {
    const rows = compare(tallyOf(countyOf(seed, scale).youth(), zone), margins, scale);
    // A tenth of a county is too small for every industry that is named.
    const judged = scale < 1 ? rows.filter((row) => !row.margin.endsWith('Industries')) : rows;
    expect(judged.filter((row) => !holds(row))).toEqual([]);
  });

  test('any seed meets them', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const rows = compare(tallyOf(countyOf(seed, 1).youth(), zone), margins, 1);
        expect(rows.filter((row) => !holds(row))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test('lawful industries never go against the order in which the state lists them', () => {
    const industry = tallyOf(youth, zone).industry ?? {};
    const listed = margins.published.statewideIndustries.list.filter((name) => name !== 'forced-criminality');
    const counts = listed.map((name) => industry[name] ?? 0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('a thousand youth at scale 1, and a second county beside them', () => {
    expect(youth.filter((one) => one.county === 'sample')).toHaveLength(1000);
    expect(youth.filter((one) => one.county === 'neighbor').length).toBeGreaterThanOrEqual(3);
    expect(all('s', 0.01).filter((one) => one.county === 'sample')).toHaveLength(10);
  });
});

describe('nobody in it could be anyone', () => {
  test('every family name is made of the invented parts', () => {
    const families = youth.filter((one) => one.sameAs === null).flatMap((one) => (one.name ? [one.name.family] : []));
    expect(families.filter((family) => !isInvented(family))).toEqual([]);
    expect(county.people.filter(({ name }) => !isInvented(name.split(' ').slice(1).join(' ')))).toEqual([]);
  });

  test('every telephone number is one that is kept for stories', () => {
    const numbers = [...youth.flatMap(({ phone }) => phone ?? []), ...county.agencies.map(({ phone }) => phone)];
    expect(numbers.filter((number) => !/^\(213\) 555-01\d\d$/.test(number))).toEqual([]);
  });

  test('names are varied enough for a search to be tried on them', () => {
    const full = youth.flatMap(({ name }) => (name ? [`${name.given} ${name.family}`] : []));
    expect(new Set(full).size).toBeGreaterThan(full.length * 0.98);
  });
});

describe('ages and dates', () => {
  test('everything happened within the year, in order', () => {
    for (const one of youth) {
      const times = one.events.map((event) => event.at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const at of times) expect(at >= county.year.from.getTime() && at < county.year.until.getTime()).toBe(true);
    }
    const later = JSON.stringify(youth).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
    expect(later.filter((at) => new Date(at) >= county.year.until)).toEqual([]);
  });

  test('the age in a report is the age on that day, and is a child’s', () => {
    for (const { one, event } of eventsOf('report')) {
      expect(event.age).toBe(ageOn(one.born, dayOf(event.at, zone)));
      expect(event.age).toBeGreaterThanOrEqual(9);
      expect(event.age).toBeLessThan(18);
    }
  });

  test('whoever leaves care is 18 or older', () => {
    for (const { one, event } of eventsOf('exit'))
      expect(ageOn(one.born, dayOf(event.at, zone))).toBeGreaterThanOrEqual(18);
  });

  test('nothing began before it was first known to begin at an age', () => {
    for (const { one, event } of eventsOf('identification'))
      if (event.ageAtFirst !== null)
        expect(event.ageAtFirst).toBeLessThanOrEqual(ageOn(one.born, dayOf(event.at, zone)));
  });

  test('whoever was gone was gone before they were back, and police were told in between', () => {
    for (const { event } of eventsOf('missing')) {
      if (event.returnedAt) expect(event.returnedAt > event.at).toBe(true);
      if (event.toldPoliceAt && event.returnedAt) expect(event.toldPoliceAt < event.returnedAt).toBe(true);
    }
  });
});

describe('the county does not widen its net in the sample either', () => {
  test('a record that a community agency holds has no report, no identification and no team', () => {
    const held = youth.filter((one) => one.heldBy !== null);
    expect(held.length).toBeGreaterThan(20);
    for (const one of held) {
      expect(one.team).toEqual([]);
      expect(one.events.filter(({ kind }) => !['screening', 'contact', 'response'].includes(kind))).toEqual([]);
    }
  });

  test('whoever decided on a form was on the youth’s team by then', () => {
    for (const { one, event } of eventsOf('identification')) {
      const member = one.team.find(({ handle }) => handle === event.by);
      if (event.by.startsWith('socialworker')) expect(member && member.since <= event.at).toBe(true);
    }
  });

  test('a youth without a name has none anywhere', () => {
    const unnamed = youth.filter((one) => one.name === null);
    expect(unnamed.length).toBeGreaterThan(0);
    for (const one of unnamed) expect([one.nickname, one.chosenName, one.phone]).toEqual([null, null, null]);
  });

  test('a place of birth is known only where it opened a duty, or happened to be said', () => {
    const born = youth.filter((one) => one.bornIn !== null && one.bornIn !== 'US');
    expect(born).toHaveLength(26);
    for (const one of born)
      expect(one.events.some(({ kind }) => kind === 'federal-notice' || kind === 'report')).toBe(true);
  });
});

test('how fast it is, measured and not judged', ({ annotate }) => {
  const began = performance.now();
  let count = 0;
  for (const _ of countyOf('speed', 2).youth()) count += 1;
  const perSecond = Math.round(count / ((performance.now() - began) / 1000));
  annotate(`${perSecond} youth a second`);
  expect(count).toBeGreaterThan(2000);
});
