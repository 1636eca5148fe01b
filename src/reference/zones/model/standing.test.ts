import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#kernel/calendar.ts';
import { type Lapse, lapsesOn, type Rules, requirementNames, standingOn, type ZoneFacts } from './standing.ts';

const rules: Rules = {
  trainedPeople: 2,
  trainingMonths: 12,
  signMonths: 6,
  graceDays: 30,
  versions: [{ version: 1, on: '2026-01-01' }],
};
const whole: ZoneFacts = {
  appliedOn: '2026-01-10',
  hasOpenAddress: true,
  trainings: [
    { on: '2026-02-01', left: null },
    { on: '2026-03-01', left: null },
  ],
  approvals: [
    { what: 'protocol', version: 1, on: '2026-03-10', left: null },
    { what: 'guide', version: 1, on: '2026-03-10', left: null },
  ],
  signs: [
    { kind: 'poster', on: '2026-04-01', left: null },
    { kind: 'placard', on: '2026-04-02', left: null },
  ],
};
const is = (facts: ZoneFacts, day: string, judged = rules) => standingOn(facts, judged, day).isZone;
const missing = (facts: ZoneFacts, day: string, judged = rules) =>
  standingOn(facts, judged, day)
    .requirements.filter(({ met }) => !met)
    .map(({ name }) => name);

describe('a place is a zone', () => {
  it('from the day on which the last of it is there, until the day on which the first of it ends', () => {
    expect(is(whole, '2026-04-01')).toBe(false);
    expect(missing(whole, '2026-04-01')).toEqual(['placard']);
    expect(is(whole, '2026-04-02')).toBe(true);
    expect(is(whole, '2026-10-01')).toBe(true);
    expect(missing(whole, '2026-10-02')).toEqual(['poster']);
    expect(missing(whole, '2026-10-03')).toEqual(['poster', 'placard']);
  });

  it('no longer when a trained person leaves and too few are left, from the day after their last', () => {
    const left = {
      ...whole,
      trainings: [
        { on: '2026-02-01', left: '2026-05-05' },
        { on: '2026-03-01', left: null },
      ],
    };
    expect(is(left, '2026-05-05')).toBe(true);
    expect(missing(left, '2026-05-06')).toEqual(['training']);
    const more = { ...left, trainings: [...left.trainings, { on: '2026-05-06', left: null }] };
    expect(is(more, '2026-05-06')).toBe(true);
  });

  it('until some days after a newer version was published, unless the head approves that one', () => {
    const newer = { ...rules, versions: [...rules.versions, { version: 2, on: '2026-06-01' }] };
    expect(is(whole, '2026-07-01', newer)).toBe(true);
    expect(missing(whole, '2026-07-02', newer)).toEqual(['protocol', 'guide']);
    const approved = {
      ...whole,
      approvals: [...whole.approvals, { what: 'protocol' as const, version: 2, on: '2026-06-15', left: null }],
    };
    expect(missing(approved, '2026-07-02', newer)).toEqual(['guide']);
  });

  it('never where its address is not public, whatever else it has', () => {
    fc.assert(
      fc.property(someFacts, someRules, someDay, (facts, judged, day) => {
        expect(is({ ...facts, hasOpenAddress: false }, day, judged)).toBe(false);
      }),
    );
  });
});

const START = '2026-01-01';
const someDay = fc.integer({ min: 0, max: 900 }).map((n) => addDays(START, n));
const maybeDay = fc.option(someDay, { nil: null });
const someRules: fc.Arbitrary<Rules> = fc.record({
  trainedPeople: fc.integer({ min: 1, max: 3 }),
  trainingMonths: fc.integer({ min: 1, max: 18 }),
  signMonths: fc.integer({ min: 1, max: 18 }),
  graceDays: fc.integer({ min: 0, max: 60 }),
  versions: fc.array(someDay, { maxLength: 3 }).map((days) => days.sort().map((on, at) => ({ version: at + 1, on }))),
});
const someFacts: fc.Arbitrary<ZoneFacts> = fc.record({
  appliedOn: maybeDay,
  hasOpenAddress: fc.boolean(),
  trainings: fc.array(fc.record({ on: someDay, left: maybeDay }), { maxLength: 5 }),
  approvals: fc.array(
    fc.record({
      what: fc.constantFrom('protocol' as const, 'guide' as const),
      version: fc.integer({ min: 1, max: 3 }),
      on: someDay,
      left: maybeDay,
    }),
    { maxLength: 5 },
  ),
  signs: fc.array(
    fc.record({ kind: fc.constantFrom('poster' as const, 'placard' as const), on: someDay, left: maybeDay }),
    { maxLength: 5 },
  ),
});

/** The same facts, with one of each kind in force. */
const withAll = (facts: ZoneFacts, day: string): ZoneFacts => ({
  ...facts,
  appliedOn: facts.appliedOn ?? day,
  hasOpenAddress: true,
  trainings: [...facts.trainings, { on: day, left: null }],
  approvals: [
    ...facts.approvals,
    { what: 'protocol', version: 3, on: day, left: null },
    { what: 'guide', version: 3, on: day, left: null },
  ],
  signs: [...facts.signs, { kind: 'poster', on: day, left: null }, { kind: 'placard', on: day, left: null }],
});
const nearlyWhole = fc
  .tuple(someFacts, someDay, someDay)
  .map(([facts, one, other]) => withAll(withAll(facts, one), other));

/** The same said day by day and in other words: what the county's page says a zone must have. */
function holdsAll(facts: ZoneFacts, judged: Rules, day: string): boolean {
  const inForce = (on: string, months: number, left: string | null) =>
    on <= day && !(left !== null && left < day) && !(addMonths(on, months) < day);
  const trained = facts.trainings.filter(({ on, left }) => inForce(on, judged.trainingMonths, left)).length;
  const approved = (what: string) =>
    facts.approvals.some(
      (each) =>
        each.what === what &&
        each.on <= day &&
        !(each.left !== null && each.left < day) &&
        judged.versions.every(({ version, on }) => version <= each.version || day <= addDays(on, judged.graceDays)),
    );
  const hangs = (kind: string) =>
    facts.signs.some((each) => each.kind === kind && inForce(each.on, judged.signMonths, each.left));
  return (
    facts.hasOpenAddress &&
    facts.appliedOn !== null &&
    facts.appliedOn <= day &&
    trained >= judged.trainedPeople &&
    approved('protocol') &&
    approved('guide') &&
    hangs('poster') &&
    hangs('placard')
  );
}

describe('for any facts, rules and day', () => {
  it('a place is a zone exactly when every requirement holds that day', () => {
    fc.assert(
      fc.property(fc.oneof(someFacts, nearlyWhole), someRules, someDay, (facts, judged, day) => {
        const standing = standingOn(facts, judged, day);
        expect(standing.isZone).toBe(holdsAll(facts, judged, day));
        expect(standing.requirements.map(({ name }) => name)).toEqual(requirementNames);
      }),
      { numRuns: 1_000 },
    );
    // What is drawn is a zone now and then, so that the law above is about both answers.
    const drawn = fc.sample(fc.tuple(nearlyWhole, someRules, someDay), { numRuns: 500, seed: 7 });
    const zones = drawn.filter(([facts, judged, day]) => standingOn(facts, judged, day).isZone).length;
    expect(zones).toBeGreaterThan(25);
    expect(zones).toBeLessThan(475);
  });

  it('the day until which a requirement holds is its last: it holds on each day until then, and not on the next', () => {
    fc.assert(
      fc.property(someFacts, someRules, someDay, (facts, judged, day) => {
        for (const { name, met, until, lapsedOn } of standingOn(facts, judged, day).requirements) {
          const on = (at: string) =>
            standingOn(facts, judged, at).requirements.find((each) => each.name === name)?.met ?? false;
          if (met && until !== null) {
            expect(on(until)).toBe(true);
            expect(on(addDays(until, 1))).toBe(false);
          }
          if (!met && lapsedOn !== null) {
            expect(lapsedOn < day).toBe(true);
            expect(on(lapsedOn)).toBe(true);
            expect(on(addDays(lapsedOn, 1))).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('each lapse is told by one and the same day, however often it is looked at', () => {
    fc.assert(
      fc.property(someFacts, someRules, someDay, (facts, judged, from) => {
        const told = new Set<string>();
        const lapsed = new Map<string, number>();
        const at = (day: string, name: string) =>
          standingOn(facts, judged, day).requirements.find((each) => each.name === name)?.met ?? false;
        for (let n = 0; n < 40; n++) {
          const day = addDays(from, n);
          for (const each of lapsesOn(facts, judged, day)) told.add(keyOf(each));
          for (const name of requirementNames)
            if (at(addDays(day, -1), name) && !at(day, name)) lapsed.set(`${name} lapsed ${addDays(day, -1)}`, n);
        }
        // Whatever ended in these days was told, by the day on which it ended.
        for (const key of lapsed.keys()) expect(told).toContain(key);
      }),
      { numRuns: 30 },
    );
  });
});

const keyOf = ({ requirement, kind, day }: Lapse): string => `${requirement} ${kind} ${day}`;

describe('what is to be told', () => {
  it('begins a month before the end, and is one thing after it', () => {
    const of = (day: string) => lapsesOn(whole, rules, day).filter(({ requirement }) => requirement === 'poster');
    expect(of('2026-08-31')).toEqual([]);
    expect(of('2026-09-01')).toEqual([{ requirement: 'poster', kind: 'soon', day: '2026-10-01' }]);
    expect(of('2026-10-01')).toEqual([{ requirement: 'poster', kind: 'soon', day: '2026-10-01' }]);
    expect(of('2026-10-02')).toEqual([{ requirement: 'poster', kind: 'lapsed', day: '2026-10-01' }]);
  });

  it('is nothing of what never was', () => {
    const bare: ZoneFacts = { ...whole, trainings: [], approvals: [], signs: [] };
    expect(lapsesOn(bare, rules, '2026-06-01')).toEqual([]);
  });
});
