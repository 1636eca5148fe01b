import type { StepPlace } from '#casework/responses/index.ts';
import { REPORT_STEPS } from './gate-store.ts';
import { pageWords } from './page-words.ts';
import { paths } from './paths.ts';
import { reportOf } from './store.ts';

/** What the report keeps is decided on its page; the response is told from there. */
export const stepPlace: StepPlace = {
  steps: REPORT_STEPS,
  hrefFor: async (errand, responseId) => {
    const id = await reportOf(errand, responseId);
    return id && paths.report(id);
  },
  label: (lang) => pageWords(lang)('decideOnReport'),
};
