/** The dated facts of one version. */
export type VersionDates = {
  approvedAt: Date | null;
  inUseSince: Date | null;
  retiredAt: Date | null;
};

export type Standing = 'draft' | 'approved' | 'in-use' | 'retired';

/** Where a version stands now: a function of its dates, never stored. */
export function standingOf({ approvedAt, inUseSince, retiredAt }: VersionDates, now: Date): Standing {
  if (retiredAt && retiredAt <= now) return 'retired';
  if (inUseSince && inUseSince <= now) return 'in-use';
  return approvedAt ? 'approved' : 'draft';
}

/** A name for a tool's address: letters, digits and hyphens; `taken` names are passed over by a number. */
export function addressFor(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const base = plain || 'tool';
  if (!taken.includes(base) && !reserved.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}

/** Addresses of pages of ours beside the tools'. */
const reserved = new Set(['import', 'scored']);
