/** Links of this module. */
export const paths = {
  list: '/forums',
  forum: (id: string) => `/forums/${id}`,
  members: (id: string) => `/forums/${id}/members`,
  memberEnd: (id: string, member: string) => `/forums/${id}/members/${member}/end`,
  meetings: (id: string) => `/forums/${id}/meetings`,
  meeting: (id: string, meeting: string) => `/forums/${id}/meetings/${meeting}`,
  papers: (id: string) => `/forums/${id}/papers`,
  paper: (id: string, paper: string) => `/forums/${id}/papers/${paper}`,
  notes: (id: string) => `/forums/${id}/notes`,
  flag: (id: string, note: string) => `/forums/${id}/notes/${note}/flag`,
  flagged: '/forums/flagged',
  review: (note: string) => `/forums/flagged/${note}`,
} as const;
