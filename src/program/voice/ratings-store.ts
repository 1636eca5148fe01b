import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { plainProtocols } from './plain-steps.ts';

export const questions = ['listened', 'safe', 'helped'] as const;
export type Question = (typeof questions)[number];
/** How many youth gave one answer (1 no, 2 a little, 3 yes) to one question about one thing. */
export type Rating = {
  kind: 'protocol' | 'court' | 'zone' | 'provider';
  about: string;
  name: { en: string; es: string } | null;
  question: Question;
  answer: 1 | 2 | 3;
  n: number;
};

/** Counts without any youth, for those who plan and count; they are shown only through the disclosure gate. */
export async function ratings({ tx }: Errand): Promise<Rating[]> {
  const { rows } = await sql<Omit<Rating, 'name'> & { name: string | null }>`
    select about_kind as kind, about_id as about, name, question, answer, n from voice.counts()`.execute(tx);
  return rows.map((row) => ({
    ...row,
    name: row.name ? { en: row.name, es: row.name } : (plainProtocols.get(row.about) ?? null),
  }));
}
