/**
 * Part A of the federal Request for Assistance (OMB 0970-0362): what the form asks within 24 hours, filled in from what is
 * known. Field list from `standards.md` section e, read on public pages in 2026 and not verified; words are our own.
 */
export const typedFields = [
  'requester-title',
  'requester-email',
  'with-whom',
  'circumstances',
  'recruitment',
  'means',
  'safe-now',
  'needs',
] as const;
export type TypedField = (typeof typedFields)[number];
export type Typed = { readonly [field in TypedField]?: string };

export type KnownForPartA = {
  requester: { name: string; agency: string; phone: string | null };
  child: {
    name: string | null;
    born: string | null;
    age: number | null;
    sex: string | null;
    birthplace: string | null;
    nationality: string | null;
    language: string | null;
    where: string | null;
    contact: string | null;
  };
  forms: readonly ('cse' | 'lt' | 'ltfc')[];
  /** The instant of discovery as words, in the county's time. */
  discovered: string;
};

/** Where a missing value is filled in: on the identity page, among the facts, in the identification, or on this page. */
export type Place = 'identity' | 'facts' | 'identification' | 'here' | null;
export type FieldId =
  | TypedField
  | 'requester-name'
  | 'requester-agency'
  | 'requester-phone'
  | `child-${'name' | 'born' | 'age' | 'sex' | 'nationality' | 'birthplace' | 'language' | 'where' | 'contact'}`
  | 'discovered'
  | 'kind';
export type PartAField = { id: FieldId; value: string | null; need: 'must' | 'if-known'; place: Place };
export type PartASection = { id: 'requester' | 'child' | 'concern' | 'needs'; fields: PartAField[] };
export type PartA = { sections: PartASection[]; missing: PartAField[]; complete: boolean };

/** `trafficking`: sex, labor or both, as the form has it; forced crime is labor there. */
export function partA(known: KnownForPartA, typed: Typed): PartA {
  const { requester, child } = known;
  const sections: PartASection[] = [
    {
      id: 'requester',
      fields: [
        must('requester-name', requester.name),
        here('requester-title', typed),
        must('requester-agency', requester.agency),
        must('requester-phone', requester.phone),
        here('requester-email', typed),
      ],
    },
    {
      id: 'child',
      fields: [
        must('child-name', child.name, 'identity'),
        must('child-born', child.born, 'identity'),
        ifKnown('child-age', child.age === null ? null : String(child.age), 'identity'),
        ifKnown('child-sex', child.sex, 'identity'),
        must('child-nationality', child.nationality ?? child.birthplace, 'facts'),
        ifKnown('child-birthplace', child.birthplace, 'facts'),
        ifKnown('child-language', child.language, 'identity'),
        must('child-where', child.where, 'facts'),
        ifKnown('child-contact', child.contact, 'facts'),
        here('with-whom', typed, 'if-known'),
      ],
    },
    {
      id: 'concern',
      fields: [
        must('discovered', known.discovered),
        must('kind', kindOf(known.forms), 'identification'),
        here('circumstances', typed),
        here('recruitment', typed, 'if-known'),
        here('means', typed, 'if-known'),
      ],
    },
    { id: 'needs', fields: [here('safe-now', typed), here('needs', typed, 'if-known')] },
  ];
  const missing = sections
    .flatMap((section) => section.fields)
    .filter((field) => field.need === 'must' && field.value === null);
  return { sections, missing, complete: missing.length === 0 };
}

const kinds = ['kind-sex', 'kind-labor', 'kind-both'] as const;
export type Kind = (typeof kinds)[number];
export const kindNamed = (value: string): Kind | null => kinds.find((each) => each === value) ?? null;

/** A catalogue key for the kind of trafficking; null while no form is named. */
function kindOf(forms: KnownForPartA['forms']): Kind | null {
  const sex = forms.includes('cse');
  const labor = forms.includes('lt') || forms.includes('ltfc');
  if (sex && labor) return 'kind-both';
  return sex ? 'kind-sex' : labor ? 'kind-labor' : null;
}

const given = (value: string | null | undefined) => value?.trim() || null;
const must = (id: FieldId, value: string | null, place: Place = null): PartAField => ({
  id,
  value: given(value),
  need: 'must',
  place,
});
const ifKnown = (id: FieldId, value: string | null, place: Place): PartAField => ({
  id,
  value: given(value),
  need: 'if-known',
  place,
});
const here = (id: TypedField, typed: Typed, need: PartAField['need'] = 'must'): PartAField => ({
  id,
  value: given(typed[id]),
  need,
  place: 'here',
});
