import { arrivalDoors } from '#casework/arrivals/index.ts';
import {
  identificationDoors,
  identificationPageWords,
  identificationPaths,
  identificationSettings,
} from '#casework/identification/index.ts';
import {
  partnerWords,
  reportDisclosureWords,
  reportDoors,
  reportPageWords,
  reportPaths,
  reportSettings,
} from '#casework/reports/index.ts';
import { policeWords, responseDoors, responsePaths, responseWords } from '#casework/responses/index.ts';
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
  ...deskDoors,
  ...measureDoors,
  ...finderDoors,
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
  { href: youthPaths.list, label: (lang) => words(lang)('nav_youth'), for: (actor) => actor.kind === 'person' },
  {
    href: directoryPaths.list,
    label: (lang) => directoryWords(lang)('directory'),
    for: (actor) => actor.kind === 'person',
  },
  { href: protocolPaths.library, label: (lang) => protocolLibraryWords(lang)('library'), for: () => true },
  {
    href: measurePaths.measures,
    label: (lang) => measureWords(lang)('title'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: peoplePaths.shifts,
    label: (lang) => words(lang)('nav_shifts'),
    for: (actor) => actor.agencyKind === 'law-enforcement' && actor.roles.includes('supervisor'),
  },
  {
    href: responsePaths.police,
    label: (lang) => policeWords(lang)('police'),
    for: (actor) =>
      actor.kind === 'person' &&
      actor.roles.some((role) => role === 'mdt-coordinator' || role === 'plan-lead' || role === 'supervisor'),
  },
  {
    href: peoplePaths.administration,
    label: (lang) => words(lang)('nav_admin'),
    for: (actor) => actor.roles.includes('administrator'),
  },
  {
    href: instrumentPaths.library,
    label: (lang) => instrumentWords(lang)('tools'),
    for: (actor) => actor.roles.some((role) => ['administrator', 'plan-lead', 'analyst'].includes(role)),
  },
  {
    href: accessPaths.emergencies,
    label: (lang) => accessWords(lang)('emergenciesTitle'),
    for: (actor) => actor.roles.includes('privacy'),
  },
  {
    href: reportPaths.disclosures,
    label: (lang) => reportDisclosureWords(lang)('disclosures'),
    for: (actor) => actor.roles.includes('privacy'),
  },
  {
    href: auditPaths.ledger,
    label: (lang) => auditWords(lang)('ledger'),
    for: (actor) => actor.roles.includes('privacy'),
  },
  {
    href: accessPaths.sealings,
    label: (lang) => accessWords(lang)('sealTitle'),
    for: (actor) => actor.roles.includes('privacy') && actor.agencyKind === 'county-office',
  },
  {
    href: accessPaths.rules,
    label: (lang) => accessWords(lang)('rulesTitle'),
    for: (actor) => actor.roles.some((role) => role === 'privacy' || role === 'administrator'),
  },
];

/** What modules leave to administrators, beside people, agencies and settings. */
export const administration: readonly AdministrationCard[] = [
  {
    href: identificationPaths.nations,
    heading: (lang) => identificationPageWords(lang)('nations'),
    about: (lang) => identificationPageWords(lang)('nationsIntro'),
  },
];

/** What the county decides on its settings page, beside what every county has. */
export const settings: readonly Setting[] = [...reportSettings, ...identificationSettings, ...directorySettings];
