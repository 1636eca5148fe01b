import { z } from 'zod';
import { addMonths, type Day, dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import { type Actor, holdsAny } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Jurisdiction, Remedy, Version } from '../model/remedy.ts';
import { versionOn } from '../model/versions.ts';
import { staleMonths } from '../settings.ts';
import { type CountyVersion, lawsFor, versionsOf } from '../store.ts';

/** Who writes the county's own versions, and approves those of others; the database holds the same (0092, `laws.i_keep`). */
export const keepers = ['administrator', 'counsel'] as const;
const KEPT_FROM = ['prosecutor', 'law-enforcement', 'education'];
export const mayKeep = (actor: Actor): boolean =>
  actor.kind === 'person' &&
  (actor.roles.includes('administrator') || (holdsAny(actor, keepers) && !KEPT_FROM.includes(actor.agencyKind)));

/** Who may see how many youth a change would touch. */
export const counters = ['administrator', 'counsel', 'plan-lead', 'analyst'] as const;
export const mayCount = (actor: Actor): boolean =>
  mayKeep(actor) || (actor.kind === 'person' && holdsAny(actor, ['plan-lead', 'analyst']));

export type LawRow = {
  file: Jurisdiction;
  /** The day on which the one that was looked at longest ago was looked at; null: one of them never was. */
  checkedOn: Day | null;
  own: boolean;
  stale: boolean;
};
export type LawsView = {
  rows: LawRow[];
  waiting: CountyVersion[];
  /** Written down to see what they would change; for whoever may count. */
  bills: CountyVersion[];
  keeps: boolean;
  months: number;
};

/** Every law, who read it and when, and what waits for a second person. */
export async function seeLaws(errand: Errand): Promise<Result<LawsView>> {
  const today = dayOf(errand.now, errand.actor.timeZone);
  const months = staleMonths(errand.actor);
  const keeps = mayKeep(errand.actor);
  const all = await versionsOf(errand);
  const files = [...(await lawsFor(errand)).values()];
  return ok({
    rows: files.map((file) => rowOf(file, today, addMonths(today, -months))),
    waiting: keeps ? waitingIn(all) : [],
    bills: mayCount(errand.actor) ? all.filter(({ bill }) => bill) : [],
    keeps,
    months,
  });
}

/** Drafts over which nothing newer was approved. */
export const waitingIn = (all: readonly CountyVersion[]): CountyVersion[] =>
  all.filter(
    (each) =>
      !each.bill &&
      each.approvedAt === null &&
      !all.some(
        ({ jurisdiction, remedy, approvedAt }) =>
          jurisdiction === each.jurisdiction &&
          remedy === each.remedy &&
          approvedAt !== null &&
          approvedAt > each.writtenAt,
      ),
  );

function rowOf(file: Jurisdiction, today: Day, since: Day): LawRow {
  const standing = file.remedies.flatMap((remedy) => versionOn(remedy, today).law ?? []);
  const days = standing.map(({ checkedOn }) => checkedOn);
  const checkedOn = days.includes(null) ? null : (days.sort()[0] ?? null);
  return {
    file,
    checkedOn,
    own: standing.some(({ own }) => own !== undefined),
    stale: file.read && (checkedOn === null || checkedOn < since),
  };
}

export const lawInput = z.looseObject({ jurisdiction: z.string().max(5) });
export type LawView = {
  file: Jurisdiction;
  laws: { remedy: Remedy; law: Version | null; later: Version[] }[];
  waiting: CountyVersion[];
  keeps: boolean;
  row: LawRow;
  months: number;
};

/** One law, remedy by remedy, as it holds today and from a later day. */
export async function seeLaw(errand: Errand, { jurisdiction }: z.infer<typeof lawInput>): Promise<Result<LawView>> {
  const file = (await lawsFor(errand)).get(jurisdiction);
  if (!file) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const keeps = mayKeep(errand.actor);
  const months = staleMonths(errand.actor);
  return ok({
    file,
    laws: file.remedies.map((remedy) => ({
      remedy,
      law: versionOn(remedy, today).law,
      later: remedy.versions.filter(({ from }) => from !== null && from > today),
    })),
    waiting: keeps ? waitingIn(await versionsOf(errand)).filter((each) => each.jurisdiction === jurisdiction) : [],
    keeps,
    row: rowOf(file, today, addMonths(today, -months)),
    months,
  });
}
