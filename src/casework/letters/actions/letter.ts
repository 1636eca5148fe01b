import { z } from 'zod';
import {
  type Charge,
  type ChargeView,
  type CounselsView,
  gates,
  lawOfGates,
  oneChargeInput,
  seeCharge,
} from '#casework/relief/index.ts';
import { spokenName } from '#casework/youth/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import { blanksOf, type Paper, pdfOf, sourceOfPapers, wordOf } from '#platform/documents/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { californiaCode } from '#reference/laws/index.ts';
import { desksOf } from '#reference/protocols/index.ts';
import { kindOf } from '../papers/kinds.ts';
import type { LetterKnown } from '../papers/known.ts';
import { letterFor } from '../papers/letter.ts';

export const letterInput = oneChargeInput.extend({
  gate: z.string().refine((id) => gates.some((gate) => gate.id === id)),
});
type LetterInput = z.infer<typeof letterInput>;
type AsCounsel = ChargeView & { counsels: CounselsView };

/** What the letter of one gate is made of, for the youth's own lawyer; null for everybody else. */
async function knownFor(errand: Errand, input: LetterInput): Promise<{ view: AsCounsel; known: LetterKnown } | null> {
  const seen = await seeCharge(errand, input);
  if (!seen.ok || !seen.value.counsels) return null;
  const { counsels, charge, record } = seen.value;
  const rung = counsels.rungs.find(({ gate }) => gate.id === input.gate);
  if (!rung) return null;
  // What still waits for an answer; else what was asked last.
  const ask = rung.asks.findLast(({ answer }) => answer === null) ?? rung.asks.at(-1);
  const { court } = kindOf(rung.gate);
  const { work, sheet } = counsels;
  const on = charge.offenseOn;
  const desk = (await desksOf(errand)).find(({ agencyId }) => agencyId === errand.actor.agencyId);
  const known: LetterKnown = {
    gate: rung.gate,
    lawFits: charge.jurisdiction === lawOfGates,
    charge,
    offense: offenseOf(charge),
    sheet,
    // A statement of the youth goes to a court at most.
    evidence: work.evidence.filter(
      ({ chargeId, kind }) => (chargeId === null || chargeId === charge.id) && (court || kind !== 'own-words'),
    ),
    during: on !== null && work.periods.some(({ from, until }) => from <= on && (until === null || on <= until)),
    name: record.card && spokenName(record.card),
    whom: ask?.whom ?? null,
    put: ask?.put ?? null,
    dueOn: ask?.answer === null ? ask.dueOn : null,
    counsel: { name: errand.actor.name, office: errand.actor.agencyName, phone: desk?.phone ?? null },
    crossing: null,
    today: work.today,
  };
  return { view: { ...seen.value, counsels }, known };
}

/** The code and its name: as it was written down, else as California's list has it. */
function offenseOf({ code, jurisdiction, words }: Charge): string {
  const listed = jurisdiction === 'us-ca' && code ? californiaCode(code)?.title.en : null;
  return [code, words.description.trim() || listed].filter(Boolean).join(', ');
}

export type LetterView = AsCounsel & { gate: string; title: string; blanks: string[]; court: boolean; asked: boolean };

/** What the letter holds and every blank in it, before anything is printed. */
export async function seeLetter(errand: Errand, input: LetterInput): Promise<Result<LetterView>> {
  const made = await knownFor(errand, input);
  if (!made) return absent;
  const paper = letterFor(made.known);
  return ok({
    ...made.view,
    gate: input.gate,
    title: paper.title,
    blanks: blanksOf([paper]).flatMap(({ blanks }) => blanks),
    court: kindOf(made.known.gate).court,
    asked: made.known.whom !== null,
  });
}

/** `both-sides`: with the part for a youth whom the charge says brought in others, where there is one. */
export const files = ['letter.pdf', 'letter.docx', 'both-sides.pdf', 'both-sides.docx'] as const;
export const letterFileInput = letterInput.extend({ file: z.enum(files) });
export type LetterFile = { bytes: Uint8Array; name: (typeof files)[number] };

/** The letter as Word to finish, or as PDF. Its name tells of nobody. */
export async function makeLetter(errand: Errand, input: z.infer<typeof letterFileInput>): Promise<Result<LetterFile>> {
  const made = await knownFor(errand, input);
  if (!made) return absent;
  const whole = input.file.startsWith('both-sides');
  const { crossing } = made.view.counsels;
  if (whole && !crossing) return absent;
  const paper: Paper = letterFor({ ...made.known, crossing: whole ? crossing : null });
  const of = { title: paper.title, lang: 'en', numbered: false };
  const bytes = input.file.endsWith('.docx') ? await wordOf([paper], of) : await pdfOf(sourceOfPapers([paper], of));
  return ok({ bytes, name: input.file });
}
