import { sql } from 'kysely';
import type { VoiceSource } from '#casework/youth/index.ts';
import { plainSteps } from './plain-steps.ts';

/** Steps of running responses, those alone that there are words for. */
export const stepSource: VoiceSource = {
  source: 'step',
  next: async (tx, { lang }) => {
    const { rows } = await sql<{ step: string; at: Date | null }>`
      select step, due_at as at from voice.my_steps(${[...plainSteps.keys()]}::text[])`.execute(tx);
    return rows.flatMap(({ step, at }) => {
      const text = plainSteps.get(step);
      return text ? [{ at, text: text[lang] }] : [];
    });
  },
};
