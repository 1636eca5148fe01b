import { arrivalDoors } from '#casework/arrivals/index.ts';
import { askDoors, askPaths, askSettings, askWords } from '#casework/asks/index.ts';
import { careDoors } from '#casework/care/index.ts';
import {
  identificationDoors,
  identificationPageWords,
  identificationPaths,
  identificationSettings,
} from '#casework/identification/index.ts';
import { referralDoors, referralPaths, referralSettings, referralWords } from '#casework/referrals/index.ts';
import {
  partnerWords,
  reportDisclosureWords,
  reportDoors,
  reportPageWords,
  reportPaths,
  reportSettings,
  reportStepPlace,
} from '#casework/reports/index.ts';
import { policeWords, responseDoors, responsePaths, responseWords, type StepPlace } from '#casework/responses/index.ts';
import { contactWords, screeningDoors, screeningPaths } from '#casework/screening/index.ts';
import { youthDoors, youthPaths } from '#casework/youth/index.ts';
import { accessDoors, accessPaths, accessWords } from '#foundation/access/index.ts';
import { auditDoors, auditPaths, auditWords } from '#foundation/audit/index.ts';
import { consentDoors } from '#foundation/consent/index.ts';
import {
  type AdministrationCard,
  type NavRow,
  peopleDoors,
  peoplePaths,
  type peopleWords,
  type Setting,
} from '#foundation/people/index.ts';
import { deskDoors } from '#insight/desk/index.ts';
import { measureDoors, measurePaths, measureWords } from '#insight/measures/index.ts';
import type { AnyDoor } from '#platform/http/door.ts';
import { directoryDoors, directoryPaths, directorySettings, directoryWords } from '#reference/directory/index.ts';
import { finderDoors } from '#reference/finder/index.ts';
import { guideDoors } from '#reference/guides/index.ts';
import { instrumentDoors, instrumentPaths, instrumentWords } from '#reference/instruments/index.ts';
import { protocolDoors, protocolLibraryWords, protocolPaths } from '#reference/protocols/index.ts';
import { upkeepDoors, upkeepPaths, upkeepSettings, upkeepWords, wordingWords } from '#reference/upkeep/index.ts';
import { meetsZones, zoneDoors, zonePaths, zoneSettings, zoneWords } from '#reference/zones/index.ts';

/** Every module's doors, in one list: what is not here cannot be reached. */
export const doors: readonly AnyDoor[] = [
  ...peopleDoors,
  ...accessDoors,
  ...auditDoors,
  ...consentDoors,
  ...arrivalDoors,
  ...directoryDoors,
  ...guideDoors,
  ...instrumentDoors,
  ...screeningDoors,
  ...protocolDoors,
  ...reportDoors,
  ...responseDoors,
  ...identificationDoors,
  ...youthDoors,
  ...careDoors,
  ...referralDoors,
  ...deskDoors,
  ...measureDoors,
  ...finderDoors,
  ...askDoors,
  ...upkeepDoors,
  ...zoneDoors,
];

/** The menu as a table: who sees which part of the site. */
export const menu = (words: typeof peopleWords): readonly NavRow[] => [
  {
    href: responsePaths.street,
    label: (lang) => responseWords(lang)('street'),
    for: (actor) => actor.roles.includes('officer'),
  },
  {
    href: screeningPaths.here,
    label: (lang) => words(lang)('nav_here'),
    for: (actor) => actor.kind === 'person' && actor.agencyDoors.length > 0,
  },
  {
    href: reportPaths.list,
    label: (lang) => reportPageWords(lang)('reports'),
    for: (actor) => actor.agencyKind === 'child-welfare' && actor.kind === 'person',
  },
  {
    href: reportPaths.mine,
    label: (lang) => partnerWords(lang)('mine'),
    for: (actor) => actor.agencyKind !== 'child-welfare' && actor.kind === 'person' && actor.agencyDoors.length > 0,
  },
  {
    href: screeningPaths.contacts,
    label: (lang) => contactWords(lang)('contacts'),
    for: (actor) => actor.agencyDoors.includes('street-outreach'),
  },
  { href: '/work', label: (lang) => words(lang)('nav_work'), for: (actor) => actor.kind === 'person' },
  {
    href: responsePaths.notices,
    label: (lang, { unread }) =>
      responseWords(lang)('notices') + (unread > 0 ? ` (${unread > 99 ? '99+' : unread})` : ''),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: askPaths.list,
    label: (lang) => askWords(lang)('title'),
    for: (actor) => actor.kind === 'person' && actor.roles.some((role) => role === 'advocate' || role === 'liaison'),
  },
  { href: youthPaths.list, label: (lang) => words(lang)('nav_youth'), for: (actor) => actor.kind === 'person' },
  {
    href: referralPaths.list,
    label: (lang) => referralWords(lang)('referrals'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: directoryPaths.list,
    group: 'help',
    label: (lang) => directoryWords(lang)('directory'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: upkeepPaths.mine,
    group: 'county',
    label: (lang) => upkeepWords(lang)('title'),
    for: (actor) => actor.roles.some((role) => role === 'liaison' || role === 'administrator'),
  },
  {
    href: upkeepPaths.asks,
    group: 'county',
    label: (lang) => upkeepWords(lang)('counts'),
    for: (actor) => actor.roles.includes('plan-lead'),
  },
  {
    href: upkeepPaths.wording,
    label: (lang) => wordingWords(lang)('title'),
    for: (actor) => actor.roles.includes('youth-leader'),
  },
  {
    href: protocolPaths.library,
    group: 'county',
    label: (lang) => protocolLibraryWords(lang)('library'),
    for: () => true,
  },
  { href: zonePaths.list, group: 'help', label: (lang) => zoneWords(lang)('zones'), for: meetsZones },
  {
    href: measurePaths.measures,
    group: 'county',
    label: (lang) => measureWords(lang)('title'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: peoplePaths.shifts,
    group: 'county',
    label: (lang) => words(lang)('nav_shifts'),
    for: (actor) => actor.agencyKind === 'law-enforcement' && actor.roles.includes('supervisor'),
  },
  {
    href: responsePaths.police,
    group: 'county',
    label: (lang) => policeWords(lang)('police'),
    for: (actor) =>
      actor.kind === 'person' &&
      actor.roles.some((role) => role === 'mdt-coordinator' || role === 'plan-lead' || role === 'supervisor'),
  },
  {
    href: peoplePaths.administration,
    group: 'county',
    label: (lang) => words(lang)('nav_admin'),
    for: (actor) => actor.roles.includes('administrator'),
  },
  {
    href: instrumentPaths.library,
    group: 'county',
    label: (lang) => instrumentWords(lang)('tools'),
    for: (actor) => actor.roles.some((role) => ['administrator', 'plan-lead', 'analyst'].includes(role)),
  },
  {
    href: accessPaths.emergencies,
    group: 'county',
    label: (lang) => accessWords(lang)('emergenciesTitle'),
    for: (actor) => actor.roles.includes('privacy'),
  },
  {
    href: reportPaths.disclosures,
    group: 'county',
    label: (lang) => reportDisclosureWords(lang)('disclosures'),
    for: (actor) => actor.roles.includes('privacy'),
  },
  {
    href: auditPaths.ledger,
    group: 'county',
    label: (lang) => auditWords(lang)('ledger'),
    for: (actor) => actor.roles.includes('privacy'),
  },
  {
    href: accessPaths.sealings,
    group: 'county',
    label: (lang) => accessWords(lang)('sealTitle'),
    for: (actor) => actor.roles.includes('privacy') && actor.agencyKind === 'county-office',
  },
  {
    href: accessPaths.rules,
    group: 'county',
    label: (lang) => accessWords(lang)('rulesTitle'),
    for: (actor) => actor.roles.some((role) => role === 'privacy' || role === 'administrator'),
  },
];

/** Steps of responses that are done on the page of another module. */
export const stepPlaces: readonly StepPlace[] = [reportStepPlace];

/** What modules leave to administrators, beside people, agencies and settings. */
export const administration: readonly AdministrationCard[] = [
  {
    href: identificationPaths.nations,
    heading: (lang) => identificationPageWords(lang)('nations'),
    about: (lang) => identificationPageWords(lang)('nationsIntro'),
  },
];

/** What the county decides on its settings page, beside what every county has. */
export const settings: readonly Setting[] = [
  ...reportSettings,
  ...identificationSettings,
  ...askSettings,
  ...referralSettings,
  ...directorySettings,
  ...upkeepSettings,
  ...zoneSettings,
];
