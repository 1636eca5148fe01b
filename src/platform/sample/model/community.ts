import { DAY, HOUR, happened, identified, responded, type Story, screened, soon } from './case.ts';
import { detained, leftCare, noticed } from './journeys.ts';
import type { Door } from './shapes.ts';

/** Where youth are met with no report: the agency keeps its own record, and nothing of the county's arises. */
type Place = { door: Door; agency: string; by: string; protocol: string | null; unnamed: number };
const PLACES = {
  school: { door: 'school', agency: 'school-district', by: 'educator', protocol: 'school', unnamed: 0 },
  clinic: { door: 'clinic', agency: 'community-clinic', by: 'nurse', protocol: 'health-screen', unnamed: 0.02 },
  shelter: { door: 'shelter', agency: 'shelter', by: 'shelter', protocol: null, unnamed: 0.1 },
  street: { door: 'street-outreach', agency: 'outreach', by: 'outreach', protocol: null, unnamed: 0.8 },
  library: { door: 'library', agency: 'library', by: 'librarian', protocol: 'safe-youth-zone', unnamed: 0.5 },
  newcomers: {
    door: 'community-organization',
    agency: 'cbo-newcomers',
    by: 'newcomers',
    protocol: null,
    unnamed: 0.05,
  },
} satisfies Record<string, Place>;

const GIVEN = [
  'food',
  'water',
  'bus-pass',
  'hygiene-kit',
  'clothing',
  'phone-charge',
  'hotline-card',
  'safe-ride',
] as const;
const COARSE = [
  'near the river path',
  'by the east market',
  'at the night bus stop',
  'close to the rail yard',
  'on the long avenue',
];

/** What the loader needs to know beside the events: whose record it is, and whether the youth gave a name. */
export type Met = { heldBy: string | null; unnamed: boolean; place: string };

export function metInCommunity(story: Story, at: Date): Met {
  const { own, person } = story;
  const place: Place =
    person.living === 'unhoused'
      ? PLACES[own.pick(['street', 'library', 'street', 'shelter'])]
      : PLACES[own.weigh({ school: 34, clinic: 26, shelter: 8, library: 12, newcomers: 20, street: 0 })];
  const agreed = own.yes(0.3);
  if (place.door === 'street-outreach' || own.yes(0.25)) {
    const given = own.pick(GIVEN);
    story.events.push({ kind: 'contact', at, agency: place.agency, by: place.by, door: place.door, given, agreed });
  }
  const seen = soon(own, at, 5 * 60_000, 50 * 60_000);
  if (place.door !== 'street-outreach') screened(story, seen, place.door, place.agency, place.by);
  if (place.protocol) responded(story, at, place.protocol, place.door, place.by);
  const county = agreed && place.door !== 'street-outreach' && story.truth.shows !== 'none';
  if (county) withTheCounty(story, seen, place.door);
  const unnamed = !county && own.yes(place.unnamed);
  return { heldBy: county ? null : place.agency, unnamed, place: own.pick(COARSE) };
}

/** The youth agreed that the county may know: a worker names what it may be, and offers. */
function withTheCounty(story: Story, seen: Date, door: Door): void {
  const { own, truth } = story;
  const at = soon(own, seen, DAY, 7 * DAY);
  if (!happened(story, at)) return;
  const worker = story.worker('socialworker', at);
  for (const form of truth.forms)
    identified(story, at, form, own.weigh({ 'at-risk': 60, suspected: 40 }), door, worker);
  if (truth.forms.some((form) => form !== 'cse')) responded(story, at, 'labor-response', door, worker);
  if (truth.newcomer) noticed(story, at, door);
}

/** A youth in juvenile hall whom nobody had identified. */
export const metInHall = (story: Story, at: Date): void => detained(story, at, false);

/** A youth of 18 or more who leaves care, known from earlier years. */
export function left(story: Story, at: Date): void {
  const review = soon(story.own, at, -60 * DAY, -1 * HOUR);
  const worker = story.worker('socialworker', review < story.deal.year.from ? at : review);
  if (review >= story.deal.year.from) identified(story, review, 'cse', 'confirmed', 'child-welfare', worker);
  leftCare(story, at);
}
