import { createHash } from 'node:crypto';
import { folded } from './search.ts';

/** An id that follows from what it is of (RFC 9562, version 8). */
export function idFrom(...words: string[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(words.map((word) => folded(word))))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
