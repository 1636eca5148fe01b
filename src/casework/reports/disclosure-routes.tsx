import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  disclose,
  discloseInput,
  disclosureInput,
  endDisclosure,
  seeDisclose,
  seeDisclosure,
  shownToMe,
} from './actions/disclosure.ts';
import { findingInput, listDisclosures, reviewDisclosure, seeDisclosureReview } from './actions/disclosure-review.ts';
import { reportInput } from './actions/see.ts';
import { DisclosePage } from './pages/disclose.tsx';
import { DisclosurePage, ShownPage } from './pages/disclosure.tsx';
import { DisclosureReviewPage, DisclosuresPage } from './pages/disclosure-reviews.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

// The screener tells it and no supervisor: nobody else at the hotline knows who reported, a detective may ask at night, and a
// supervisor who decides would be one more who knows. The second pair of eyes is the privacy officer's, on each.
const screeners = { roles: ['screener'] } as const;
const privacy = { roles: ['privacy'] } as const;
const signedIn = { signedIn: true } as const;
const nothing = z.looseObject({});

const discloseDoor = getDoor({
  method: 'GET',
  path: paths.disclose(':reportId'),
  access: screeners,
  audit: 'report.opened',
  input: reportInput,
  action: seeDisclose,
  page: (view, frame) => <DisclosePage view={view} frame={frame} />,
});
const disclosureDoor = getDoor({
  method: 'GET',
  path: paths.disclosure(':disclosureId'),
  access: signedIn,
  audit: 'report.reporter-seen',
  input: disclosureInput,
  action: seeDisclosure,
  page: (view, frame) => <DisclosurePage view={view} frame={frame} />,
});
const reviewDoor = getDoor({
  method: 'GET',
  path: paths.disclosureReview(':disclosureId'),
  access: privacy,
  audit: 'report.disclosure-opened',
  input: disclosureInput,
  action: seeDisclosureReview,
  page: (told, frame) => <DisclosureReviewPage told={told} frame={frame} />,
});

/** Telling someone whom the law names who reported; seeing it; the privacy officer's review. */
export const disclosureDoors: readonly AnyDoor[] = [
  discloseDoor,
  door({
    method: 'POST',
    path: paths.disclose(':reportId'),
    access: screeners,
    audit: 'report.reporter-told',
    input: discloseInput,
    action: disclose,
    to: ({ disclosureId }) => paths.disclosure(disclosureId),
    form: discloseDoor,
    words,
  }),
  getDoor({
    method: 'GET',
    path: paths.shown,
    access: signedIn,
    audit: { none: 'says what was told to this person, and not who reported' },
    input: nothing,
    action: shownToMe,
    page: ({ told }, frame) => <ShownPage told={told} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.disclosures,
    access: privacy,
    audit: 'report.disclosures-listed',
    input: nothing,
    action: listDisclosures,
    page: (view, frame) => <DisclosuresPage view={view} frame={frame} />,
  }),
  disclosureDoor,
  door({
    method: 'POST',
    path: paths.disclosureEnd(':disclosureId'),
    access: signedIn,
    audit: 'report.disclosure-ended',
    input: disclosureInput,
    action: endDisclosure,
    to: ({ reportId, atHotline }) => (atHotline ? paths.disclose(reportId) : paths.shown),
    form: disclosureDoor,
    words,
  }),
  reviewDoor,
  door({
    method: 'POST',
    path: paths.disclosureReview(':disclosureId'),
    access: privacy,
    audit: 'report.disclosure-reviewed',
    input: findingInput,
    action: reviewDisclosure,
    to: () => paths.disclosures,
    form: reviewDoor,
    words,
  }),
];
