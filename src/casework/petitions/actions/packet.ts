import { z } from 'zod';
import { type Work, workOf } from '#casework/relief/index.ts';
import { spokenName } from '#casework/youth/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import { blanksOf, type Paper, pdfOf, sourceOfPapers, wordOf } from '#platform/documents/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { packetFor } from '../model/law.ts';
import { type CourtForm, formOf } from '../papers/forms.ts';
import type { PaperKnown } from '../papers/known.ts';
import { letter } from '../papers/letter.ts';
import { makers } from '../papers/makers.ts';
import { matterInput } from './matter.ts';
import { type OpenMatter, openMatter, touch } from './open.ts';

/** What the papers of a petition are made of; null: nobody here has read the law that it stands on. */
async function knownOf(
  errand: Errand,
  opened: OpenMatter,
  redacted: boolean,
): Promise<{ known: PaperKnown; papers: Paper[]; numbered: boolean; form: CourtForm | null } | null> {
  const { one, record } = opened;
  const kind = one.of && packetFor(one.of.file, one.of.remedy, one.of.law);
  if (!one.of || !kind) return null;
  const work = await workThen(errand, opened);
  const ids = one.charges.map(({ id }) => id);
  const known: PaperKnown = {
    of: one.of,
    words: one.matter.words,
    name: record.card && spokenName(record.card),
    born: record.card?.born ?? null,
    charges: one.charges.map((charge) => {
      const answer = work.answers
        .find((each) => each.record.id === charge.id)
        ?.answers.find(({ remedy }) => remedy.id === one.matter.remedy);
      const offense = answer?.reasons.find(({ condition }) => condition === 'offense');
      const on = charge.offenseOn;
      return {
        charge,
        sheet: work.sheets.get(charge.id) ?? null,
        reasons: answer?.reasons ?? [],
        offenseFits: offense?.holds === 'yes' && offense.sure === 'read',
        during: on !== null && work.periods.some(({ from, until }) => from <= on && (until === null || on <= until)),
      };
    }),
    evidence: work.evidence.filter(({ chargeId }) => chargeId === null || ids.includes(chargeId)),
    account: work.account,
    holders: one.holders.map((each) => ({
      ...each,
      agreedOn: each.facts.find(({ fact }) => fact === 'agreed')?.on ?? null,
    })),
    redacted,
  };
  return {
    known,
    papers: makers[kind](known),
    numbered: kind === 'california' || kind === 'juvenile',
    form: kind === 'form' ? formOf(one.matter.remedy) : null,
  };
}

/** What the laws say of its records as they stood when it was asked: one that it cleared is on the record no more. */
const workThen = (errand: Errand, { one, work, ...opened }: OpenMatter): Promise<Work> | Work =>
  one.charges.some(({ sealed }) => sealed)
    ? workOf(errand, {
        ...opened,
        charges: opened.charges.map((each) =>
          one.matter.chargeIds.includes(each.id) ? { ...each, sealed: false } : each,
        ),
      })
    : work;

export type PacketView = OpenMatter & {
  papers: string[];
  /** The court's own form, which is the paper to file. */
  form: CourtForm | null;
  blanks: { paper: string; blanks: string[] }[];
};

/** What the packet holds and every blank in it, before anything is printed. */
export async function seePacket(
  errand: Errand,
  { youthId, matterId }: z.infer<typeof matterInput>,
): Promise<Result<PacketView>> {
  const opened = await openMatter(errand, youthId, matterId);
  const made = opened && (await knownOf(errand, opened, false));
  if (!opened || !made) return absent;
  touch(errand, opened, [matterId]);
  return ok({
    ...opened,
    papers: made.papers.map(({ title }) => title),
    form: made.form,
    blanks: blanksOf(made.papers),
  });
}

const TITLE = 'Papers of a petition';
export const sets = ['petition.pdf', 'petition.docx', 'public.pdf'] as const;
export const fileInput = matterInput.extend({ set: z.enum(sets) });
export type MadeFile = { bytes: Uint8Array; name: (typeof sets)[number] | 'letter.pdf' };

/** The packet as PDF to file, as Word to edit, or as the set for the public file. Its name tells of nobody. */
export async function makePacket(
  errand: Errand,
  { youthId, matterId, set }: z.infer<typeof fileInput>,
): Promise<Result<MadeFile>> {
  const opened = await openMatter(errand, youthId, matterId);
  const made = opened && (await knownOf(errand, opened, set === 'public.pdf'));
  if (!opened || !made) return absent;
  touch(errand, opened, [matterId]);
  const of = { title: TITLE, lang: 'en', numbered: made.numbered, footed: true };
  const bytes = set === 'petition.docx' ? await wordOf(made.papers, of) : await pdfOf(sourceOfPapers(made.papers, of));
  return ok({ bytes, name: set });
}

export const letterInput = matterInput.extend({ holderId: z.uuid() });

/** A letter to one who holds a record and has not said that it is sealed. */
export async function makeLetter(
  errand: Errand,
  { youthId, matterId, holderId }: z.infer<typeof letterInput>,
): Promise<Result<MadeFile>> {
  const opened = await openMatter(errand, youthId, matterId);
  const made = opened && (await knownOf(errand, opened, true));
  const holder = opened?.one.holders.find(({ id }) => id === holderId);
  const granted = opened?.one.matter.steps.find(({ step }) => step === 'granted');
  if (!opened || !made || !holder || !granted) return absent;
  touch(errand, opened, [matterId, holderId]);
  const paper = letter({
    known: made.known,
    holder,
    orderedOn: granted.on,
    sent: holder.facts.flatMap(({ fact, on }) => (fact === 'sent' ? [on] : [])),
    asked: holder.facts.flatMap(({ fact, on }) => (fact === 'chased' ? [on] : [])),
    sealBy: opened.one.dates.sealedBy,
    today: opened.work.today,
  });
  const source = sourceOfPapers([paper], { title: paper.title, lang: 'en', numbered: false });
  return ok({ bytes: await pdfOf(source), name: 'letter.pdf' });
}
