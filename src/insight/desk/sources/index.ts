import { careSources } from '#casework/care/index.ts';
import { identificationSource } from '#casework/identification/index.ts';
import { referralSource } from '#casework/referrals/index.ts';
import { clockSource, responseSource, stepSource } from '#casework/responses/index.ts';
import { contactSource, scoreSource, screeningSource } from '#casework/screening/index.ts';
import { type RecordSource, youthSources } from '#casework/youth/index.ts';
import { homeSources } from '#program/homes/index.ts';
import { consentSource } from './consents.ts';
import { reportSource } from './reports.ts';

/** Every module's rows of the record. A new module adds its line here, and is on the record and in the timeline. */
export const sources: readonly RecordSource[] = [
  ...youthSources,
  ...careSources,
  screeningSource,
  scoreSource,
  contactSource,
  reportSource,
  identificationSource,
  responseSource,
  stepSource,
  consentSource,
  ...homeSources,
  referralSource,
];

/** What is due: not yet happened, so not part of the timeline. */
export const due: RecordSource = clockSource;
