import { z } from 'zod';
import type { Actor } from '#platform/http/actor.ts';
import { type Consultation, consultationShape } from './model/tribal.ts';

/** The setting under which the nations' own steps of consultation are kept, with its history. */
export const CONSULTATIONS = 'consultations';

/** Each nation's own steps, as the nation gave them. */
export function consultationsOf({ settings }: Pick<Actor, 'settings'>): Consultation[] {
  const read = z.array(consultationShape).safeParse(settings[CONSULTATIONS] ?? []);
  return read.success ? read.data : [];
}
