/** Links of this module. */
export const paths = {
  api: '/hsds/',
  apiRoot: '/hsds',
  apiDocs: '/hsds/docs',
  openApi: '/hsds/openapi.json',
  profile: '/hsds/profile',
  apiList: (resource: string) => `/hsds/${resource}`,
  apiOne: (resource: string, id: string) => `/hsds/${resource}/${id}`,
} as const;
