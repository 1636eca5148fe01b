/** Links of this module. Neither what was asked nor where somebody is ever stands in an address. */
export const paths = {
  find: '/find',
  /** The doors of those who ask for a person: another module's, under the finder. */
  someone: '/find/someone',
  answer: '/find/answer',
  safePlaces: '/find/places',
} as const;
export const findPath = paths.find;
