import type { UserInvocationTable } from 'fhirpath';
import { hasValue } from './answers.ts';
import type { Answer, Coding, Item, Questionnaire } from './fhir.ts';
import { fhirpathLibrary } from './fhirpath-library.ts';
import { optionOf } from './option-keys.ts';
import { optionsOf, type ValueSets, weightInCodeSystem, weightOn } from './options.ts';
import { structureOf } from './structure.ts';

/** Under this sign the session travels among an expression's variables. */
export const sessionOf = Symbol('session');

export type Session = {
  questionnaire: Questionnaire;
  now: Date | undefined;
  today: string | undefined;
  moment?: { valueSets?: ValueSets };
};

type Context = { vars: { [sessionOf]?: Session } };
type Place = { data?: unknown; parentResNode?: Place | null };

/**
 * Functions of ours in the place of the library's: the scores without a terminology server, and a clock that is handed
 * in. SDC calls the first `ordinal()`, later `weight()`.
 */
export const functions: UserInvocationTable = {
  weight: { fn: weights, arity: { 0: [] }, internalStructures: true },
  ordinal: { fn: weights, arity: { 0: [] }, internalStructures: true },
  today: {
    fn: function today(this: Context) {
      const { today } = this.vars[sessionOf] ?? {};
      return today ? moments(`@${today}`) : [];
    },
    arity: { 0: [] },
    internalStructures: true,
  },
  now: {
    fn: function now(this: Context) {
      const { now } = this.vars[sessionOf] ?? {};
      return now ? moments(`@${now.toISOString()}`) : [];
    },
    arity: { 0: [] },
    internalStructures: true,
  },
  timeOfDay: { fn: () => [], arity: { 0: [] }, internalStructures: true },
};

function moments(literal: string): unknown[] {
  const { fhirpath, r4 } = fhirpathLibrary();
  return fhirpath.compile(literal, r4, { async: false, resolveInternalTypes: false })({});
}

function weights(this: Context, places: (Place | unknown)[]): number[] {
  const session = this.vars[sessionOf];
  return places.flatMap((place) => (session && isPlace(place) ? (weightAt(session, place) ?? []) : []));
}

const isPlace = (place: unknown): place is Place => typeof place === 'object' && place !== null;

function weightAt(session: Session, place: Place): number | undefined {
  const data = 'data' in place ? place.data : place;
  const own = isObject(data) ? (weightOn(data) ?? weightOn((data as Answer).valueCoding)) : undefined;
  if (own !== undefined) return own;
  const item = itemAround(session.questionnaire, place);
  const answer = isObject(data) && hasValue(data as Answer) ? (data as Answer) : answerAround(place, data);
  const chosen = item && weightOfAnswer(session.questionnaire, item, answer, session.moment?.valueSets);
  if (chosen !== undefined) return chosen;
  return isObject(data) ? weightInCodeSystem(session.questionnaire, data as Coding) : undefined;
}

/** The score of one answer: by the option it chose, else by its code. */
export function weightOfAnswer(
  questionnaire: Questionnaire,
  item: Item,
  answer: Answer,
  valueSets: ValueSets | undefined,
): number | undefined {
  const own = weightOn(answer) ?? weightOn(answer.valueCoding);
  if (own !== undefined) return own;
  const option = optionOf(optionsOf(questionnaire, item, valueSets) ?? [], answer);
  if (option?.weight !== undefined) return option.weight;
  return answer.valueCoding && weightInCodeSystem(questionnaire, answer.valueCoding);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function itemAround(questionnaire: Questionnaire, place: Place): Item | undefined {
  for (let at: Place | null | undefined = place; at; at = at.parentResNode) {
    if (isObject(at.data) && typeof at.data.linkId === 'string')
      return structureOf(questionnaire).byLinkId.get(at.data.linkId);
  }
  return undefined;
}

/** `answer.value` hands over the bare value: its answer is the place around it. */
function answerAround(place: Place, data: unknown): Answer {
  const around = place.parentResNode?.data;
  if (isObject(around) && hasValue(around as Answer)) return around as Answer;
  return isObject(data) ? { valueCoding: data as Coding } : {};
}
