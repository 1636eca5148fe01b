/** Links of this module. */
export const paths = {
  consents: (youthId: string) => `/youth/${youthId}/consents`,
  give: (youthId: string) => `/youth/${youthId}/consents/new`,
  withdrawal: (youthId: string, consentId: string) => `/youth/${youthId}/consents/${consentId}/withdrawal`,
  confirmation: (youthId: string, consentId: string) => `/youth/${youthId}/consents/${consentId}/confirmation`,
  vault: (youthId: string) => `/youth/${youthId}/privileged-notes`,
  releases: (youthId: string, noteId: string) => `/youth/${youthId}/privileged-notes/${noteId}/releases`,
  ending: (youthId: string, releaseId: string) => `/youth/${youthId}/privileged-notes/releases/${releaseId}/ending`,
  released: '/privileged-notes',
} as const;
