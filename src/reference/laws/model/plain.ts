import type { Answer, LawRecord, Person, TraffickingForm } from './person.ts';
import type { RecordKind } from './remedy.ts';

/** The eight plain questions of the public page. Each may be left out: what is not said is not known. */
export const happenings = ['arrest', 'citation', 'diverted', 'dismissed', 'adjudication', 'conviction'] as const;
export const unsure = 'unsure';
export type PlainAnswers = {
  where: string;
  happened: (typeof happenings)[number] | typeof unsure;
  kinds: readonly string[];
  young: Answer | typeof unsure;
  made: Answer | typeof unsure;
  form: TraffickingForm | 'both' | typeof unsure;
  done: Answer | typeof unsure;
  since: Answer | typeof unsure;
};

const said = (answer: Answer | typeof unsure): Answer | undefined => (answer === unsure ? undefined : answer);

/**
 * One record of one person, from the plain answers; where nobody knows what became of it, one for each thing it may be.
 * `since`: a new conviction, an open case or a warrant; a "no" answers all three.
 */
export function plainPerson(asked: PlainAnswers): Person {
  const kinds: readonly RecordKind[] = asked.happened === unsure ? ['arrest', 'conviction'] : [asked.happened];
  const records = kinds.map((kind) => recordOf(kind, asked));
  const young = said(asked.young);
  const since = said(asked.since);
  return {
    periods: [],
    under18At: young ? Object.fromEntries(records.map(({ id }) => [id, young])) : {},
    laterConvictions: since === 'no' ? [] : undefined,
    pendingCharge: since === 'no' ? 'no' : undefined,
    openWarrant: since === 'no' ? 'no' : undefined,
    records,
  };
}

function recordOf(kind: RecordKind, asked: PlainAnswers): LawRecord {
  const made = said(asked.made);
  const forms = { sex: ['sex'], labor: ['labor'], both: ['sex', 'labor'], unsure: undefined } as const;
  return {
    id: kind,
    jurisdiction: asked.where,
    kind,
    offense: { code: null, kinds: asked.kinds },
    forms: forms[asked.form],
    // One question asks both: it happened then, and because of them.
    nexus: { during: made, demanded: made },
    completed: said(asked.done),
  };
}
