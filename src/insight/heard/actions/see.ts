import { type Released, release } from '#insight/disclosure/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Question, questions, type Rating, ratings, type SaidAloud, saidAloud } from '#program/voice/index.ts';

export type HeardTable = { question: Question; things: Rating[]; released: Released };

export type HeardView = { tables: HeardTable[]; said: SaidAloud[] };

/** One table a question: each is a whole of its own, since any question may be skipped. */
export async function seeHeard(errand: Errand): Promise<Result<HeardView>> {
  const all = await ratings(errand);
  const tables = questions.flatMap((question) => tableOf(question, all));
  return ok({ tables, said: await saidAloud(errand) });
}

const columns = ['yes', 'little', 'no'] as const;

function tableOf(question: Question, all: readonly Rating[]): HeardTable[] {
  const own = all.filter((each) => each.question === question);
  const byThing = [...Map.groupBy(own, ({ kind, about }) => `${kind}:${about}`).entries()];
  if (byThing.length === 0) return [];
  const of = (lines: readonly Rating[], answer: number) => lines.find((each) => each.answer === answer)?.n ?? 0;
  const [released] = release([
    {
      rows: byThing.map(([key]) => key),
      columns,
      counts: byThing.map(([, lines]) => [of(lines, 3), of(lines, 2), of(lines, 1)]),
    },
  ]);
  return released ? [{ question, things: byThing.flatMap(([, lines]) => lines.slice(0, 1)), released }] : [];
}
