/** Links of this module. What is chosen is about services, so it may stand in an address. */
export const paths = {
  gaps: '/gaps',
  file: '/gaps.csv',
  shared: '/gaps-to-share.csv',
} as const;
