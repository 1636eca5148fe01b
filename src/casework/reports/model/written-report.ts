/**
 * The written report of suspected abuse (Pen. Code 11166; state form SS 8572), filled in from what is known, with the
 * list of what is still blank. It holds the facts of the suspicion only: no notes, no screening answers beyond those
 * the reporter chose, no immigration facts.
 */
export type KnownFacts = {
  reporter: { name?: string; title?: string; agency?: string; address?: string; phone?: string; mandated: boolean };
  /** The telephone report that came first. */
  telephoned?: { at: Date; toAgency: string; toPerson?: string };
  child: {
    name?: string;
    birthDate?: string;
    ageYears?: number;
    sex?: string;
    ethnicity?: string;
    language?: string;
    presentLocation?: string;
    school?: string;
    inOutOfHomeCare?: boolean;
  };
  parents: readonly { name?: string; phone?: string; relation: string }[];
  siblings: readonly { name?: string; ageYears?: number }[];
  suspected: readonly { name?: string; relation?: string; ageYears?: number }[];
  incident: { when?: string; place?: string; kinds: readonly string[]; account?: string; photosTaken?: boolean };
};

export type Field = {
  id: string;
  value: string | null;
  /** `must`: the report is not complete without it. `if-known`: left blank when nobody knows. */
  need: 'must' | 'if-known';
};
export type Section = {
  id: 'reporter' | 'notification' | 'child' | 'family' | 'suspected' | 'incident';
  fields: Field[];
};
export type WrittenReport = { sections: Section[]; missing: string[]; blanks: string[]; complete: boolean };

/** @returns sections in the order of the form; `missing` are `must` fields without a value, `blanks` all without one. */
export function writtenReport(known: KnownFacts): WrittenReport {
  const sections = [
    reporterSection(known),
    notificationSection(known),
    childSection(known),
    familySection(known),
    suspectedSection(known),
    incidentSection(known),
  ];
  const empty = sections.flatMap((section) => section.fields).filter((field) => field.value === null);
  const missing = empty.filter((field) => field.need === 'must').map((field) => field.id);
  return { sections, missing, blanks: empty.map((field) => field.id), complete: missing.length === 0 };
}

const must = (id: string, value: string | undefined): Field => ({ id, value: value?.trim() || null, need: 'must' });
const ifKnown = (id: string, value: string | number | boolean | undefined): Field => ({
  id,
  value: value === undefined ? null : String(value).trim() || null,
  need: 'if-known',
});

const reporterSection = ({ reporter }: KnownFacts): Section => ({
  id: 'reporter',
  fields: [
    must('reporter-name', reporter.name),
    must('reporter-title', reporter.title),
    must('reporter-agency', reporter.agency),
    ifKnown('reporter-address', reporter.address),
    must('reporter-phone', reporter.phone),
    { id: 'reporter-mandated', value: reporter.mandated ? 'yes' : 'no', need: 'must' },
  ],
});

const notificationSection = ({ telephoned }: KnownFacts): Section => ({
  id: 'notification',
  fields: [
    must('telephoned-agency', telephoned?.toAgency),
    must('telephoned-at', telephoned?.at.toISOString()),
    ifKnown('telephoned-person', telephoned?.toPerson),
  ],
});

const childSection = ({ child }: KnownFacts): Section => ({
  id: 'child',
  fields: [
    ifKnown('child-name', child.name),
    ifKnown('child-birth-date', child.birthDate),
    must('child-age', child.ageYears === undefined ? undefined : String(child.ageYears)),
    ifKnown('child-sex', child.sex),
    ifKnown('child-ethnicity', child.ethnicity),
    ifKnown('child-language', child.language),
    must('child-present-location', child.presentLocation),
    ifKnown('child-school', child.school),
    ifKnown('child-in-out-of-home-care', child.inOutOfHomeCare),
  ],
});

const familySection = ({ parents, siblings }: KnownFacts): Section => ({
  id: 'family',
  fields: [
    ...parents.flatMap((parent, i) => [
      ifKnown(`parent-${i + 1}-name`, parent.name),
      ifKnown(`parent-${i + 1}-relation`, parent.relation),
      ifKnown(`parent-${i + 1}-phone`, parent.phone),
    ]),
    ...siblings.flatMap((sibling, i) => [
      ifKnown(`sibling-${i + 1}-name`, sibling.name),
      ifKnown(`sibling-${i + 1}-age`, sibling.ageYears),
    ]),
  ],
});

const suspectedSection = ({ suspected }: KnownFacts): Section => ({
  id: 'suspected',
  fields: suspected.flatMap((person, i) => [
    ifKnown(`suspected-${i + 1}-name`, person.name),
    ifKnown(`suspected-${i + 1}-relation`, person.relation),
    ifKnown(`suspected-${i + 1}-age`, person.ageYears),
  ]),
});

const incidentSection = ({ incident }: KnownFacts): Section => ({
  id: 'incident',
  fields: [
    ifKnown('incident-when', incident.when),
    must('incident-place', incident.place),
    must('incident-kinds', incident.kinds.join('; ')),
    must('incident-account', incident.account),
    ifKnown('incident-photos', incident.photosTaken),
  ],
});
