/** Links of this module. What a caller needs is sent, so that it stands in no address. */
export const paths = {
  screen: '/operators',
  keys: '/operators/keys',
  end: (id: string) => `/operators/keys/${id}/end`,
  withKey: (key: string) => `/operators/with/${key}`,
  feed: '/feed/services',
} as const;
