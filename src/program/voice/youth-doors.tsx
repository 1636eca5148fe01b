import { z } from 'zod';
import { repairIsOpen } from '#casework/restorative/index.ts';
import { ok } from '#kernel/result.ts';
import {
  askInput,
  askIt,
  complainOf,
  seeAsks,
  seeComplaints,
  takeAskBack,
  takeBackAskInput,
  wrongInput,
} from './actions/letters.ts';
import { endOther, otherOffInput, seeOthers } from './actions/others.ts';
import { dropPasskey, keepPasskey, passkeyGoneInput, passkeyInput, seePasskeys } from './actions/passkey.ts';
import {
  keepIt,
  paperInput,
  rateInput,
  rateIt,
  sayInput,
  sayIt,
  seePapers,
  seeToRate,
  seeWords,
  takeWordsBack,
  unsayInput,
} from './actions/say.ts';
import { giveForm, giveInput, giveIt, seeSharing, takeBackInput, takeItBack } from './actions/sharing.ts';
import { blockDoors } from './block-doors.tsx';
import { type AnyYouthDoor, youthDeed, youthPage } from './door.ts';
import { joinedDoors } from './joined-doors.tsx';
import { AskPage } from './pages/ask.tsx';
import { HomePage } from './pages/home.tsx';
import { WordsPage } from './pages/my-words.tsx';
import { OffPage } from './pages/off.tsx';
import { OthersPage } from './pages/others.tsx';
import { PapersPage } from './pages/papers.tsx';
import { PasskeyPage } from './pages/passkey.tsx';
import { RightsPage } from './pages/rights.tsx';
import { SayPage } from './pages/say.tsx';
import { LooksPage, SeePage } from './pages/see.tsx';
import { GivePage, SharingPage } from './pages/sharing.tsx';
import { TeamPage } from './pages/team.tsx';
import { WrongPage } from './pages/wrong.tsx';
import { paths } from './paths.ts';
import { myPin } from './pin-store.ts';
import { readingDoors } from './reading-doors.tsx';
import { hasReading } from './reading-store.ts';
import { repairDoors } from './repair-doors.tsx';
import { hasRepair } from './repair-store.ts';
import { rideDoors } from './ride-doors.tsx';
import { switchOff } from './session-store.ts';
import { myLooks, mySights, myTeam } from './sight-store.ts';

const any = z.looseObject({});
const nothing = async () => ok(null);

const homeDoor = youthPage({
  path: paths.mine,
  input: any,
  action: async (errand) =>
    ok({
      pin: await myPin(errand),
      reads: await hasReading(errand),
      repairs: repairIsOpen(errand.youth) || (await hasRepair(errand)),
    }),
  page: (view, scene) => <HomePage {...view} {...scene} />,
});
const offDoor = youthPage({ path: paths.off, input: any, action: nothing, page: (_, scene) => <OffPage {...scene} /> });

const passkeyDoor = youthPage({
  path: paths.passkey,
  input: any,
  action: seePasskeys,
  page: (view, scene) => <PasskeyPage view={view} {...scene} />,
});
const sharingDoor = youthPage({
  path: paths.sharing,
  input: any,
  action: seeSharing,
  page: (view, scene) => <SharingPage view={view} {...scene} />,
});
const giveDoor = youthPage({
  path: paths.give,
  input: any,
  action: giveForm,
  page: (view, scene) => <GivePage view={view} {...scene} />,
});
const wordsDoor = youthPage({
  path: paths.words,
  input: any,
  action: seeWords,
  page: (view, scene) => <WordsPage view={view} {...scene} />,
});
const askDoor = youthPage({
  path: paths.ask,
  input: any,
  action: seeAsks,
  page: (view, scene) => <AskPage view={view} {...scene} />,
});
const wrongDoor = youthPage({
  path: paths.wrong,
  input: any,
  action: seeComplaints,
  page: (view, scene) => <WrongPage view={view} {...scene} />,
});
const othersDoor = youthPage({
  path: paths.others,
  input: any,
  action: seeOthers,
  page: (view, scene) => <OthersPage view={view} {...scene} />,
});
const sayDoor = youthPage({
  path: paths.say,
  input: any,
  action: seeToRate,
  page: (things, scene) => <SayPage things={things} {...scene} />,
});
const papersDoor = youthPage({
  path: paths.papers,
  input: any,
  action: seePapers,
  page: (papers, scene) => <PapersPage papers={papers} {...scene} />,
});
const MOST_LOOKS = 200;

/** The doors of the youth's own page: a table of its own, since a youth is nobody of the program. */
export const youthDoors: readonly AnyYouthDoor[] = [
  homeDoor,
  youthPage({
    path: paths.team,
    input: any,
    action: async (errand) => ok(await myTeam(errand)),
    page: (team, scene) => <TeamPage team={team} {...scene} />,
  }),
  youthPage({
    path: paths.see,
    input: any,
    action: async (errand) => ok(await mySights(errand)),
    page: (sights, scene) => <SeePage sights={sights} {...scene} />,
  }),
  youthPage({
    path: paths.looks,
    input: any,
    action: async (errand) => ok(await myLooks(errand, MOST_LOOKS)),
    page: (looks, scene) => <LooksPage looks={looks} {...scene} />,
  }),
  sharingDoor,
  youthDeed({
    path: paths.takeBack(':consentId'),
    audit: 'own-page.consent-taken-back',
    input: takeBackInput,
    action: takeItBack,
    to: () => paths.sharing,
    form: sharingDoor,
  }),
  giveDoor,
  youthDeed({
    path: paths.give,
    audit: 'own-page.consent-given',
    input: giveInput,
    action: giveIt,
    to: () => paths.sharing,
    form: giveDoor,
  }),
  ...blockDoors,
  ...readingDoors,
  ...joinedDoors,
  ...repairDoors,
  ...rideDoors,
  wordsDoor,
  youthDeed({
    path: paths.words,
    audit: 'own-page.wrote',
    input: sayInput,
    action: sayIt,
    to: () => paths.words,
    form: wordsDoor,
  }),
  youthDeed({
    path: paths.wordsBack(':wordsId'),
    audit: 'own-page.wrote',
    input: unsayInput,
    action: takeWordsBack,
    to: () => paths.words,
    form: wordsDoor,
  }),
  askDoor,
  // The ledger says no more than that they wrote: the one it is about reads the ledger too.
  youthDeed({
    path: paths.ask,
    audit: 'own-page.wrote',
    input: askInput,
    action: askIt,
    to: () => paths.ask,
    form: askDoor,
  }),
  youthDeed({
    path: paths.askBack(':requestId'),
    audit: 'own-page.wrote',
    input: takeBackAskInput,
    action: takeAskBack,
    to: () => paths.ask,
    form: askDoor,
  }),
  wrongDoor,
  youthDeed({
    path: paths.wrong,
    audit: { none: 'the ones it is about read the ledger; the complaint is its own record' },
    input: wrongInput,
    action: complainOf,
    to: () => paths.wrong,
    form: wrongDoor,
  }),
  sayDoor,
  youthDeed({
    path: paths.say,
    audit: { none: 'the answers are tied to no youth; an entry would tie them' },
    input: rateInput,
    action: rateIt,
    to: () => paths.say,
    form: sayDoor,
  }),
  othersDoor,
  youthDeed({
    path: paths.othersOff(':keyId'),
    audit: 'own-page.caregiver-ended',
    input: otherOffInput,
    action: endOther,
    to: () => paths.others,
    form: othersDoor,
  }),
  papersDoor,
  youthDeed({
    path: paths.papers,
    audit: 'own-page.paper-kept',
    input: paperInput,
    action: keepIt,
    to: () => paths.papers,
    form: papersDoor,
  }),
  youthPage({ path: paths.rights, input: any, action: nothing, page: (_, scene) => <RightsPage {...scene} /> }),
  passkeyDoor,
  youthDeed({
    path: paths.passkey,
    audit: { none: 'whether a page has a passkey is the youth’s own to know' },
    input: passkeyInput,
    action: keepPasskey,
    to: () => paths.passkey,
    form: passkeyDoor,
  }),
  youthDeed({
    path: paths.passkeyGone,
    audit: { none: 'whether a page has a passkey is the youth’s own to know' },
    input: passkeyGoneInput,
    action: dropPasskey,
    to: () => paths.passkey,
    form: passkeyDoor,
  }),
  offDoor,
  youthDeed({
    path: paths.off,
    audit: 'own-page.switched-off',
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
