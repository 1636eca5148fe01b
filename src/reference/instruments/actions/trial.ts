import type { Errand } from '#platform/http/door.ts';
import { checkResponse, readForm, startResponse } from '../guarded.ts';
import { totalScore } from '../model/calculation.ts';
import { clockAt } from '../model/clock.ts';
import type { Moment } from '../model/expressions.ts';
import type { Questionnaire, Response } from '../model/fhir.ts';
import type { Problem } from '../model/problem.ts';
import { readResponse } from '../model/response-shape.ts';
import { structureOf } from '../model/structure.ts';
import { withinTime } from '../time-limit.ts';

/** A questionnaire being tried: nothing of it is stored; the answers travel with the page. */
export type Trial = {
  questionnaire: Questionnaire;
  response: Response;
  moment: Moment;
  problems: Problem[];
  typed: ReadonlyMap<string, string[]>;
  /** The sum of the scores of the answers given; null where answers have none. */
  total: number | null;
  /** Whether anything was sent yet. */
  tried: boolean;
  /** False for one with more questions than one page can carry. */
  fits: boolean;
};

const most = { questions: 600 };

/** The field that carries the answers of a trial from one page to the next. */
export const STATE = 'state';

/** Works a trial out. Throws OutOfTime when the questionnaire's expressions do not end. */
export function tryOut(
  questionnaire: Questionnaire,
  sent: Readonly<Record<string, unknown>> | null,
  clock: Clock,
): Trial {
  const moment: Moment = { ...clock };
  const fits = structureOf(questionnaire).all.length <= most.questions;
  const before = readResponse(sent?.[STATE]) ?? startResponse(questionnaire, moment);
  const shared = { questionnaire, moment, fits, tried: sent !== null };
  if (!sent || !fits) return { ...shared, response: before, problems: [], typed: new Map(), total: null };
  const read = readForm(questionnaire, entriesOf(sent), before, moment);
  const isButton = 'q+' in sent || 'q-' in sent;
  return {
    ...shared,
    response: read.response,
    problems: isButton ? read.problems : [...read.problems, ...checkResponse(questionnaire, read.response, moment)],
    typed: read.typed,
    total: withinTime(() => totalScore(questionnaire, read.response, moment)),
  };
}

export type Clock = Pick<Moment, 'now' | 'today' | 'zoned'>;
export const clockOf = ({ now, actor }: Pick<Errand, 'now' | 'actor'>): Clock => clockAt(now, actor.timeZone);

/** Posted fields as the engine reads them; of a file only what it is called, its kind and its size. */
const entriesOf = (sent: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(sent).flatMap(([name, value]): [string, unknown][] =>
    [value].flat().flatMap((each): [string, unknown][] => {
      if (!(each instanceof File)) return [[name, each]];
      if (each.size === 0) return [];
      return [[name, { contentType: each.type || 'application/octet-stream', title: each.name, size: each.size }]];
    }),
  );
