import { type Day, daysBetween } from '#kernel/calendar.ts';

export const agreementStates = ['signed', 'update-pending', 'reviewing', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** One dated fact about a police agency's part in the first-responder protocol. */
export type PoliceFact =
  | { kind: 'agreement'; day: Day; until: Day | null; state: AgreementState; version: string; note: string }
  | { kind: 'training'; day: Day; shift: string; people: number | null; note: string }
  | { kind: 'contact'; day: Day; note: string };

export type Agreement = { state: AgreementState; since: Day; until: Day | null; version: string; ranOut: boolean };
export type Training = { shift: string; day: Day; people: number | null };
export type PoliceStanding = {
  agreement: Agreement | null;
  /** Each shift's newest training. */
  trainings: Training[];
  lastContact: Day | null;
  /** Whole days since the last contact; null where none was ever recorded. */
  silentDays: number | null;
};

/** How a police agency stands today. `begun`: the day on which it last began a response, which is a contact too. */
export function policeStanding(facts: readonly PoliceFact[], begun: Day | null, today: Day): PoliceStanding {
  const newestFirst = facts
    .filter(({ day }) => day <= today)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const agreement = newestFirst.find((fact) => fact.kind === 'agreement') ?? null;
  const trainings = new Map<string, Training>();
  for (const fact of newestFirst)
    if (fact.kind === 'training' && !trainings.has(fact.shift))
      trainings.set(fact.shift, { shift: fact.shift, day: fact.day, people: fact.people });
  const contacts = newestFirst.filter(({ kind }) => kind === 'contact').map(({ day }) => day);
  const lastContact = [...contacts, ...(begun && begun <= today ? [begun] : [])].sort().at(-1) ?? null;
  return {
    agreement: agreement
      ? {
          state: agreement.state,
          since: agreement.day,
          until: agreement.until,
          version: agreement.version,
          ranOut: agreement.until !== null && agreement.until < today,
        }
      : null,
    trainings: [...trainings.values()],
    lastContact,
    silentDays: lastContact ? daysBetween(lastContact, today) : null,
  };
}

/** Silence counts from this many days; the program's own choice until the county sets another. */
export const SILENCE_DAYS = 30;
export const isSilent = (standing: PoliceStanding, after: number): boolean =>
  standing.silentDays === null || standing.silentDays >= after;
