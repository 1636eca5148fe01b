export const paths = {
  heard: '/heard',
  sound: (id: string) => `/heard/aloud/${id}`,
  words: (id: string) => `/heard/aloud/${id}/words`,
} as const;
