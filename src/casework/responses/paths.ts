/** Links of this module. */
export const paths = {
  work: '/work',
  street: '/street',
  police: '/police',
  policeAgency: (id: string) => `/police/${id}`,
  begin: (youth: string) => `/youth/${youth}/responses/new`,
  beginOne: (youth: string, protocol: string) => `/youth/${youth}/responses/new/${protocol}`,
  notices: '/notices',
  /** Of the module of reports, which builds on this one: where a notice of `reporter-told` leads. */
  reportersTold: '/reports/shown',
  /** A door of the referrals module. */
  referrals: '/referrals',
  asks: '/asks',
  rides: '/rides',
  noticesRead: '/notices/read',
  response: (id: string) => `/responses/${id}`,
  partA: (id: string) => `/responses/${id}/part-a`,
  partAPdf: (id: string) => `/responses/${id}/part-a.pdf`,
  facts: (id: string) => `/responses/${id}/facts`,
  step: (id: string, step: string) => `/responses/${id}/steps/${step}`,
  completion: (id: string, step: string) => `/responses/${id}/steps/${step}/completion`,
  waiver: (id: string, step: string) => `/responses/${id}/steps/${step}/waiver`,
  pause: (id: string, step: string) => `/responses/${id}/steps/${step}/pause`,
  resumption: (id: string, step: string) => `/responses/${id}/steps/${step}/resumption`,
  taking: (id: string, step: string) => `/responses/${id}/steps/${step}/taking`,
  ground: (id: string) => `/responses/${id}/ground`,
  end: (id: string) => `/responses/${id}/end`,
} as const;
