import type { Errand } from '#platform/http/door.ts';
import { instrumentVersion, type OpenQuestion, openQuestions } from '#reference/instruments/index.ts';
import { mayConfirm } from './about.ts';
import type { Sheet } from './actions/fill.ts';
import { answersOf, askedSigns, valueIn } from './answers.ts';
import { doorOf } from './model/doors.ts';
import { type Before, mayCarry, newest } from './model/earlier.ts';
import { finishedScreenings } from './store.ts';

/** A question that stands open, with what the youth answered to it before: nothing counts until somebody confirms it. */
export type Earlier = { name: string; label: string; said: string; at: Date; value: string | null };
export type FromBefore = {
  questions: Earlier[];
  /** Where the youth's own words go, as long as it is empty. */
  words: Pick<OpenQuestion, 'name' | 'label'> | null;
};

const LAST = 5;

/** What of this sheet was answered in an earlier screening that this person may read. A tool that was validated is asked as it was validated. */
export async function fromBefore(errand: Errand, sheet: Sheet): Promise<FromBefore> {
  const { screening, instrument, moment, door } = sheet;
  const { questionnaire } = instrument;
  if (screening.finishedAt || !mayConfirm(questionnaire)) return { questions: [], words: null };
  const signs = askedSigns(questionnaire);
  const open = openQuestions(questionnaire, screening.answers, errand.actor.lang, moment);
  const before = newest(await saidBefore(errand, sheet));
  const questions = open.flatMap((question): Earlier[] => {
    const said = before.get(signs.get(question.linkId) ?? '');
    const option = said && question.options.find(({ answer }) => valueIn(answer) === said.value);
    // What they did not want to answer is told, so that nobody presses; it is no answer to keep.
    const value = said?.value === 'declined' ? null : option?.value;
    if (!said || !option || value === undefined) return [];
    return [{ name: question.name, label: question.label, said: option.label, at: said.at, value }];
  });
  const words = open.find(({ linkId, options }) => linkId === OWN_WORDS && options.length === 0) ?? null;
  return { questions, words: door.observedOnlyUntilCounsel ? null : words };
}

const OWN_WORDS = 'words.asked';

/** What the youth themself answered in the last screenings, as far as it may be laid before whoever asks here. */
async function saidBefore(errand: Errand, { screening, door }: Sheet): Promise<Before[]> {
  const finished = await finishedScreenings(errand, screening.youthId);
  const all: Before[] = [];
  for (const each of finished.slice(0, LAST)) {
    const at = each.finishedAt;
    const from = doorOf(each.door);
    if (!at || !from || !mayCarry({ ...from, ...each.terms }, door)) continue;
    const instrument = await instrumentVersion(errand, each.instrumentId, each.instrumentVersion);
    if (!instrument) continue;
    for (const { indicator, mode, value } of answersOf(instrument.questionnaire, each.answers, from, each.terms))
      if (mode === 'asked') all.push({ indicator, value, at });
  }
  return all;
}
