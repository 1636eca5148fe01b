import { describe, expect, it } from 'vitest';
import { isSilent, type PoliceFact, policeStanding } from './police.ts';

const signed: PoliceFact = {
  kind: 'agreement',
  day: '2024-03-14',
  until: '2026-03-13',
  state: 'signed',
  version: '2',
  note: '',
};
const trained = (shift: string, day: string): PoliceFact => ({ kind: 'training', shift, day, people: 12, note: '' });
const contact = (day: string): PoliceFact => ({ kind: 'contact', day, note: '' });

describe('a police agency', () => {
  it('has the newest agreement, which runs out after its last day', () => {
    expect(policeStanding([signed], null, '2026-03-13').agreement?.ranOut).toBe(false);
    expect(policeStanding([signed], null, '2026-03-14').agreement?.ranOut).toBe(true);
    const renewed: PoliceFact = { ...signed, day: '2026-03-10', until: null, version: '3' };
    expect(policeStanding([signed, renewed], null, '2026-03-14').agreement).toMatchObject({
      version: '3',
      ranOut: false,
    });
  });

  it('has each shift’s newest training', () => {
    const { trainings } = policeStanding(
      [trained('Night', '2025-01-02'), trained('Night', '2026-01-02'), trained('Day', '2025-05-05')],
      null,
      '2026-02-01',
    );
    expect(trainings).toEqual([
      { shift: 'Night', day: '2026-01-02', people: 12 },
      { shift: 'Day', day: '2025-05-05', people: 12 },
    ]);
  });

  it('is silent from its last contact on, a response that it began being one; and silent when none was ever recorded', () => {
    const standing = policeStanding([contact('2026-01-01')], '2026-01-10', '2026-02-09');
    expect([standing.lastContact, standing.silentDays]).toEqual(['2026-01-10', 30]);
    expect([isSilent(standing, 30), isSilent(standing, 31)]).toEqual([true, false]);
    expect(isSilent(policeStanding([], null, '2026-02-09'), 30)).toBe(true);
  });

  it('is not judged by what lies in the future', () => {
    expect(policeStanding([contact('2026-03-01')], null, '2026-02-09').lastContact).toBeNull();
  });
});
