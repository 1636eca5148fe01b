import { identified, type Story } from './case.ts';

/** What the second county knows of a youth of its own. Its record, its worker; the sample county may see nothing. */
export function knownNextDoor(story: Story, at: Date): void {
  const { own, truth } = story;
  for (const form of truth.forms)
    identified(story, at, form, own.pick(['suspected', 'confirmed']), 'child-welfare', NEIGHBOR_WORKER);
}

export const NEIGHBOR_WORKER = 'other-county';
