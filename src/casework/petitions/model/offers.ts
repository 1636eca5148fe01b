import type { RecordAnswer, RemedyAnswer } from '#reference/laws/index.ts';
import { type PacketKind, packetFor } from './law.ts';

/** One record under one remedy. `open`: the law may clear it; `taken`: another petition for it runs. */
export type Offered = { chargeId: string; answer: RemedyAnswer; stands: 'open' | 'taken' | 'not' };
export type Offer = { jurisdiction: string; remedy: RemedyAnswer['remedy']; kind: PacketKind; records: Offered[] };
type Running = { remedy: string; jurisdiction: string; chargeIds: readonly string[] };

/** The remedies for which papers can be made, each with every record it may and may not clear. */
export function offersOf(answers: readonly RecordAnswer[], running: readonly Running[]): Offer[] {
  const offers = new Map<string, Offer>();
  for (const { record, file, answers: all } of answers)
    for (const answer of file ? all : []) {
      const kind = file && packetFor(file, answer.remedy, answer.law);
      if (!kind) continue;
      const { jurisdiction } = record;
      const key = `${jurisdiction} ${answer.remedy.id}`;
      const offer = offers.get(key) ?? { jurisdiction, remedy: answer.remedy, kind, records: [] };
      offer.records.push({ chargeId: record.id, answer, stands: standsOf(answer, record.id, jurisdiction, running) });
      offers.set(key, offer);
    }
  return [...offers.values()];
}

function standsOf(
  { verdict, remedy }: RemedyAnswer,
  chargeId: string,
  jurisdiction: string,
  running: readonly Running[],
) {
  const taken = running.some(
    (each) => each.jurisdiction === jurisdiction && each.remedy === remedy.id && each.chargeIds.includes(chargeId),
  );
  // What is only not known is for counsel to judge; what was read to be closed is not asked for.
  return taken ? 'taken' : verdict === 'not' ? 'not' : 'open';
}
