import { z } from 'zod';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { findYouth, type Hub } from '#casework/youth/index.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Again, Errand } from '#platform/http/door.ts';
import {
  type AnswerProblem,
  checkResponse,
  clockAt,
  type Instrument,
  instrumentVersion,
  isAdvice,
  livePage,
  type Moment,
  openedBy,
  type Questionnaire,
  type Response,
  readForm,
  settleResponse,
} from '#reference/instruments/index.ts';
import { answersOf, momentFor, offered } from '../answers.ts';
import { type FromBefore, fromBefore } from '../earlier.ts';
import { indicators } from '../indicators.ts';
import { type Door, doorOf } from '../model/doors.ts';
import type { Protection } from '../model/interview.ts';
import { type ScreeningResult, screen } from '../model/result.ts';
import { findScreening, type Screening, saveAnswers } from '../store.ts';
import { keepFiles, readSent } from './files.ts';

export const screeningInput = z.looseObject({ screeningId: z.uuid() });
type Input = z.infer<typeof screeningInput>;

export type Sheet = {
  screening: Screening;
  instrument: Instrument;
  door: Door;
  moment: Moment;
  youth: Hub;
  /** The last answers opened a question: said once, above the form. */
  opened?: boolean;
};

/** The screening with what may be shown of its instrument at its door. */
export async function openSheet(errand: Errand, screeningId: string): Promise<Sheet | null> {
  const screening = await findScreening(errand, screeningId);
  if (!screening) return null;
  const [instrument, youth] = [
    await instrumentVersion(errand, screening.instrumentId, screening.instrumentVersion),
    await findYouth(errand, screening.youthId),
  ];
  const door = doorOf(screening.door);
  if (!instrument || !youth || !door) return null;
  // What was worked out stays: expressions that read the clock read that of the end.
  const clock = clockAt(screening.finishedAt ?? errand.now, errand.actor.timeZone);
  const moment = momentFor(instrument.questionnaire, door, screening.terms, clock);
  return { screening, instrument, door, youth, moment };
}

export type FillView = Sheet & { problems: AnswerProblem[]; told: Told; before: FromBefore };

export async function fill(errand: Errand, input: Input): Promise<Result<FillView>> {
  const sheet = await openSheet(errand, input.screeningId);
  if (!sheet) return absent;
  errand.touched({ youthId: sheet.screening.youthId, recordIds: [sheet.screening.id] });
  const told = await toldOnce(errand, sheet.screening.youthId);
  const before = await fromBefore(errand, sheet);
  return ok({ ...sheet, problems: [], told, before, opened: input.opened === 'yes' });
}

/** `live`: for a page that saved itself and stays open. */
type Saved = { finished: boolean; opened: boolean; live?: ReturnType<typeof livePage> };

/** Saves what was typed; with `do=finish` the screening is finished and scored, and can no longer be changed. */
export async function save(errand: Errand, input: Input): Promise<Result<Saved>> {
  const sheet = await openSheet(errand, input.screeningId);
  if (!sheet) return absent;
  const { screening, instrument, moment } = sheet;
  if (screening.finishedAt) return conflict('alreadyFinished');
  const sent = await readSent(entriesOf(input));
  const read = readForm(instrument.questionnaire, sent.entries, screening.answers, moment);
  // Without scripts, a question that these answers opened was on nobody's page yet: it is shown before the end.
  const opened =
    input.do === 'finish' &&
    openedBy(instrument.questionnaire, screening.answers, read.response, moment, input['q-under']).some(
      (name) => !(name in input),
    );
  const finished = input.do === 'finish' && !opened;
  if (read.problems.length > 0 && (input.autosave !== '1' || sent.hasFiles))
    return invalid(
      Object.fromEntries(read.problems.map(({ name, key }) => [name, fileMessages[key] ?? 'answersToMend'])),
    );

  const settled: Response = finished
    ? settleResponse(instrument.questionnaire, read.response, moment).response
    : read.response;
  const missing = finished
    ? checkResponse(instrument.questionnaire, settled, moment).filter((problem) => !isAdvice(problem))
    : [];
  if (missing.length > 0) return invalid(Object.fromEntries(missing.map((problem) => [problem.name, 'answersToMend'])));
  const result = finished ? resultOf({ ...sheet, screening: { ...screening, answers: settled } }) : null;
  const byForm = result
    ? { cse: result.forms.cse.result, lt: result.forms.lt.result, ltfc: result.forms.ltfc.result }
    : null;
  const kept = await saveAnswers(
    errand,
    screening,
    finished ? { ...settled, status: 'completed' } : settled,
    finished ? { result: byForm } : null,
  );
  if (!kept) return conflict('alreadyFinished');
  await keepFiles(errand, screening, settled, sent.contents);
  errand.touched({ youthId: screening.youthId, recordIds: [screening.id] });
  const isOpenPage = input.autosave === '1';
  const live = isOpenPage ? livePage(instrument.questionnaire, settled, errand.actor.lang, moment) : undefined;
  return ok({ finished, opened, ...(live && { live }) });
}

/** A file does not come back with its form, so what was wrong with it is said at once. */
export const fileMessages: Partial<Record<AnswerProblem['key'], 'fileKindNotKept' | 'fileTooLarge' | 'filesTooMany'>> =
  {
    problemFileKind: 'fileKindNotKept',
    problemFileSize: 'fileTooLarge',
    problemTooMany: 'filesTooMany',
  };

/** What the answers say, form by form; computed anew from the answers each time. */
export function resultOf(sheet: Sheet): ScreeningResult {
  const { questionnaire } = sheet.instrument;
  const { terms, answers } = sheet.screening;
  return screen(
    answersOf(questionnaire, answers, sheet.door, terms),
    indicators,
    offered(questionnaire, sheet.door, terms),
  );
}

/** The result per form, as it is stored with a finished screening. */
export function offeredResult(
  questionnaire: Questionnaire,
  answers: Response,
  door: Door,
  terms: Protection,
): NonNullable<Screening['result']> {
  const { forms } = screen(
    answersOf(questionnaire, answers, door, terms),
    indicators,
    offered(questionnaire, door, terms),
  );
  return { cse: forms.cse.result, lt: forms.lt.result, ltfc: forms.ltfc.result };
}

/**
 * The sheet with what was typed but could not be kept: shown again as it was sent.
 * @param ofFiles the sentences about files, which are taken as they were said.
 */
export function withTyped(
  sheet: Sheet,
  { values: sent, errors }: Pick<Again, 'values' | 'errors'>,
  ofFiles: ReadonlySet<string>,
): Sheet & { problems: AnswerProblem[]; typed: ReadonlyMap<string, string[]> } {
  const { questionnaire } = sheet.instrument;
  const read = readForm(questionnaire, entriesOf(sent), sheet.screening.answers, sheet.moment);
  const missing = checkResponse(questionnaire, read.response, sheet.moment).filter((problem) => !isAdvice(problem));
  const said = Object.entries(errors)
    .filter(([, message]) => ofFiles.has(message))
    .map(
      ([name, text]): AnswerProblem => ({ name, linkId: '', key: 'problemConstraint', values: { text, textEs: text } }),
    );
  return {
    ...sheet,
    screening: { ...sheet.screening, answers: read.response },
    problems: [...read.problems, ...missing, ...said],
    typed: read.typed,
  };
}

const entriesOf = (input: Record<string, unknown>): [string, unknown][] =>
  Object.entries(input).flatMap(([name, value]): [string, unknown][] =>
    Array.isArray(value) ? value.map((each) => [name, each]) : [[name, value]],
  );
