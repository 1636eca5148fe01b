import type { StepHelp } from '#casework/responses/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** Steps of the county's protocols whose whole errand is that the youth has an advocate; a program that is asked does them. */
export const advocateSteps: readonly string[] = ['advocate', 'connect-advocate'];

export const advocateHelp: StepHelp = {
  steps: advocateSteps,
  href: ({ responseId, stepId }) => paths.forStep(responseId, stepId),
  label: (lang) => words(lang)('askForOne'),
};
