import { describe, expect, test } from 'vitest';
import { aProtocol, at, calendars, mustBy, on, play, START, shouldBy } from '../fixtures.ts';
import { alarmLateness, alarmsDue, alarmsOf, nextAlarmAt } from './alarms.ts';

const night = { from: '21:00', to: '07:00' };
const rules = { calendars, quiet: null };
const times = (alarms: ReturnType<typeof alarmsOf>) =>
  alarms.map((alarm) => `${alarm.kind} ${alarm.recipient} ${alarm.at.toISOString()}`);
const line = (kind: string, who: string, when: string) => `${kind} ${who} ${at(when).toISOString()}`;

describe('The alarms of a clock', () => {
  const protocol = aProtocol([{ id: 'call', ...mustBy('PT24H') }]);

  test('go to the owner before, at and after; then to the supervisor; then to the committee', () => {
    expect(times(alarmsOf(protocol, 'r1', play(protocol, '2026-06-01T10:00'), rules))).toEqual([
      line('half', 'owner', '2026-06-01T22:00'),
      line('quarter', 'owner', '2026-06-02T04:00'),
      line('due', 'owner', '2026-06-02T10:00'),
      line('late', 'supervisor', '2026-06-02T10:00'),
      line('after', 'owner', '2026-06-02T16:00'),
      line('late', 'committee', '2026-06-03T10:00'),
    ]);
  });

  test('each have a key that no other has, and that does not change while the deadline stays', () => {
    const early = alarmsOf(protocol, 'r1', play(protocol, '2026-06-01T10:00'), rules);
    const later = alarmsOf(protocol, 'r1', play(protocol, '2026-06-02T09:00'), rules);
    expect(new Set(early.map((alarm) => alarm.key)).size).toBe(early.length);
    expect(later.map((alarm) => alarm.key)).toEqual(early.map((alarm) => alarm.key));
    expect(alarmsOf(protocol, 'r2', play(protocol, '2026-06-01T10:00'), rules)[0]?.key).not.toBe(early[0]?.key);
  });

  test('ring once each, however often one looks, and also after a long sleep', () => {
    const alarms = alarmsOf(protocol, 'r1', play(protocol, '2026-06-02T11:00'), rules);
    const often = [0, 3, 3, 7, 12, 13, 24, 30, 49].map((hours) => new Date(START.getTime() + hours * 3_600_000));
    const rung = often.flatMap((now, i) => alarmsDue(alarms, often[i - 1] ?? START, now).map((alarm) => alarm.key));
    expect(rung).toEqual(alarms.map((alarm) => alarm.key));
    expect(alarmsDue(alarms, START, at('2026-07-01T00:00'))).toHaveLength(6);
    expect(nextAlarmAt(alarms, at('2026-06-02T05:00'))).toEqual(at('2026-06-02T10:00'));
    expect(nextAlarmAt(alarms, at('2026-06-05T05:00'))).toBeNull();
  });

  test('fall silent once the step is done', () => {
    const events = [on('2026-06-01T12:00', { kind: 'done', step: 'call' })];
    expect(alarmsOf(protocol, 'r1', play(protocol, '2026-06-01T13:00', { events }), rules)).toEqual([]);
  });
});

describe('Quiet hours', () => {
  const protocol = aProtocol([
    { id: 'law', ...mustBy('PT24H') },
    { id: 'habit', ...shouldBy('PT24H') },
    { id: 'night-team', ...shouldBy('PT24H'), urgent: true },
  ]);
  const alarms = alarmsOf(protocol, 'r1', play(protocol, '2026-06-01T10:00'), { calendars, quiet: night });
  const half = (step: string) => alarms.find((alarm) => alarm.step === step && alarm.kind === 'half')?.at;

  test('hold back a reminder until morning, never a legal duty, nor what works at any hour', () => {
    expect(half('habit')).toEqual(at('2026-06-02T07:00'));
    expect(half('law')).toEqual(at('2026-06-01T22:00'));
    expect(half('night-team')).toEqual(at('2026-06-01T22:00'));
  });
  test('drop a reminder that would come only after the deadline, but never the deadline’s own', () => {
    const short = aProtocol([{ id: 'habit', ...shouldBy('PT6H') }]);
    const start = at('2026-06-01T20:00');
    const held = alarmsOf(short, 'r1', play(short, '2026-06-01T20:00', { start }), { calendars, quiet: night });
    expect(held.map((alarm) => alarm.kind)).toEqual(expect.arrayContaining(['due', 'after', 'late']));
    expect(held.some((alarm) => alarm.kind === 'half' || alarm.kind === 'quarter')).toBe(false);
    expect(held.every((alarm) => alarm.at.getTime() >= at('2026-06-02T07:00').getTime())).toBe(true);
  });
});

test('a stopped clock rings for nobody; resumed, its later deadline has alarms of its own', () => {
  const protocol = aProtocol([{ id: 'habit', ...shouldBy('PT24H') }]);
  const before = alarmsOf(protocol, 'r1', play(protocol, '2026-06-01T11:00'), rules).map((alarm) => alarm.key);
  const events = [on('2026-06-01T12:00', { kind: 'stopped', step: 'habit', reason: 'in-hospital' })];
  expect(alarmsOf(protocol, 'r1', play(protocol, '2026-06-01T13:00', { events }), rules)).toEqual([]);
  events.push(on('2026-06-01T18:00', { kind: 'resumed', step: 'habit' }));
  const after = alarmsOf(protocol, 'r1', play(protocol, '2026-06-01T19:00', { events }), rules);
  expect(after).toHaveLength(6);
  expect(after.some((alarm) => before.includes(alarm.key))).toBe(false);
});

test('a step without a clock of its own, or whose clock the county has not set, has no alarm', () => {
  const protocol = aProtocol([{ id: 'free' }, { id: 'unset', due: [{ from: 'start', span: { setting: 'x' } }] }]);
  expect(alarmsOf(protocol, 'r1', play(protocol, '2026-06-01T11:00'), rules)).toEqual([]);
});

describe('Lateness of an alarm', () => {
  const alarm = { at: at('2026-06-01T10:00') };
  const outage = (from: string, until: string) => ({ from: at(from), until: at(until) });
  const minutes = (n: number) => n * 60_000;
  test.each([
    ['in time', '2026-06-01T10:00', [], 0, 0],
    ['its own fault', '2026-06-01T10:30', [], 30, 0],
    ['all of it an outage', '2026-06-01T10:30', [outage('2026-06-01T09:00', '2026-06-01T10:30')], 30, 30],
    ['part of it', '2026-06-01T10:30', [outage('2026-06-01T10:10', '2026-06-01T10:20')], 30, 10],
    [
      'overlapping outages count once',
      '2026-06-01T11:00',
      [outage('2026-06-01T10:10', '2026-06-01T10:40'), outage('2026-06-01T10:00', '2026-06-01T10:20')],
      60,
      40,
    ],
    ['an outage that came later', '2026-06-01T10:05', [outage('2026-06-01T11:00', '2026-06-01T12:00')], 5, 0],
  ] as const)('%s', (_name, recorded, outages, late, out) => {
    expect(alarmLateness(alarm, at(recorded), outages)).toEqual({ lateMs: minutes(late), outageMs: minutes(out) });
  });
});
