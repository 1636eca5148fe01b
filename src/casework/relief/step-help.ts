import type { StepHelp } from '#casework/responses/index.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

/** Steps of the county's protocols that are worked on the pages of charges: how it came about, the ways out, what keeps a youth in. */
const reliefSteps: readonly string[] = ['nexus', 'gates', 'drivers'];

export const reliefHelp: StepHelp = {
  steps: reliefSteps,
  href: ({ youthId }) => paths.relief(youthId),
  label: (lang) => words(lang)('title'),
};
