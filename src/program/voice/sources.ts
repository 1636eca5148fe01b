import { planVoiceSource } from '#casework/plan/index.ts';
import type { VoiceSource } from '#casework/youth/index.ts';
import { stepSource } from './step-store.ts';

/** What comes next for a youth, from every module that knows. A new module adds its line here. */
export const voiceSources: readonly VoiceSource[] = [stepSource, planVoiceSource];
