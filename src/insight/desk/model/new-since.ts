/** When a row was written: our ids (UUID version 7) begin with the milliseconds; null for any other. */
export function writtenAt(id: string): Date | null {
  const hex = id.replaceAll('-', '');
  return hex[12] === '7' ? new Date(Number.parseInt(hex.slice(0, 12), 16)) : null;
}

/** Written since an instant, though it may tell of something older; or told to have happened since. */
export function newSince(row: { id: string; at: Date | null }, since: Date, now: Date): boolean {
  const written = writtenAt(row.id);
  if (written && written > since) return true;
  return row.at !== null && row.at > since && row.at <= now;
}
