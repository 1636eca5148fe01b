/** Links of this module. */
export const paths = {
  library: '/screening-tools',
  import: '/screening-tools/import',
  bringIn: '/screening-tools/import/confirmed',
  version: (id: string, version: number | string) => `/screening-tools/${id}/${version}`,
  trial: (id: string, version: number | string) => `/screening-tools/${id}/${version}/preview`,
  file: (id: string, version: number | string) => `/screening-tools/${id}/${version}/file.json`,
  approval: (id: string, version: number | string) => `/screening-tools/${id}/${version}/approval`,
  use: (id: string, version: number | string) => `/screening-tools/${id}/${version}/use`,
  retirement: (id: string, version: number | string) => `/screening-tools/${id}/${version}/retirement`,
  scored: '/screening-tools/scored',
  licenseEnd: (id: string) => `/screening-tools/scored/licenses/${id}/end`,
} as const;
