import { describe, expect, it } from 'vitest';
import { type Colleague, colleaguesFor, type Owned } from './recipients.ts';

const person = (id: string, agencyId: string, ...roles: string[]): Colleague => ({ id, agencyId, roles });
const worker = person('worker', 'welfare', 'social-worker');
const other = person('other', 'welfare', 'social-worker');
const boss = person('boss', 'welfare', 'supervisor', 'social-worker');
const elsewhere = person('elsewhere', 'probation', 'supervisor', 'social-worker');
const team = person('team', 'office', 'mdt-coordinator');
const all = [worker, other, boss, elsewhere, team];
const step: Owned = { takenBy: null, agencyId: 'welfare', ownerRole: 'social-worker' };
const ids = (...args: Parameters<typeof colleaguesFor>) => colleaguesFor(...args).map((each) => each.id);

describe('an alarm', () => {
  it('reaches whoever took the step, and them alone', () => {
    expect(ids('owner', { ...step, takenBy: 'other' }, all)).toEqual(['other']);
  });
  it('reaches everyone of the agency with the role while nobody has taken it', () => {
    expect(ids('owner', step, all)).toEqual(['worker', 'other', 'boss']);
  });
  it('goes back to the agency when the taker has left', () => {
    expect(ids('owner', { ...step, takenBy: 'gone' }, all)).toEqual(['worker', 'other', 'boss']);
  });
  it('tells the supervisors of the step’s own agency, of no other', () => {
    expect(ids('supervisor', step, all)).toEqual(['boss']);
  });
  it('tells the committee wherever they work', () => {
    expect(ids('committee', step, all)).toEqual(['team']);
  });
  it('goes one further where nobody would hear it', () => {
    expect(ids('owner', { ...step, ownerRole: 'clinician' }, all)).toEqual(['boss']);
    expect(ids('supervisor', { ...step, agencyId: 'clinic' }, all)).toEqual(['team']);
    expect(ids('owner', { ...step, agencyId: null }, all)).toEqual(['team']);
    expect(ids('committee', step, [worker])).toEqual([]);
  });
});
