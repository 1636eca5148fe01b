import { type Released, release } from '#insight/disclosure/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Question, questions, type Rating, ratings } from '#program/voice/index.ts';

export type HeardTable = { question: Question; things: Rating[]; released: Released };

/** One table a question: each is a whole of its own, since any question may be skipped. */
export async function seeHeard(errand: Errand): Promise<Result<HeardTable[]>> {
  const all = await ratings(errand);
  return ok(questions.flatMap((question) => tableOf(question, all)));
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
