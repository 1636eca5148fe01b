import { directoryPaths } from '#reference/directory/index.ts';

/** Links of keeping the directory true. Which entry somebody reports stands in no address. */
export const paths = {
  mine: '/upkeep',
  /** Where a letter's link leads; the token is added to it. */
  link: '/upkeep/confirm',
  confirm: (token: string) => `/upkeep/confirm/${token}`,
  thanks: '/upkeep/thanks',
  answerFor: (organizationId: string) => `/upkeep/organizations/${organizationId}/answer`,
  sentAgain: (organizationId: string) => `/upkeep/organizations/${organizationId}/sent-again`,
  mend: (id: string) => `/upkeep/mends/${id}`,
  taken: (id: string) => `/upkeep/mends/${id}/taken`,
  left: (id: string) => `/upkeep/mends/${id}/left`,
  asks: '/upkeep/asks',
  report: directoryPaths.notRight,
  reports: '/upkeep/reports',
  reported: '/upkeep/reported',
  one: (id: string) => `/upkeep/reports/${id}`,
  handled: (id: string) => `/upkeep/reports/${id}/handled`,
  wording: '/upkeep/wording',
  texts: '/upkeep/wording/texts',
  part: (about: string, part: string) => `/upkeep/wording/about/${about}/${part}`,
  wordingOf: (id: string) => `/upkeep/wording/said/${id}`,
  wordingDecided: (id: string) => `/upkeep/wording/said/${id}/decided`,
  wordingTaken: '/upkeep/wording/taken.json',
} as const;
