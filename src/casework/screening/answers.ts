import type { Item, Moment, Questionnaire, Response, ResponseItem } from '#reference/instruments/index.ts';
import { indicatorById } from './indicators.ts';
import type { Door } from './model/doors.ts';
import { meaningOfHud } from './model/hud.ts';
import { allowedAnswers, allowedItems, type Protection } from './model/interview.ts';
import type { Answer, AnswerValue, Mode } from './model/result.ts';

const MODE = 'https://throughline.example/fhir/mode';
const INDICATOR = 'https://throughline.example/indicator';

type Known = { linkId: string; mode: Mode; indicator: string | null; words: boolean };

/** Every item with its mode and indicator, in order. An item without a mode of its own has its group's. */
function known(items: readonly Item[] | undefined, mode: Mode = 'observed'): Known[] {
  return (items ?? []).flatMap((item) => {
    const said = item.extension?.find((each) => each.url === MODE) as { valueCode?: string } | undefined;
    const own: Mode = said?.valueCode === 'asked' ? 'asked' : said?.valueCode === 'observed' ? 'observed' : mode;
    const codes = (item as { code?: { system?: string; code?: string }[] }).code ?? [];
    const indicator = codes.find((code) => code.system === INDICATOR)?.code ?? null;
    return [{ linkId: item.linkId, mode: own, indicator, words: item.type === 'text' }, ...known(item.item, own)];
  });
}

/** Whether a tool says anything of exploitation: only then may its result speak, even to say "no sign now". */
export const speaksOfSigns = (questionnaire: Questionnaire): boolean =>
  known(questionnaire.item).some((item) => item.indicator !== null);

/** The questions that ask the youth for a sign, by linkId. */
export const askedSigns = (questionnaire: Questionnaire): Map<string, string> =>
  new Map(
    known(questionnaire.item).flatMap(({ linkId, mode, indicator, words }) =>
      mode === 'asked' && indicator && !words ? [[linkId, indicator] as const] : [],
    ),
  );

/**
 * What may not be shown or kept at this door now, as the engine's closed questions; and the time of the form.
 * @param clock see `clockAt`; of a finished screening, that of its end.
 */
export function momentFor(
  questionnaire: Questionnaire,
  door: Door,
  protection: Protection,
  clock: Pick<Moment, 'now' | 'today' | 'zoned'>,
): Moment {
  const all = known(questionnaire.item);
  const allowed = new Set(allowedItems(all, door, protection, indicatorById).map((item) => item.linkId));
  return {
    ...clock,
    closed: new Set(all.filter((item) => !allowed.has(item.linkId)).map((item) => item.linkId)),
  };
}

/** The signs that were offered at this door, so that what stayed unanswered is known. */
export function offered(questionnaire: Questionnaire, door: Door, protection: Protection): string[] {
  return allowedItems(known(questionnaire.item), door, protection, indicatorById).flatMap((item) =>
    item.indicator && !item.words ? [item.indicator] : [],
  );
}

/** A QuestionnaireResponse as the rules want it: one answer a sign, with the words written beside it. */
export function answersOf(
  questionnaire: Questionnaire,
  response: Response,
  door: Door,
  protection: Protection,
): Answer[] {
  const byLink = new Map(known(questionnaire.item).map((item) => [item.linkId, item]));
  const given = flat(response.item);
  const quotes = new Map<string, string>();
  for (const { linkId, answer } of given) {
    const item = byLink.get(linkId);
    const text = answer?.[0]?.valueString;
    if (item?.words && item.indicator && typeof text === 'string') quotes.set(`${item.mode} ${item.indicator}`, text);
  }
  const answers = given.flatMap(({ linkId, answer }): Answer[] => {
    const item = byLink.get(linkId);
    if (!item?.indicator || item.words || !answer?.[0]) return [];
    const value = valueIn(answer[0]);
    if (!value) return [];
    const quote = quotes.get(`${item.mode} ${item.indicator}`);
    return [{ indicator: item.indicator, mode: item.mode, value, ...(quote ? { quote } : {}) }];
  });
  return allowedAnswers(answers, door, protection, indicatorById);
}

const flat = (items: readonly ResponseItem[] | undefined): ResponseItem[] =>
  (items ?? []).flatMap((item) => [
    item,
    ...flat(item.item),
    ...(item.answer ?? []).flatMap((answer) => flat(answer.item)),
  ]);

export function valueIn(answer: NonNullable<ResponseItem['answer']>[number]): AnswerValue | null {
  const { system, code } = answer.valueCoding ?? {};
  const federal = meaningOfHud(system, code);
  if (federal) return federal;
  if (code === 'yes' || code === 'no' || code === 'unsure' || code === 'declined') return code;
  return code === undefined ? 'declined' : null;
}
