/** Links of this module. */
export const paths = {
  work: '/work',
  begin: (youth: string) => `/youth/${youth}/responses/new`,
  beginOne: (youth: string, protocol: string) => `/youth/${youth}/responses/new/${protocol}`,
  response: (id: string) => `/responses/${id}`,
  facts: (id: string) => `/responses/${id}/facts`,
  step: (id: string, step: string) => `/responses/${id}/steps/${step}`,
  completion: (id: string, step: string) => `/responses/${id}/steps/${step}/completion`,
  waiver: (id: string, step: string) => `/responses/${id}/steps/${step}/waiver`,
  pause: (id: string, step: string) => `/responses/${id}/steps/${step}/pause`,
  resumption: (id: string, step: string) => `/responses/${id}/steps/${step}/resumption`,
  taking: (id: string, step: string) => `/responses/${id}/steps/${step}/taking`,
  end: (id: string) => `/responses/${id}/end`,
} as const;
