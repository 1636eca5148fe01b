import { instantOf } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type EvidenceField, type EvidenceValue, factKind, type Step } from '#reference/protocols/index.ts';

type Clock = Pick<Errand, 'now' | 'actor'>;

/** How a field is asked and read: as its fact, where it makes one known. */
export const kindOfField = (field: EvidenceField): EvidenceField['kind'] =>
  field.sets ? factKind(field.sets) : field.kind;

/** The field whose answer says when the step was done ("when you called"): then nothing asks for that again. */
export const momentField = (step: Pick<Step, 'evidence'>): EvidenceField | null =>
  step.evidence.find((field) => field.required && kindOfField(field) === 'instant') ?? null;

/**
 * The evidence fields of a posted form, `e.<field>` (facts: `f.<fact>`), read as their kinds; moments are county time, and past. `wrong`
 * names each that cannot be read so.
 */
export function readEvidence(
  fields: readonly EvidenceField[],
  input: Record<string, unknown>,
  clock: Clock,
  prefix: 'e' | 'f' = 'e',
): { evidence: Record<string, EvidenceValue>; wrong: Record<string, string> } {
  const evidence: Record<string, EvidenceValue> = {};
  const wrong: Record<string, string> = {};
  for (const field of fields) {
    const sent = input[`${prefix}.${field.id}`];
    const texts = (Array.isArray(sent) ? sent : [sent]).filter(
      (each): each is string => typeof each === 'string' && each.trim() !== '',
    );
    if (texts.length === 0) continue;
    const value = readAs(kindOfField(field), texts, clock);
    if (value === null) wrong[field.id] = kindOfField(field) === 'instant' ? 'momentNotRight' : 'notAnAnswer';
    else evidence[field.id] = value;
  }
  return { evidence, wrong };
}

/** When the step was done: as its own field says, else as typed, else now. Null: not a time that has passed. */
export function doneAt(
  step: Pick<Step, 'evidence'>,
  evidence: Record<string, EvidenceValue>,
  typed: unknown,
  clock: Clock,
): Date | null {
  const field = momentField(step);
  const own = field ? evidence[field.id] : undefined;
  if (typeof own === 'string') return new Date(own);
  return momentTyped(typeof typed === 'string' ? typed : '', clock);
}

function readAs(kind: EvidenceField['kind'], texts: string[], clock: Clock): EvidenceValue | null {
  const [first = ''] = texts;
  if (kind === 'yes-no') return first === 'yes' ? true : first === 'no' ? false : null;
  if (kind === 'number') return Number.isFinite(Number(first)) ? Number(first) : null;
  if (kind === 'choices') return texts;
  if (kind === 'instant') return momentTyped(first, clock)?.toISOString() ?? null;
  return first.slice(0, 4000);
}

const MINUTE_MS = 60_000;

/** A field holds whole minutes: this minute is now, so that nothing comes before what led to it. */
function momentTyped(typed: string, { now, actor }: Clock): Date | null {
  const at = instantOf(typed, now, actor.timeZone);
  return at && now.getTime() - at.getTime() < MINUTE_MS ? now : at;
}
