/** Links of changing the directory by hand. */
export const editPaths = {
  add: '/directory/new',
  edit: (id: string) => `/directory/services/${id}/edit`,
  topic: (id: string, topic: string) => `/directory/services/${id}/edit/${topic}`,
  place: (id: string, visitId: string) => `/directory/services/${id}/places/${visitId}`,
  steward: (id: string) => `/directory/services/${id}/steward`,
  changes: '/directory/changes',
  change: (id: string) => `/directory/changes/${id}`,
  applied: (id: string) => `/directory/changes/${id}/applied`,
  declined: (id: string) => `/directory/changes/${id}/declined`,
  undone: (id: string) => `/directory/changes/${id}/undone`,
} as const;
