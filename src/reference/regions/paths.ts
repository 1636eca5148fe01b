/** Links of this module. */
export const paths = {
  settings: '/regions/settings',
  places: '/regions/settings/places',
  list: '/regions/settings/list',
  shapes: '/regions/settings/shapes',
  landmarks: '/regions/settings/landmarks',
  version: (id: string) => `/regions/settings/versions/${id}`,
  done: (id: string) => `/regions/settings/versions/${id}/done`,
  undone: (id: string) => `/regions/settings/versions/${id}/undone`,
  placesFile: '/regions/settings/places.csv',
  landmarksFile: '/regions/settings/landmarks.csv',
  listFile: '/regions/settings/regions.csv',
} as const;
