import type { Actor } from '#platform/http/actor.ts';
import { paths } from './paths.ts';

/** A person's first page by what they do; null: their work, as everyone's. */
export type FirstPage = (actor: Pick<Actor, 'roles' | 'kind'>) => string | null;
let chosen: FirstPage = () => null;

/** Called once at boot, as the menu is set: modules above know their own pages. */
export function setFirstPage(first: FirstPage): void {
  chosen = first;
}

/** Where somebody begins who has just signed in and was on their way to no page. */
export const firstPageOf: (...of: Parameters<FirstPage>) => string = (actor) => chosen(actor) ?? paths.home;
