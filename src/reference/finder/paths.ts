/** Links of this module. Neither what was asked nor where somebody is ever stands in an address. */
export const paths = {
  find: '/find',
  /** The doors of those who ask for a person: another module's, under the finder. */
  someone: '/find/someone',
  /** Parents' classes: another module's, on a floor above. */
  parents: '/classes',
  answer: '/find/answer',
  askThem: '/find/ask-them',
  service: '/find/service',
  safePlaces: '/find/places',
  keep: '/find/keep',
  /** What is kept on a phone lies below this, and so does the worker's reach. */
  keptFolder: '/find/kept/',
  keptLines: '/find/kept/lines',
  keptPlaces: '/find/kept/places',
  worker: '/find/kept/worker.js',
  manifest: '/find/kept/manifest.webmanifest',
  icon: '/find/kept/icon.svg',
} as const;
export const findPath = paths.find;
