import type { Errand } from '#platform/http/door.ts';

/** In how many homes a youth lived within a year, as far as the reader may see, and where that stands. Null: not for them, or in none. */
export type HomesLived = (errand: Errand, youthId: string) => Promise<{ n: number; href: string } | null>;

let ask: HomesLived = async () => null;

/** Called once at boot: homes stand on a floor above, and say so themselves. */
export function setHomesLived(by: HomesLived): void {
  ask = by;
}
export const homesLived: HomesLived = (errand, youthId) => ask(errand, youthId);
