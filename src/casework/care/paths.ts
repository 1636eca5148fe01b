/** Links of this module. */
export const paths = {
  team: (youthId: string) => `/youth/${youthId}/team`,
  mainAdvocate: (youthId: string) => `/youth/${youthId}/team/main-advocate`,
  chosen: (youthId: string) => `/youth/${youthId}/team/chosen`,
  supporters: (youthId: string) => `/youth/${youthId}/team/supporters`,
  notWanted: (youthId: string) => `/youth/${youthId}/team/not-wanted`,
  ending: (youthId: string, partId: string) => `/youth/${youthId}/team/members/${partId}/ending`,
  clearing: (youthId: string, partId: string) => `/youth/${youthId}/team/members/${partId}/clearing`,
  efforts: (youthId: string) => `/youth/${youthId}/efforts`,
  takingBack: (youthId: string, effortId: string) => `/youth/${youthId}/efforts/${effortId}/taking-back`,
  handovers: (youthId: string) => `/youth/${youthId}/handovers`,
  handover: (youthId: string, handoverId: string) => `/youth/${youthId}/handovers/${handoverId}`,
  handoverRead: (youthId: string, handoverId: string) => `/youth/${youthId}/handovers/${handoverId}/reading`,
  handoverMet: (youthId: string, handoverId: string) => `/youth/${youthId}/handovers/${handoverId}/meeting`,
  handoverOff: (youthId: string, handoverId: string) => `/youth/${youthId}/handovers/${handoverId}/calling-off`,
} as const;
