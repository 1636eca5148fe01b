import type { DataKey, Subject } from './data-key.ts';

type Kept = { subject: Subject; dataKey: DataKey };

/**
 * The last opened data keys, at most `capacity`, the least recently used leaving first. Found by the wrapped bytes *and*
 * the subject, so that a wrapped key moved to another youth's row is still refused. Destroying a key: delete its row,
 * then `forget` it here.
 */
export class DataKeyCache {
  private readonly kept = new Map<string, Kept>();
  readonly capacity: number;

  constructor(capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new Error('A cache of data keys holds one key or more');
    this.capacity = capacity;
  }

  get size(): number {
    return this.kept.size;
  }

  get(wrapped: Uint8Array, subject: Subject): DataKey | undefined {
    const name = nameOf(wrapped);
    const found = this.kept.get(name);
    if (!found || !same(found.subject, subject)) return undefined;
    this.kept.delete(name);
    this.kept.set(name, found);
    return found.dataKey;
  }

  set(wrapped: Uint8Array, subject: Subject, dataKey: DataKey): void {
    const name = nameOf(wrapped);
    this.kept.delete(name);
    this.kept.set(name, { subject: { ...subject }, dataKey });
    if (this.kept.size <= this.capacity) return;
    for (const oldest of this.kept.keys()) {
      this.kept.delete(oldest);
      break;
    }
  }

  forget(wrapped: Uint8Array): void {
    this.kept.delete(nameOf(wrapped));
  }

  clear(): void {
    this.kept.clear();
  }
}

const nameOf = (wrapped: Uint8Array) =>
  Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.byteLength).toString('latin1');

const same = (a: Subject, b: Subject) => a.id === b.id && a.county === b.county && a.kind === b.kind;
