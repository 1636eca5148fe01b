import { newId } from '#kernel/ids.ts';
import type { Alarm } from '#reference/protocols/index.ts';
import { type Colleague, colleaguesFor, type Owned } from './recipients.ts';

/** An alarm of a clock, with whose step it is. */
export type Rung = { alarm: Alarm; countyId: string; youthId: string; category: string; owned: Owned };

/** A row of `responses.notices`: something for one person to look at. */
export type Notice = {
  county_id: string;
  id: string;
  user_id: string;
  kind: NoticeKind;
  response_id: string;
  step_id: string;
  at: string;
  due_at: string;
  outage_seconds: number;
};

export const noticeKinds = ['half', 'quarter', 'due', 'after', 'late', 'late-supervisor', 'late-committee'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const kindOf = ({ kind, recipient }: Pick<Alarm, 'kind' | 'recipient'>): NoticeKind =>
  kind !== 'late' || recipient === 'owner' ? kind : `late-${recipient}`;

/**
 * What each person is told of alarms that were just recorded. Several of one step at once (after an outage, or when an act
 * was written down late) become one notice, of the last of them: its reader learns once where the step stands.
 */
export function noticesOf(
  rung: readonly Rung[],
  colleagues: ReadonlyMap<string, readonly Colleague[]>,
  outageSeconds: ReadonlyMap<string, number>,
  now: Date,
): Notice[] {
  const latest = new Map<string, Notice>();
  for (const each of [...rung].sort((a, b) => a.alarm.at.getTime() - b.alarm.at.getTime()))
    for (const person of colleaguesFor(each.alarm.recipient, each.owned, colleagues.get(each.countyId) ?? [])) {
      const key = `${each.countyId} ${person.id} ${each.alarm.response} ${each.alarm.step}`;
      latest.set(key, {
        county_id: each.countyId,
        id: newId(),
        user_id: person.id,
        kind: kindOf(each.alarm),
        response_id: each.alarm.response,
        step_id: each.alarm.step,
        at: now.toISOString(),
        due_at: each.alarm.deadline.toISOString(),
        outage_seconds: outageSeconds.get(each.alarm.key) ?? 0,
      });
    }
  return [...latest.values()];
}
