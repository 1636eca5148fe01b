import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import {
  askInput,
  askIt,
  backInput,
  doneInput,
  keepPin,
  markDone,
  pinInput,
  seeAsks,
  seeHome,
  seePin,
  skipPin,
  takeAskBack,
} from './actions/own.ts';
import { type CaregiverDoor, ourDeed, ourPage } from './door.ts';
import { AskPage } from './pages/ask.tsx';
import { HomePage } from './pages/home.tsx';
import { OffPage, PinPage, RightsPage } from './pages/small.tsx';
import { paths } from './paths.ts';
import { switchOff } from './session-store.ts';

const any = z.looseObject({});
const nothing = async () => ok(null);
const homeDoor = ourPage({
  path: paths.ours,
  input: any,
  action: seeHome,
  page: (view, scene) => <HomePage view={view} {...scene} />,
});
const askDoor = ourPage({
  path: paths.ask,
  input: any,
  action: seeAsks,
  page: (asks, scene) => <AskPage asks={asks} {...scene} />,
});
const pinDoor = ourPage({
  path: paths.pin,
  input: any,
  action: seePin,
  page: (pin, scene) => <PinPage pin={pin} {...scene} />,
});
const offDoor = ourPage({ path: paths.off, input: any, action: nothing, page: (_, scene) => <OffPage {...scene} /> });

/** The doors of a caregiver's page: a table of its own, since they are nobody of the program. */
export const caregiverOwnDoors: readonly CaregiverDoor[] = [
  homeDoor,
  ourDeed({
    path: paths.done(':item'),
    audit: 'caregiver-page.done',
    input: doneInput,
    action: markDone,
    to: () => paths.ours,
    form: homeDoor,
  }),
  askDoor,
  // The ledger does not say what was asked: what was wrong is asked here as well, and those whom it is about read the ledger.
  ourDeed({
    path: paths.ask,
    audit: {
      none: 'what is asked is its own record; what was wrong, the ledger’s readers may be the ones it is about',
    },
    input: askInput,
    action: askIt,
    to: () => paths.ask,
    form: askDoor,
  }),
  ourDeed({
    path: paths.askBack(':askId'),
    audit: { none: 'as asking' },
    input: backInput,
    action: takeAskBack,
    to: () => paths.ask,
    form: askDoor,
  }),
  ourPage({ path: paths.rights, input: any, action: nothing, page: (_, scene) => <RightsPage {...scene} /> }),
  pinDoor,
  ourDeed({
    path: paths.pin,
    audit: { none: 'whether a page has a PIN is its owner’s to know' },
    input: pinInput,
    action: keepPin,
    to: () => paths.ours,
    form: pinDoor,
  }),
  ourDeed({
    path: paths.pinSkip,
    audit: { none: 'whether a page has a PIN is its owner’s to know' },
    input: any,
    action: skipPin,
    to: () => paths.ours,
    form: pinDoor,
  }),
  offDoor,
  ourDeed({
    path: paths.off,
    audit: 'caregiver-page.closed',
    input: any,
    action: async ({ tx }) => {
      await switchOff(tx);
      return ok(null);
    },
    to: () => `${paths.off}/done`,
    form: offDoor,
    leaves: true,
  }),
];
