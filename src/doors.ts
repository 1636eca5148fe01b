import { arrivalDoors } from '#casework/arrivals/index.ts';
import { askDoors, askSettings } from '#casework/asks/index.ts';
import { benefitDoors, benefitSettings } from '#casework/benefits/index.ts';
import { careDoors } from '#casework/care/index.ts';
import { claimDoors } from '#casework/claims/index.ts';
import { courtDoors } from '#casework/courts/index.ts';
import { handoverDoors } from '#casework/handovers/index.ts';
import {
  identificationDoors,
  identificationPageWords,
  identificationPaths,
  identificationSettings,
} from '#casework/identification/index.ts';
import { letterDoors } from '#casework/letters/index.ts';
import { meetingDoors, meetingSettings } from '#casework/meetings/index.ts';
import { moneyDoors, moneySettings } from '#casework/money/index.ts';
import { petitionDoors } from '#casework/petitions/index.ts';
import { planDoors, planSettings } from '#casework/plan/index.ts';
import { referralDoors, referralSettings } from '#casework/referrals/index.ts';
import { reliefDoors, reliefHelp } from '#casework/relief/index.ts';
import { reportDoors, reportSettings, reportStepPlace } from '#casework/reports/index.ts';
import { responseDoors, type StepHelp, type StepPlace } from '#casework/responses/index.ts';
import { restorativeDoors, restorativeSettings } from '#casework/restorative/index.ts';
import { rideDoors, rideSettings } from '#casework/rides/index.ts';
import { screeningDoors } from '#casework/screening/index.ts';
import { storyDoors } from '#casework/story/index.ts';
import { transitionDoors, transitionSettings } from '#casework/transition/index.ts';
import { youthDoors } from '#casework/youth/index.ts';
import { accessDoors, accessSettings } from '#foundation/access/index.ts';
import { auditDoors } from '#foundation/audit/index.ts';
import { consentDoors } from '#foundation/consent/index.ts';
import { type AdministrationCard, peopleDoors, type Setting } from '#foundation/people/index.ts';
import { billDoors } from '#insight/bills/index.ts';
import { deskDoors } from '#insight/desk/index.ts';
import { gapDoors } from '#insight/gaps/index.ts';
import { heardDoors, heardPaths } from '#insight/heard/index.ts';
import { measureDoors } from '#insight/measures/index.ts';
import type { AnyDoor } from '#platform/http/door.ts';
import { advocacyDoors, advocateHelp } from '#program/advocacy/index.ts';
import { caregiverDoors, caregiverSettings } from '#program/caregivers/index.ts';
import { forumDoors } from '#program/forums/index.ts';
import { homeDoors } from '#program/homes/index.ts';
import { liaisonDoors, liaisonPaths } from '#program/liaisons/index.ts';
import { oncallDoors, oncallPaths, oncallSettings, oncallWords } from '#program/oncall/index.ts';
import { parentDoors, parentSettings } from '#program/parents/index.ts';
import { voiceDoors, voicePaths, voiceSettings } from '#program/voice/index.ts';
import { agreementDoors, agreementPaths, agreementWords } from '#reference/agreements/index.ts';
import { directoryDoors, directorySettings } from '#reference/directory/index.ts';
import { finderDoors } from '#reference/finder/index.ts';
import { fundDoors } from '#reference/funds/index.ts';
import { guideDoors } from '#reference/guides/index.ts';
import { instrumentDoors } from '#reference/instruments/index.ts';
import { lawDoors, lawSettings } from '#reference/laws/index.ts';
import { operatorDoors, operatorPaths, operatorWords } from '#reference/operators/index.ts';
import { protocolDoors } from '#reference/protocols/index.ts';
import { regionDoors, regionPaths, regionWords } from '#reference/regions/index.ts';
import { upkeepDoors, upkeepPaths, upkeepSettings } from '#reference/upkeep/index.ts';
import { zoneDoors, zoneSettings } from '#reference/zones/index.ts';

/** Every module's doors, in one list: what is not here cannot be reached. */
export const doors: readonly AnyDoor[] = [
  ...peopleDoors,
  ...accessDoors,
  ...auditDoors,
  ...consentDoors,
  ...arrivalDoors,
  ...agreementDoors,
  ...regionDoors,
  ...directoryDoors,
  ...fundDoors,
  ...lawDoors,
  ...guideDoors,
  ...instrumentDoors,
  ...screeningDoors,
  ...protocolDoors,
  ...reportDoors,
  ...responseDoors,
  ...identificationDoors,
  ...youthDoors,
  ...careDoors,
  ...handoverDoors,
  ...courtDoors,
  ...reliefDoors,
  ...petitionDoors,
  ...letterDoors,
  ...billDoors,
  ...claimDoors,
  ...restorativeDoors,
  ...transitionDoors,
  ...meetingDoors,
  ...moneyDoors,
  ...benefitDoors,
  ...rideDoors,
  ...planDoors,
  ...storyDoors,
  ...referralDoors,
  ...advocacyDoors,
  ...liaisonDoors,
  ...forumDoors,
  ...homeDoors,
  ...voiceDoors,
  ...caregiverDoors,
  ...oncallDoors,
  ...parentDoors,
  ...deskDoors,
  ...measureDoors,
  ...gapDoors,
  ...heardDoors,
  ...finderDoors,
  ...askDoors,
  ...upkeepDoors,
  ...zoneDoors,
  ...operatorDoors,
];

/** Steps of responses that are done on the page of another module. */
export const stepPlaces: readonly StepPlace[] = [reportStepPlace];

/** What somebody may need at any step: a person who speaks the youth's language. */
export const stepHelps: readonly StepHelp[] = [
  { href: ({ youthId }) => oncallPaths.ofYouth(youthId), label: (lang) => oncallWords(lang)('interpreterNow') },
  advocateHelp,
  reliefHelp,
  // Before a screening whose answers could be used: whether a written agreement covers the agency, or a warning comes first.
  {
    steps: ['offer-screening', 'screen'],
    href: () => agreementPaths.list,
    label: (lang) => agreementWords(lang)('title'),
  },
];

/** Who begins with a page of their own: a liaison with the region, a youth leader with the words. Everyone else begins with their work. */
export const firstPage = ({ roles }: { roles: readonly string[] }): string | null =>
  roles.length === 1 ? (firstPages[roles[0] ?? ''] ?? null) : null;
const firstPages: Readonly<Record<string, string>> = {
  liaison: liaisonPaths.mine,
  'youth-leader': upkeepPaths.wording,
};

/** What modules leave to administrators, beside people, agencies and settings. */
export const administration: readonly AdministrationCard[] = [
  {
    href: identificationPaths.nations,
    heading: (lang) => identificationPageWords(lang)('nations'),
    about: (lang) => identificationPageWords(lang)('nationsIntro'),
  },
  {
    href: regionPaths.settings,
    heading: (lang) => regionWords(lang)('settings'),
    about: (lang) => regionWords(lang)('settingsAbout'),
  },
  {
    href: operatorPaths.keys,
    heading: (lang) => operatorWords(lang)('keys'),
    about: (lang) => operatorWords(lang)('keysAbout'),
  },
];

/** What the county decides on its settings page, beside what every county has. */
export const settings: readonly Setting[] = [
  ...accessSettings,
  ...reportSettings,
  ...identificationSettings,
  ...askSettings,
  ...meetingSettings,
  ...referralSettings,
  ...transitionSettings,
  ...moneySettings,
  ...benefitSettings,
  ...restorativeSettings,
  ...rideSettings,
  ...planSettings,
  ...directorySettings,
  ...lawSettings,
  ...upkeepSettings,
  ...zoneSettings,
  ...voiceSettings,
  ...caregiverSettings,
  ...oncallSettings,
  ...parentSettings,
];

/** Where somebody may say how it went with their own voice, and where who reads the answers hears it. */
export const sounds = (path: string): 'speak' | 'hear' | null => {
  if (path === voicePaths.say || /^\/how-it-was\/[0-9a-f]+$/.test(path)) return 'speak';
  return path === heardPaths.heard || /^\/heard\/aloud\/[\w-]+\/words$/.test(path) ? 'hear' : null;
};
