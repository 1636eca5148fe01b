/** Links of this module. */
export const paths = {
  team: (youthId: string) => `/youth/${youthId}/team`,
  mainAdvocate: (youthId: string) => `/youth/${youthId}/team/main-advocate`,
  chosen: (youthId: string) => `/youth/${youthId}/team/chosen`,
  supporters: (youthId: string) => `/youth/${youthId}/team/supporters`,
  notWanted: (youthId: string) => `/youth/${youthId}/team/not-wanted`,
  ending: (youthId: string, partId: string) => `/youth/${youthId}/team/members/${partId}/ending`,
  clearing: (youthId: string, partId: string) => `/youth/${youthId}/team/members/${partId}/clearing`,
  doubting: (youthId: string, partId: string) => `/youth/${youthId}/team/members/${partId}/doubting`,
  noGuardian: (youthId: string, partId: string) => `/youth/${youthId}/team/members/${partId}/no-guardian`,
  sessions: (youthId: string) => `/youth/${youthId}/team/sessions`,
  efforts: (youthId: string) => `/youth/${youthId}/efforts`,
  takingBack: (youthId: string, effortId: string) => `/youth/${youthId}/efforts/${effortId}/taking-back`,
} as const;
