import { askPaths, askWords } from '#casework/asks/index.ts';
import { courtPageWords, courtPaths } from '#casework/courts/index.ts';
import { meetingPaths, meetingWords } from '#casework/meetings/index.ts';
import { moneyPaths, moneyWords } from '#casework/money/index.ts';
import { referralPaths, referralWords } from '#casework/referrals/index.ts';
import { openingWords, reliefPaths } from '#casework/relief/index.ts';
import { partnerWords, reportDisclosureWords, reportPageWords, reportPaths } from '#casework/reports/index.ts';
import { policeWords, responsePaths, responseWords } from '#casework/responses/index.ts';
import { ridePaths, rideWords } from '#casework/rides/index.ts';
import { contactWords, screeningPaths } from '#casework/screening/index.ts';
import { transitionPaths, transitionWords } from '#casework/transition/index.ts';
import { youthPaths } from '#casework/youth/index.ts';
import { accessPaths, accessWords } from '#foundation/access/index.ts';
import { auditPaths, auditWords } from '#foundation/audit/index.ts';
import { consentPaths, consentWords } from '#foundation/consent/index.ts';
import { type NavRow, peoplePaths, type peopleWords } from '#foundation/people/index.ts';
import { gapPaths, gapWords } from '#insight/gaps/index.ts';
import { heardPaths, heardWords } from '#insight/heard/index.ts';
import { measurePaths, measureWords } from '#insight/measures/index.ts';
import type { Actor, Role } from '#platform/http/actor.ts';
import { advocacyPaths, advocacyWords } from '#program/advocacy/index.ts';
import { caregiverPaths, caregiverWords } from '#program/caregivers/index.ts';
import { forumPaths, forumWords } from '#program/forums/index.ts';
import { bedWords, homePaths, homeWords } from '#program/homes/index.ts';
import { liaisonPaths, liaisonWords } from '#program/liaisons/index.ts';
import { oncallPaths, oncallWords } from '#program/oncall/index.ts';
import { parentPaths, parentWords } from '#program/parents/index.ts';
import { voicePaths, voiceWords } from '#program/voice/index.ts';
import { agreementPaths, agreementWords } from '#reference/agreements/index.ts';
import { directoryPaths, directoryWords } from '#reference/directory/index.ts';
import { instrumentPaths, instrumentWords } from '#reference/instruments/index.ts';
import { lawPaths, lawWords } from '#reference/laws/index.ts';
import { operatorPaths, operatorWords } from '#reference/operators/index.ts';
import { protocolLibraryWords, protocolPaths } from '#reference/protocols/index.ts';
import { upkeepPaths, upkeepWords, wordingWords } from '#reference/upkeep/index.ts';
import { meetsZones, zonePaths, zoneWords } from '#reference/zones/index.ts';

/**
 * Whose menu is what is theirs and nothing else. Youth leaders are young people who review what the public reads: rows about other youth, or
 * about the county's work, are none of their errand. Whoever has another role as well sees that role's rows.
 */
const ownMenu: readonly { role: Role; hrefs: readonly string[] }[] = [
  {
    role: 'youth-leader',
    hrefs: [
      upkeepPaths.wording,
      directoryPaths.list,
      forumPaths.list,
      meetingPaths.consultations,
      responsePaths.notices,
    ],
  },
];

/** The menu as a table: who sees which part of the site. */
export const menu = (words: typeof peopleWords): readonly NavRow[] =>
  rows(words).map((row) => ({ ...row, for: (actor) => isOnTheirs(row, actor) && row.for(actor) }));

const isOnTheirs = ({ href }: NavRow, { roles }: Actor): boolean => {
  const own = ownMenu.find(({ role }) => roles.every((each) => each === role));
  return !own || roles.length === 0 || own.hrefs.includes(href);
};

const rows = (words: typeof peopleWords): readonly NavRow[] => [
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
    href: voicePaths.answers,
    group: 'youth',
    label: (lang) => voiceWords(lang)('answers'),
    for: ({ roles, kind }) =>
      kind === 'person' &&
      roles.some((role) =>
        ['supervisor', 'privacy', 'mdt-coordinator', 'advocate', 'social-worker', 'probation-officer'].includes(role),
      ),
  },
  {
    href: caregiverPaths.asked,
    group: 'youth',
    label: (lang) => caregiverWords(lang)('asked'),
    for: ({ roles, kind }) =>
      kind === 'person' &&
      roles.some((role) => ['supervisor', 'privacy', 'advocate', 'social-worker', 'probation-officer'].includes(role)),
  },
  {
    href: liaisonPaths.mine,
    label: (lang) => liaisonWords(lang)('myRegion'),
    for: (actor) => actor.roles.includes('liaison'),
  },
  {
    href: askPaths.list,
    label: (lang) => askWords(lang)('title'),
    for: (actor) => actor.kind === 'person' && actor.roles.some((role) => role === 'advocate' || role === 'liaison'),
  },
  {
    href: parentPaths.requests,
    label: (lang) => parentWords(lang)('requests'),
    for: (actor) => actor.roles.includes('parent-partner'),
  },
  {
    href: parentPaths.list,
    group: 'help',
    label: (lang) => parentWords(lang)('title'),
    for: ({ roles }) =>
      roles.some((role) => ['parent-partner', 'clinician', 'training-lead', 'plan-lead'].includes(role)),
  },
  {
    href: oncallPaths.desk,
    label: (lang) => oncallWords(lang)('title'),
    for: () => true,
  },
  { href: youthPaths.list, label: (lang) => words(lang)('nav_youth'), for: (actor) => actor.kind === 'person' },
  {
    href: courtPaths.mine,
    group: 'youth',
    label: (lang) => courtPageWords(lang)('mine'),
    for: (actor) =>
      actor.kind === 'person' &&
      actor.roles.some((role) => ['counsel', 'probation-officer', 'social-worker', 'advocate'].includes(role)),
  },
  {
    href: reliefPaths.openings,
    group: 'youth',
    label: (lang) => openingWords(lang)('title'),
    for: (actor) => actor.kind === 'person' && actor.agencyKind === 'youth-counsel' && actor.roles.includes('counsel'),
  },
  {
    href: transitionPaths.desk,
    group: 'youth',
    label: (lang) => transitionWords(lang)('desk'),
    for: (actor) =>
      actor.kind === 'person' &&
      actor.roles.some((role) => ['supervisor', 'social-worker', 'probation-officer'].includes(role)),
  },
  {
    href: meetingPaths.list,
    group: 'youth',
    label: (lang) => meetingWords(lang)('meetings'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: moneyPaths.money,
    group: 'youth',
    label: (lang) => moneyWords(lang)('money'),
    for: (actor) =>
      actor.kind === 'person' &&
      actor.roles.some((role) =>
        [
          'supervisor',
          'social-worker',
          'probation-officer',
          'advocate',
          'liaison',
          'plan-lead',
          'parent-partner',
        ].includes(role),
      ),
  },
  {
    href: ridePaths.desk,
    group: 'youth',
    label: (lang) => rideWords(lang)('title'),
    for: (actor) =>
      actor.kind === 'person' &&
      actor.agencyKind !== 'education' &&
      actor.roles.some((role) =>
        [
          'screener',
          'supervisor',
          'social-worker',
          'probation-officer',
          'advocate',
          'clinician',
          'liaison',
          'plan-lead',
          'administrator',
        ].includes(role),
      ),
  },
  {
    href: referralPaths.list,
    group: 'youth',
    label: (lang) => referralWords(lang)('referrals'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: advocacyPaths.home,
    group: 'help',
    label: (lang) => advocacyWords(lang)('advocacy'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: homePaths.beds,
    group: 'help',
    label: (lang) => bedWords(lang)('title'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: homePaths.homes,
    group: 'help',
    label: (lang) => homeWords(lang)('title'),
    for: (actor) =>
      actor.roles.some((role) => role === 'administrator' || role === 'plan-lead') ||
      actor.agencyKind === 'community-organisation' ||
      (['child-welfare', 'probation'].includes(actor.agencyKind) &&
        actor.roles.some((role) => role === 'social-worker' || role === 'probation-officer' || role === 'supervisor')),
  },
  {
    href: directoryPaths.list,
    group: 'help',
    label: (lang) => directoryWords(lang)('directory'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: upkeepPaths.mine,
    group: 'help',
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
    // Whose life taught them is asked by teams, without a name.
    href: meetingPaths.consultations,
    label: (lang) => meetingWords(lang)('consultations'),
    for: (actor) => actor.roles.includes('youth-leader'),
  },
  {
    href: protocolPaths.library,
    group: 'county',
    label: (lang) => protocolLibraryWords(lang)('library'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: consentPaths.released,
    group: 'youth',
    label: (lang) => consentWords(lang)('releasedTitle'),
    for: ({ roles, kind }) =>
      kind === 'person' &&
      roles.some((role) => ['counsel', 'clinician', 'social-worker', 'probation-officer'].includes(role)),
  },
  {
    href: lawPaths.list,
    group: 'county',
    label: (lang) => lawWords(lang)('title'),
    for: (actor) =>
      actor.kind === 'person' &&
      actor.roles.some((role) => ['counsel', 'administrator', 'plan-lead', 'analyst'].includes(role)),
  },
  { href: zonePaths.list, group: 'help', label: (lang) => zoneWords(lang)('zones'), for: meetsZones },
  {
    href: operatorPaths.screen,
    group: 'help',
    label: (lang) => operatorWords(lang)('screen'),
    for: (actor) => actor.kind === 'person' && actor.roles.some((role) => role === 'screener' || role === 'liaison'),
  },
  {
    href: liaisonPaths.regions,
    group: 'help',
    label: (lang) => liaisonWords(lang)('regions'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: forumPaths.list,
    group: 'county',
    label: (lang) => forumWords(lang)('forums'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: measurePaths.measures,
    group: 'county',
    label: (lang) => measureWords(lang)('title'),
    for: (actor) => actor.kind === 'person',
  },
  {
    href: heardPaths.heard,
    group: 'county',
    label: (lang) => heardWords(lang)('title'),
    for: ({ roles }) => roles.includes('analyst') || roles.includes('plan-lead'),
  },
  {
    href: gapPaths.gaps,
    group: 'help',
    label: (lang) => gapWords(lang)('gaps'),
    for: (actor) => actor.roles.some((role) => ['liaison', 'plan-lead', 'analyst', 'administrator'].includes(role)),
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
    href: agreementPaths.list,
    group: 'county',
    label: (lang) => agreementWords(lang)('title'),
    for: (actor) =>
      actor.kind === 'person' &&
      actor.roles.some((role) =>
        ['plan-lead', 'administrator', 'counsel', 'intake-officer', 'probation-officer'].includes(role),
      ),
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
