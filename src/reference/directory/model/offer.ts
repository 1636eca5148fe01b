import type { Need, ProfileOfService, Translation } from './profile.ts';

/** A schedule as HSDS has it: the parts of iCalendar's recurrence that say when a door is open. Days are `MO`…`SU`, `1FR`, `-1SU`. */
export type Schedule = {
  id: string;
  valid_from?: string;
  valid_to?: string;
  dtstart?: string;
  timezone?: string;
  until?: string;
  count?: number;
  wkst?: string;
  freq?: 'WEEKLY' | 'MONTHLY';
  interval?: number;
  byday?: string;
  bymonthday?: string;
  byyearday?: string;
  opens_at?: string;
  closes_at?: string;
  description?: string;
};
export type Phone = { id: string; number: string; extension?: string; type?: string; description?: string };

/**
 * One service at one place (or by telephone alone), as the finder looks at it: everything public, flattened, ready to be
 * compared. A confidential place has no address and no point here, and never had.
 */
export type Offer = {
  id: string;
  serviceId: string;
  locationId: string | null;
  name: string;
  organization: string;
  description: string;
  needs: readonly Need[];
  profile: ProfileOfService;
  minimumAge: number | null;
  maximumAge: number | null;
  /** BCP 47. Empty: nobody has said. */
  languages: readonly string[];
  schedules: readonly Schedule[];
  phones: readonly Phone[];
  address: { line: string; city: string; postalCode: string } | null;
  point: { latitude: number; longitude: number } | null;
  /** Region of the county by id (`spa-1`…), from its postal code. */
  region: string | null;
  website: string | null;
  fees: string | null;
  documents: readonly string[];
  /** Whether a youth, or somebody for them, may ask by a letter: nobody has to send them, and there is an address to ask. */
  takesAsks: boolean;
  /** When somebody last said that it is right (YYYY-MM-DD); null: never. */
  checkedOn: string | null;
  /** The words above in other languages; absent: none is said. */
  translations?: readonly Translation[];
  /** What only the page of one service tells, in the entry's own words; absent: nobody has said. */
  more?: {
    alert?: string;
    eligibility?: string;
    howToApply?: string;
    interpreters?: string;
    transportation?: string;
    accessibility?: readonly string[];
  };
};
