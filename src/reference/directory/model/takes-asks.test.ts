import { describe, expect, it } from 'vitest';
import type { ProfileOfService } from './profile.ts';
import { takesAsks } from './takes-asks.ts';

describe('asking a service oneself', () => {
  it.each([
    ['anyone may send a youth', { referred_by: ['Anyone '] }, true],
    ['the youth may, among others', { referred_by: ['schools', 'youth'] }, true],
    ['only others may', { referred_by: ['schools', 'youth shelters'], walk_in: true }, false],
    ['it asks for a case', { referred_by: ['anyone'], open_without_case: false }, false],
    ['nobody said who may, and one may walk in', { walk_in: true }, true],
    ['nobody said who may, and no case is needed', { open_without_case: true }, true],
    ['nobody said anything', {}, false],
  ] satisfies [string, ProfileOfService, boolean][])('%s', (_said, profile, takes) => {
    expect(takesAsks(profile, true)).toBe(takes);
    expect(takesAsks(profile, false), 'without an address nobody is asked').toBe(false);
  });
});
