import { z } from 'zod';
import { doorFact } from '#casework/identification/index.ts';
import { doorOf } from '#casework/screening/index.ts';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { noSupportsKnown, type SupportsFirst, supportsFirst } from '#casework/transition/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { reporterKind } from '../codes.ts';
import { laborAloneObliges, momentTyped } from '../county.ts';
import { type Desk, hotlinesOf, mayAdd, release } from '../gate-store.ts';
import { flag, readAllegations, reportFields } from '../inputs.ts';
import { type Account, accountShape, type Reporter } from '../model/account.ts';
import { allegedOf, crossReportOwed } from '../model/duty.ts';
import { reportOwed } from '../model/mandated.ts';
import { type About, knownFor, meetFor, takeReport } from './take.ts';

export const aboutInput = z.looseObject({ youthId: z.uuid().optional() });

export type PartnerView = {
  youthId: string | null;
  called: string | null;
  told: Told | undefined;
  /** What a young parent can be given without a report. */
  first: SupportsFirst;
  held: boolean;
  hotline: Desk | null;
  reporter: { name: string; agency: string };
  /** Who must report, as this person's role suggests; theirs to change. */
  kind: string;
  laborAlone: boolean | null;
};

/** The form for a partner who saw or heard something: about a youth of theirs, or one about whom little is known. */
export async function newReport(errand: Errand, input: z.infer<typeof aboutInput>): Promise<Result<PartnerView>> {
  const { actor } = errand;
  const about = input.youthId ? await knownFor(errand, input.youthId) : null;
  if (input.youthId && (!about || !(await mayAdd(errand, input.youthId)))) return absent;
  const [hotline = null] = await hotlinesOf(errand);
  if (about) errand.touched({ youthId: about.id });
  return ok({
    youthId: about?.id ?? null,
    called: about ? calledBy(about.card, '', actor.lang) : null,
    told: about ? await toldOnce(errand, about.id) : undefined,
    first: about ? await supportsFirst(errand, about.id) : noSupportsKnown,
    held: about ? about.heldBy !== null : beginsHeld(errand),
    hotline,
    reporter: { name: actor.name, agency: actor.agencyName },
    kind: kindOf(actor.roles),
    laborAlone: laborAloneObliges(actor),
  });
}

const kinds: Partial<Record<string, string>> = {
  'social-worker': 'social-worker',
  clinician: 'doctor-or-nurse',
  educator: 'teacher-or-school-staff',
  officer: 'law-enforcement-officer',
  'probation-officer': 'probation-officer',
  'intake-officer': 'probation-officer',
  counsel: 'attorney',
  'library-staff': 'library-staff',
};
const kindOf = (roles: readonly string[]): string => roles.flatMap((role) => kinds[role] ?? [])[0] ?? '';

export const partnerInput = z.object({
  ...reportFields,
  /** A person confirms that the law obliges them, where the county has not decided. */
  dutyConfirmed: flag,
  /** No duty: a report all the same, with a reason. */
  anyway: flag,
  youthAgrees: flag,
  because: z.string().trim().max(2000, 'tooLong').default(''),
});
type Input = z.infer<typeof partnerInput>;

/** Files the report. Where no duty exists the program makes none: the person must say why, and the youth's say counts. */
export async function fileReport(
  errand: Errand,
  input: Input,
): Promise<Result<{ reportId: string; mandated: boolean }>> {
  const read = readAllegations(input.allegation, input.suspectedRelation);
  if (!read.ok) return invalid({ allegation: read.problem });
  const [hotline] = await hotlinesOf(errand);
  if (!hotline) return refused('noHotline');
  const telephoned = telephonedOf(errand, input, hotline);
  if (telephoned === 'not-right') return invalid({ telephonedAt: 'momentNotRight' });

  const kind = reporterKind(input.reporterKind);
  const laborAlone = laborAloneObliges(errand.actor);
  const owed = reportOwed(kind, allegedOf(read.allegations), laborAlone);
  const known = input.youthId ? await knownFor(errand, input.youthId) : null;
  if (input.youthId && (!known || !(await mayAdd(errand, input.youthId)))) return absent;
  const held = known ? known.heldBy !== null : beginsHeld(errand);
  const said = mayReport(owed, held, input);
  if (!said.ok) return said;

  const about: About = known ?? (await meetFor(errand, input, held));
  if (held && !(await release(errand, about.id, said.value.mandated ? 'legal-duty' : 'youth-agreed')))
    return refused('notYoursToRelease');
  const id = newId();
  await takeReport(errand, {
    id,
    about,
    channel: 'partner-form',
    // The clocks run from the call, where there was one.
    at: telephoned ? new Date(telephoned.at) : errand.now,
    account: accountOf(input, telephoned),
    allegations: read.allegations,
    mandated: said.value.mandated,
    covered: crossReportOwed(read.allegations, laborAlone),
    reporter: reporterOf(errand, input),
    hotlineId: hotline.id,
    door: doorFactOf(errand),
    responseTime: null,
  });
  // The entry names the report, not the youth: who may ask "who looked at this youth" must not learn who reported.
  errand.touched({ recordIds: [id], basis: 'mandated-report' });
  return ok({ reportId: id, mandated: said.value.mandated });
}

/** May this be filed, and as what? A duty is the person's to confirm; without one, only with a reason and the youth's say. */
function mayReport(owed: 'yes' | 'no' | 'ask', held: boolean, input: Input): Result<{ mandated: boolean }> {
  const reasoned = input.because.length >= 10;
  if (owed === 'yes' || (owed === 'ask' && input.dutyConfirmed)) {
    // At a community door a named person confirms the duty in words before the record becomes the county's.
    if ((held || owed === 'ask') && !reasoned) return invalid({ because: 'becauseNeeded' });
    return ok({ mandated: true });
  }
  if (!input.anyway) return invalid({ anyway: owed === 'ask' ? 'dutyNotDecided' : 'noDuty' });
  if (!reasoned) return invalid({ because: 'becauseNeeded' });
  if (held && !input.youthAgrees) return invalid({ youthAgrees: 'youthMustAgree' });
  return ok({ mandated: false });
}

function telephonedOf(errand: Errand, input: Input, hotline: Desk): Account['telephoned'] | 'not-right' {
  if (!input.telephonedAt) return null;
  const at = momentTyped(input.telephonedAt, errand.actor.timeZone, errand.now);
  return at ? { at: at.toISOString(), agency: hotline.name, person: input.telephonedPerson } : 'not-right';
}

/** What the youth's key seals: nothing of the reporter (the shape lets nothing else through). */
const accountOf = (input: Input, telephoned: Account['telephoned']): Account =>
  accountShape.parse({ ...input, telephoned });

/** The one who files is the one who reports: the duty cannot be handed to another (Pen. Code 11166(i), from memory). */
const reporterOf = (errand: Errand, input: Input): Reporter => ({
  kind: input.reporterKind,
  reporterName: errand.actor.name,
  reporterTitle: input.reporterTitle,
  reporterAgency: errand.actor.agencyName,
  reporterAddress: input.reporterAddress,
  reporterPhone: input.reporterPhone,
  because: input.because,
});

/** At a community door a record begins as the agency's own (domain, Cautions 1). */
const beginsHeld = (errand: Errand): boolean =>
  errand.actor.agencyDoors.length > 0 && errand.actor.agencyDoors.every((id) => doorOf(id)?.side === 'community');

const doorFactOf = (errand: Errand): string | null => doorFact(errand.actor.agencyDoors[0] ?? '');
