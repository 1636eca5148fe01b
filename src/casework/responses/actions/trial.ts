import type { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type DraftView,
  factNames,
  type ProtocolDefinition,
  type protocolVersionInput,
  seeProtocolVersion,
  type Trial,
  tryDraft,
} from '#reference/protocols/index.ts';
import { quietHours } from '../county.ts';
import { pastResponses } from '../store-past.ts';

export type TrialView = DraftView & { before: ProtocolDefinition; trial: Trial };

/** A draft tried on the county's own past: what would have been different, and how much work it makes. Nobody is named. */
export async function tryVersion(
  errand: Errand,
  input: z.infer<typeof protocolVersionInput>,
): Promise<Result<TrialView>> {
  const view = await seeProtocolVersion(errand, input);
  if (!view.ok) return view;
  const { base, shown, steward } = view.value;
  if (!steward || !base) return absent;
  const asked = JSON.stringify([base.definition, shown.definition]);
  const names = factNames.filter((name) => asked.includes(`"${name}"`));
  const past = await pastResponses(errand, input.protocolId, names);
  return ok({
    ...view.value,
    before: base.definition,
    trial: tryDraft(base.definition, shown.definition, past, quietHours),
  });
}
