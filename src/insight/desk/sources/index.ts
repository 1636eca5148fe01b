import { benefitSource } from '#casework/benefits/index.ts';
import { careSources } from '#casework/care/index.ts';
import { claimSource } from '#casework/claims/index.ts';
import { courtSources } from '#casework/courts/index.ts';
import { handoverSource } from '#casework/handovers/index.ts';
import { identificationSource } from '#casework/identification/index.ts';
import { meetingSources } from '#casework/meetings/index.ts';
import { moneySource } from '#casework/money/index.ts';
import { planSources } from '#casework/plan/index.ts';
import { referralSource } from '#casework/referrals/index.ts';
import { reliefSources } from '#casework/relief/index.ts';
import { clockSource, responseSource, stepSource } from '#casework/responses/index.ts';
import { rideSource } from '#casework/rides/index.ts';
import { contactSource, scoreSource, screeningSource } from '#casework/screening/index.ts';
import { storySources } from '#casework/story/index.ts';
import { transitionSources } from '#casework/transition/index.ts';
import { type RecordSource, youthSources } from '#casework/youth/index.ts';
import { advocacySource } from '#program/advocacy/index.ts';
import { caregiverSources } from '#program/caregivers/index.ts';
import { homeSources } from '#program/homes/index.ts';
import { ownPageSources } from '#program/voice/index.ts';
import { consentSource } from './consents.ts';
import { reportSource } from './reports.ts';

/** Every module's rows of the record. A new module adds its line here, and is on the record and in the timeline. */
export const sources: readonly RecordSource[] = [
  ...youthSources,
  ...careSources,
  handoverSource,
  ...courtSources,
  ...reliefSources,
  ...transitionSources,
  ...meetingSources,
  moneySource,
  benefitSource,
  claimSource,
  rideSource,
  ...planSources,
  ...storySources,
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
  advocacySource,
  ...ownPageSources,
  ...caregiverSources,
];

/** What is due: not yet happened, so not part of the timeline. */
export const due: RecordSource = clockSource;
