/**
 * The alarms of a step's clock: to its owner when half and when a quarter of the time is left, at the deadline and
 * after it; then to whom `onLate` names. Each has a key of its own, so that it can happen once.
 */
import { addSpan, afterQuietHours, type Calendars, momentsLeft, type QuietHours } from '#kernel/calendar.ts';
import type { LateRule, ProtocolDefinition, Step } from './definition.ts';
import type { OwnerRole, Recipient } from './owners.ts';
import type { StepState } from './run.ts';

export type AlarmKind = 'half' | 'quarter' | 'due' | 'after' | 'late';

export type Alarm = {
  /** Response, step, deadline, kind and recipient: the same alarm always has the same key. */
  key: string;
  response: string;
  step: string;
  kind: AlarmKind;
  recipient: Recipient;
  /** The role of the step's owner; a supervisor and a committee are those of this owner's agency and protocol. */
  ownerRole: OwnerRole;
  deadline: Date;
  /** When it would ring by the clock alone. */
  planned: Date;
  /** When it rings: after quiet hours, unless the law demands the step or it is urgent. */
  at: Date;
  legal: boolean;
};

/** What of a step its alarms depend on: enough to compute them without the whole response. */
export type ClockState = Pick<StepState, 'step' | 'status' | 'stopped' | 'openedAt' | 'due'>;

export type AlarmRules = { calendars: Calendars; quiet: QuietHours | null };

const MINUTE_MS = 60_000;
/** "After" comes when a quarter of the step's whole time has passed again: 15 minutes at least, a day at most. */
const AFTER_MS = { least: 15 * MINUTE_MS, most: 24 * 60 * MINUTE_MS };

/** Every alarm of every running clock of a response, earliest first, past ones too. A settled or stopped step has none. */
export function alarmsOf(
  definition: ProtocolDefinition,
  response: string,
  state: { steps: readonly ClockState[] },
  rules: AlarmRules,
): Alarm[] {
  return definition.steps
    .flatMap((step) => {
      const now = state.steps.find((each) => each.step === step.id);
      return now ? alarmsOfStep(definition, step, now, response, rules) : [];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
}

/** The alarms to ring now: planned after `since` and not after `now`. What was done meanwhile rings no more. */
export const alarmsDue = (alarms: readonly Alarm[], since: Date, now: Date): Alarm[] =>
  alarms.filter((alarm) => alarm.at > since && alarm.at <= now);

/** The instant at which the next alarm rings, to wake for it. */
export const nextAlarmAt = (alarms: readonly Alarm[], now: Date): Date | null =>
  alarms.find((alarm) => alarm.at > now)?.at ?? null;

function alarmsOfStep(
  definition: ProtocolDefinition,
  step: Step,
  now: ClockState,
  response: string,
  { calendars, quiet }: AlarmRules,
): Alarm[] {
  if (now.due.kind !== 'at' || now.stopped || (now.status !== 'open' && now.status !== 'waiting')) return [];
  const due = now.due.at;
  const legal = step.duty.kind === 'must';
  const make = (kind: AlarmKind, recipient: Recipient, planned: Date, extra = ''): Alarm => ({
    key: [response, step.id, due.toISOString(), kind + extra, recipient].join('|'),
    response,
    step: step.id,
    kind,
    recipient,
    ownerRole: step.owner.role,
    deadline: due,
    planned,
    at: quiet && !legal && !step.urgent ? afterQuietHours(planned, quiet, calendars.zone) : planned,
    legal,
  });
  const begun = begunAt(now) ?? now.due.from;
  const { half, quarter } = momentsLeft(begun, due);
  const own = [
    make('half', 'owner', half),
    make('quarter', 'owner', quarter),
    make('due', 'owner', due),
    make('after', 'owner', new Date(due.getTime() + afterMs(begun, due))),
  ];
  const late = (step.onLate ?? definition.onLate).map((rule: LateRule, i) =>
    make('late', rule.tell, addSpan(due, rule.after, calendars), String(i)),
  );
  // A reminder held back past the deadline would only repeat the alarm of the deadline itself.
  return [...own.filter((alarm) => alarm.kind === 'due' || alarm.kind === 'after' || alarm.at < due), ...late];
}

/** When a step's time began to run: when it opened, or later where its clock runs from later. Null without a deadline. */
export const begunAt = (state: ClockState): Date | null =>
  state.due.kind !== 'at' ? null : state.openedAt && state.openedAt > state.due.from ? state.openedAt : state.due.from;

const afterMs = (from: Date, due: Date) =>
  Math.min(AFTER_MS.most, Math.max(AFTER_MS.least, (due.getTime() - from.getTime()) / 4));

/** A time in which the program could not act: from when it stopped until it ran again. */
export type Outage = { from: Date; until: Date };

/**
 * How late an alarm was recorded, in milliseconds, and how much of that was an outage rather than anyone's doing.
 * Outages may overlap; each moment counts once.
 */
export function alarmLateness(
  alarm: { at: Date },
  recordedAt: Date,
  outages: readonly Outage[],
): { lateMs: number; outageMs: number } {
  const from = alarm.at.getTime();
  const until = recordedAt.getTime();
  let counted = from;
  let outageMs = 0;
  for (const outage of [...outages].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const began = Math.max(counted, outage.from.getTime());
    const ended = Math.min(until, outage.until.getTime());
    if (ended <= began) continue;
    outageMs += ended - began;
    counted = ended;
  }
  return { lateMs: Math.max(0, until - from), outageMs };
}
