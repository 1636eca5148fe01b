import type { z } from 'zod';
import { draftCounts, type MineTouched, touchedMine } from '#casework/relief/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { compareDraft, type DraftView, type draftInput, mayCount } from '#reference/laws/index.ts';
import { type ShownCounts, shownOf } from '../model/shown.ts';

export type TouchesView = {
  draft: DraftView;
  /** Null: it waits to be counted. */
  counted: { shown: ShownCounts; at: Date } | null;
  /** For a lawyer: which of their own clients. */
  mine: MineTouched[];
};

/** What a draft would change, for how many, and for a lawyer for whom of theirs. */
export async function seeTouches(errand: Errand, input: z.infer<typeof draftInput>): Promise<Result<TouchesView>> {
  if (!mayCount(errand.actor)) return absent;
  const draft = await compareDraft(errand, input);
  // What was approved has changed the answers: it would change nothing more.
  if (!draft.ok || draft.value.stands === 'approved') return absent;
  const { version, on } = draft.value;
  const counts = await draftCounts(errand, version);
  const mine = await touchedMine(errand, version, on);
  errand.touched({ recordIds: [version.id], youthIds: mine.map(({ youth }) => youth.id) });
  return ok({ draft: draft.value, counted: counts && { shown: shownOf(counts.counts), at: counts.at }, mine });
}
