import type { Step } from '#reference/protocols/index.ts';

type Read = Pick<Step, 'id' | 'title' | 'sentence' | 'evidence'>;

/** People of a youth's own life, in the words of a step: among them the one who exploits is often found. */
const ownLife =
  /\b(parents?|famil(?:y|ies)|caregivers?|guardians?|partner|sponsors?|employers?|relatives?|kin|friends?|someone to call|they choose)\b/i;

/** Steps that need somebody beside the youth, or on the way, and say so without naming who that often is. */
const beside: ReadonlySet<string> = new Set([
  'support-person',
  'beside',
  'travel',
  'way-home',
  'goes-home',
  'tell-moved',
]);

/** Whether a step may lead to somebody of the youth's own life: told, called, written to, or put beside them. A county's own steps, too. */
export const reachesOwnLife = (step: Read): boolean =>
  tellsOwnLife(step) || step.evidence.some(({ options }) => options?.some(({ label }) => ownLife.test(label.en)));

/** Whether the step itself speaks of them: then who was told is asked. */
export const tellsOwnLife = ({ id, title, sentence }: Read): boolean =>
  beside.has(id) || ownLife.test(title.en) || ownLife.test(sentence.en);

/** The field of a step in which people are named who are told or come along. */
const named: Readonly<Record<string, string>> = {
  'tell-partners': 'whom',
  'support-person': 'who',
  beside: 'names',
  travel: 'ride',
};
export const fieldOfNames = (step: Read): string | null => {
  const field = named[step.id];
  return field && step.evidence.some(({ id }) => id === field) ? field : null;
};

/** The field that says that a parent was told (the school's response), and its answer. */
export const PARENT_TOLD = { field: 'told', value: 'parent' } as const;
