import type { Offer } from '#reference/directory/index.ts';
import { type Answers, find } from './model/find.ts';
import type { Question } from './model/question.ts';
import { type Shelf, shelfOf } from './model/shelf.ts';

const shelves = new WeakMap<readonly Offer[], Shelf>();

/** The offers written out for questions; made once for one list of them. */
export function shelfFor(offers: readonly Offer[]): Shelf {
  const shelf = shelves.get(offers) ?? shelfOf(offers);
  shelves.set(offers, shelf);
  return shelf;
}

/** Which of these offers answer a question, best first, as the finder orders them. */
export const fitting = (offers: readonly Offer[], question: Question, now: Date, zone: string, most: number): Answers =>
  find(shelfFor(offers), question, now, zone, most);
