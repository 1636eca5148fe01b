/** Links of this module. */
export const paths = {
  handovers: (youthId: string) => `/youth/${youthId}/handovers`,
  handover: (youthId: string, handoverId: string) => `/youth/${youthId}/handovers/${handoverId}`,
  handoverRead: (youthId: string, handoverId: string) => `/youth/${youthId}/handovers/${handoverId}/reading`,
  handoverMet: (youthId: string, handoverId: string) => `/youth/${youthId}/handovers/${handoverId}/meeting`,
  handoverOff: (youthId: string, handoverId: string) => `/youth/${youthId}/handovers/${handoverId}/calling-off`,
} as const;
