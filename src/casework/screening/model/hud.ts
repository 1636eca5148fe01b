import type { Answer, AnswerValue } from './result.ts';

/**
 * The federal runaway-and-homeless-youth items (HUD R15, R16) speak in HUD's own codes. Here they become answers about
 * the county's indicators, so that one screening is enough for both.
 */
const meaning: Record<string, AnswerValue> = { '0': 'no', '1': 'yes', '8': 'unsure', '9': 'declined' };

/** Which indicator each federal item speaks of. Items about when and how often speak of none. */
export const hudIndicators: Readonly<Record<string, string>> = {
  'R15.1': 'sex-for-something',
  'R15.C': 'another-made-exchange',
  'R16.1': 'cannot-stop',
  'R16.2': 'job-not-as-promised',
  'R16.A': 'made-to-keep-working',
};

/** The system of HUD's list of yes, no and the rest (1.8), as the instrument carries it. */
const yesNoList = 'https://throughline.example/hud/1.8';

/** What one coded answer of the federal items says; undefined when it is not of HUD's list. */
export const meaningOfHud = (system: string | undefined, code: string | undefined): AnswerValue | undefined =>
  system === yesNoList ? meaning[code ?? ''] : undefined;

/** @param codes HUD's answer codes by item id. 99 (not collected) and unknown codes become no answer at all. */
export function answersFromHud(codes: Readonly<Record<string, string>>): Answer[] {
  return Object.entries(hudIndicators).flatMap(([item, indicator]): Answer[] => {
    const value = meaning[codes[item] ?? ''];
    return value ? [{ indicator, mode: 'asked', value }] : [];
  });
}
