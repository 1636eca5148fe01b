/** Links of this module. */
export const paths = {
  regions: '/regions',
  mine: '/regions/mine',
  region: (id: string) => `/regions/${id}`,
  team: (region: string) => `/regions/${region}/team`,
  teamEnd: (region: string, id: string) => `/regions/${region}/team/${id}/end`,
  network: (region: string) => `/regions/${region}/network`,
  networkEnd: (region: string, id: string) => `/regions/${region}/network/${id}/end`,
  contact: (region: string) => `/regions/${region}/contact`,
  outreach: '/outreach',
  outreachTo: (serviceId: string) => `/outreach/${serviceId}`,
  areas: '/areas',
  area: (id: string) => `/areas/${id}`,
  /** The map of what is missing stands on a floor above: its address is given here, as it is to the menu. */
  gaps: (region: string) => `/gaps?region=${encodeURIComponent(region)}`,
} as const;
