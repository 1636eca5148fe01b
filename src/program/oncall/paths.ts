/** Links of this module. A letter's link says nothing but that somebody is on call. */
export const paths = {
  desk: '/on-call',
  ask: (id: string) => `/on-call/asks/${id}`,
  rings: (id: string, ring: string) => `/on-call/asks/${id}/rings/${ring}`,
  takenBack: (id: string) => `/on-call/asks/${id}/taken-back`,
  rating: (id: string) => `/on-call/asks/${id}/rating`,
  list: '/on-call/list',
  helper: (id: string) => `/on-call/list/${id}`,
  hours: (id: string) => `/on-call/list/${id}/hours`,
  hoursEnd: (id: string, hours: string) => `/on-call/list/${id}/hours/${hours}/end`,
  end: (id: string) => `/on-call/list/${id}/end`,
  need: '/on-call/need',
  answers: '/on-call/answer',
  answer: (token: string) => `/on-call/answer/${token}`,
  ofYouth: (youthId: string) => `/youth/${youthId}/interpreter`,
} as const;
