/** Links of this module; `here` and `ownSteps` are doors of the arrivals module. */
export const paths = {
  here: '/here',
  ask: '/here/screening',
  askAbout: (youthId: string) => `/youth/${youthId}/screenings/new`,
  screening: (id: string) => `/screenings/${id}`,
  result: (id: string) => `/screenings/${id}/result`,
  file: (id: string, fileId: string) => `/screenings/${id}/files/${fileId}`,
  answers: (id: string) => `/screenings/${id}/answers.json`,
  scores: (youthId: string) => `/youth/${youthId}/scores`,
  agreement: (id: string) => `/screenings/${id}/agreement`,
  counsel: (id: string) => `/screenings/${id}/counsel`,
  /** A door of the reports module. */
  reportAbout: (youthId: string) => `/youth/${youthId}/reports/new`,
  ownSteps: (youthId: string) => `/youth/${youthId}/arrival`,
  contacts: '/contacts',
  newContact: '/contacts/new',
  contact: (id: string) => `/contacts/${id}`,
  checkIn: (id: string) => `/contacts/${id}/check-in`,
  contactJoin: (id: string) => `/contacts/${id}/join`,
} as const;
