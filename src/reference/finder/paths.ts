/** Links of this module. Neither what was asked nor where somebody is ever stands in an address. */
export const paths = {
  find: '/find',
  safePlaces: '/find/places',
} as const;
