import type { ProfileOfService } from './profile.ts';

/** How an entry says that nobody has to send a youth: one of these words alone in its list of who may. */
const open = new Set([
  'anyone',
  'anybody',
  'everyone',
  'youth',
  'the youth',
  'self',
  'self-referral',
  'themselves',
  'youth themselves',
  'the youth alone',
  'cualquiera',
  'cualquier persona',
  'la persona joven',
  'joven',
]);

/**
 * Whether somebody may ask a service themselves by a letter: it has an address, asks for no case, and whoever may send a youth includes the
 * youth; where nobody said who may, it says that one may walk in or come without a case. Silence on all of it is no yes.
 */
export function takesAsks(profile: ProfileOfService, hasMailbox: boolean): boolean {
  if (!hasMailbox || profile.open_without_case === false) return false;
  const may = profile.referred_by;
  return may
    ? may.some((who) => open.has(who.trim().toLowerCase()))
    : profile.walk_in === true || profile.open_without_case === true;
}
