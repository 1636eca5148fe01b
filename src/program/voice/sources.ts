import { benefitVoice } from '#casework/benefits/index.ts';
import { claimVoice } from '#casework/claims/index.ts';
import type { VoiceSource } from '#casework/youth/index.ts';
import { stepSource } from './step-store.ts';

/** What the team does next, from every module that knows of more than what the page reads itself (`next-store.ts`). */
export const voiceSources: readonly VoiceSource[] = [stepSource, benefitVoice, claimVoice];
