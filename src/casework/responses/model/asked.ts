import { type EvidenceField, type FactName, factChoices, factKind, factLabel } from '#reference/protocols/index.ts';

/** Said of a fact with several choices when none of them is so; never stored, it reads as the empty list. */
export const NONE = 'none-of-these';

/** A fact as a field of a form: asked with its own words and choices. */
export const factField = (fact: FactName): EvidenceField => ({
  id: fact,
  label: factLabel(fact),
  kind: factKind(fact),
  required: false,
  ...(factKind(fact) === 'choices'
    ? { options: [...factChoices(fact), { value: NONE, label: { en: 'none of these', es: 'ninguna de estas' } }] }
    : { sets: fact }),
});
