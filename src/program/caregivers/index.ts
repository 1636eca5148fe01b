/** A caregiver's page: only what was written for the one who cares for a youth. */
export { caregiverSettings } from './county.ts';
export { caregiverGateways, mountCaregiverPage } from './gateway.tsx';
export { caregiverOwnDoors } from './own-doors.tsx';
export { paths as caregiverPaths } from './paths.ts';
export { sealNew as sealForCaregiver } from './pen.ts';
export { caregiverSources } from './record-sources.ts';
export { doors as caregiverDoors } from './routes.tsx';
export { SAMPLE_CAREGIVER_CODE } from './session-store.ts';
export { words as caregiverWords } from './words.ts';
