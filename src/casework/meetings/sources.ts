import { careSources } from '#casework/care/index.ts';
import { identificationSource } from '#casework/identification/index.ts';
import { planSources } from '#casework/plan/index.ts';
import { referralSource } from '#casework/referrals/index.ts';
import { responseSource, stepSource } from '#casework/responses/index.ts';
import { contactSource, scoreSource, screeningSource } from '#casework/screening/index.ts';
import { type RecordSource, youthSources } from '#casework/youth/index.ts';

/** Whose rows an agenda is built from: each module's own, as the record shows them. A new module adds its line here too. */
export const changeSources: readonly RecordSource[] = [
  ...youthSources,
  ...careSources,
  ...planSources,
  screeningSource,
  scoreSource,
  contactSource,
  identificationSource,
  responseSource,
  stepSource,
  referralSource,
];
