import type { Day } from '#kernel/calendar.ts';
import type { LawRecord, Period, Person } from '#reference/laws/index.ts';
import { type Charge, recordKindOf, stands } from './charge.ts';
import type { Account, Evidence, Worksheet } from './sheet.ts';

/** What the laws look at of a charge, and of counsel's work on it: no word that anybody wrote. */
export type KnownCharge = Pick<
  Charge,
  | 'id'
  | 'jurisdiction'
  | 'code'
  | 'kinds'
  | 'grade'
  | 'degree'
  | 'offenseOn'
  | 'arrestedOn'
  | 'what'
  | 'happenedOn'
  | 'completed'
  | 'completedOn'
  | 'jurisdictionEndedOn'
> & { withdrawnAt: Date | null };
export type KnownSheet = Pick<Worksheet, 'during' | 'demanded' | 'otherwise' | 'forms' | 'said'>;
export type Known = {
  bornOn: Day | null;
  charges: readonly KnownCharge[];
  /** The newest of each charge, by the charge. */
  sheets: ReadonlyMap<string, KnownSheet>;
  evidence: readonly Pick<Evidence, 'id' | 'chargeId'>[];
  account: Pick<Account, 'complete' | 'diligent'> | null;
  periods: readonly Period[];
};

/** A youth as the laws see one: what is known and nothing else. An open charge is no record yet, and what a court cleared is none any more. */
export function personOf({ charges, account, ...known }: Known): Person {
  const standing = charges.filter(stands);
  const looked = account?.complete === 'yes';
  const has = (what: KnownCharge['what']) =>
    standing.some((each) => each.what === what) ? 'yes' : looked ? 'no' : undefined;
  return {
    bornOn: known.bornOn ?? undefined,
    periods: known.periods,
    // Without somebody who says that every record stands here, nobody looked for a later one.
    laterConvictions: looked ? convictions(standing) : undefined,
    pendingCharge: has('filed'),
    openWarrant: has('warrant'),
    diligent: account?.diligent ?? undefined,
    records: standing.flatMap((charge) => recordOf(charge, known)),
  };
}

const convictions = (charges: readonly KnownCharge[]) =>
  charges.flatMap(({ what, happenedOn, grade }) =>
    what === 'convicted' && happenedOn ? [{ on: happenedOn, grade: grade ?? undefined }] : [],
  );

function recordOf(charge: KnownCharge, { sheets, evidence }: Omit<Known, 'charges' | 'account'>): LawRecord[] {
  const kind = recordKindOf(charge);
  if (!kind) return [];
  const sheet = sheets.get(charge.id);
  const said = sheet?.said;
  return [
    {
      id: charge.id,
      jurisdiction: charge.jurisdiction,
      kind,
      offense: {
        code: charge.code,
        kinds: charge.kinds,
        grade: charge.grade ?? undefined,
        degree: charge.degree?.toLowerCase(),
        groups: said?.groups,
      },
      offenseOn: charge.offenseOn ?? undefined,
      arrestedOn: charge.arrestedOn ?? undefined,
      disposedOn: charge.happenedOn ?? undefined,
      completedOn: charge.completedOn ?? undefined,
      completed: charge.completed ?? undefined,
      jurisdictionEndedOn: charge.jurisdictionEndedOn ?? undefined,
      forms: sheet && sheet.forms.length > 0 ? sheet.forms : undefined,
      nexus: {
        during: sheet?.during ?? undefined,
        demanded: sheet?.demanded ?? undefined,
        otherwise: sheet?.otherwise ?? undefined,
      },
      prosecutorConsents: said?.consent,
      restitutionPaid: said?.restitution,
      bars: said?.bars,
      also: said?.also,
      evidence: evidence.filter(({ chargeId }) => chargeId === null || chargeId === charge.id).map(({ id }) => id),
    },
  ];
}
