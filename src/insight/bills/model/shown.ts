import { type Move, moves } from '#casework/relief/index.ts';
import { type Released, release, type Shown } from '#insight/disclosure/index.ts';

type Counts = { youth: Record<Move, number>; records: Record<Move, number>; petitions: number };
export type Line = { move: Move; youth: Shown; records: Shown };
export type ShownCounts = { lines: Line[]; youth: Shown; petitions: Shown };

/** The numbers as they may be shown: youth and petitions are one whole; records stand only beside youth that are shown. */
export function shownOf({ youth, records, petitions }: Counts): ShownCounts {
  const whole = moves.reduce((sum, move) => sum + youth[move], 0);
  const column = (counts: readonly number[], rows: readonly string[]) => ({
    rows,
    columns: ['n'],
    counts: counts.map((n) => [n]),
  });
  const [byMove, byPetition] = release([
    column(
      moves.map((move) => youth[move]),
      moves,
    ),
    column([petitions, whole - petitions], ['petition', 'none']),
  ]);
  const [ofRecords] = release([
    column(
      moves.map((move) => records[move]),
      moves,
    ),
  ]);
  const cell = (table: Released | undefined, row: number): Shown => table?.cells[row]?.[0] ?? null;
  return {
    lines: moves.map((move, row) => ({
      move,
      youth: cell(byMove, row),
      records: cell(byMove, row) === null ? null : cell(ofRecords, row),
    })),
    youth: byMove?.total ?? null,
    petitions: cell(byPetition, 0),
  };
}
