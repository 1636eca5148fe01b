/** Links of this module. */
export const paths = {
  list: '/directory',
  guides: '/directory/guides',
  service: (id: string) => `/directory/services/${id}`,
  checked: (id: string) => `/directory/services/${id}/checked`,
  imports: '/directory/imports',
  columns: '/directory/imports/columns',
  spreadsheet: '/directory/imports/spreadsheet',
  import: (id: string) => `/directory/imports/${id}`,
  done: (id: string) => `/directory/imports/${id}/done`,
  undone: (id: string) => `/directory/imports/${id}/undone`,
  exportJson: '/directory/export.json',
  exportZip: '/directory/export.zip',
  /** Where anyone says that an entry is not right. */
  notRight: '/upkeep/report',
  api: '/hsds/',
  apiRoot: '/hsds',
  apiDocs: '/hsds/docs',
  openApi: '/hsds/openapi.json',
  profile: '/hsds/profile',
  apiList: (resource: string) => `/hsds/${resource}`,
  apiOne: (resource: string, id: string) => `/hsds/${resource}/${id}`,
} as const;
