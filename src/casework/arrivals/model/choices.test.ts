import { describe, expect, it } from 'vitest';
import { meetingDoors } from '#casework/screening/index.ts';
import { arrivalEvent, choicesFor, helpsFamilies } from './choices.ts';

describe('what happened, at a door', () => {
  it('puts a youth who came in first at a library, and a screening only after', () => {
    const { first, also } = choicesFor(['library']);
    expect(first[0]).toBe('came-in');
    expect(first).not.toContain('ask');
    expect(also).toContain('ask');
  });

  it('never puts more than three first, however many doors an agency has', () => {
    const { first, also } = choicesFor(['shelter', 'street-outreach', 'clinic', 'school']);
    expect(first).toHaveLength(3);
    expect(new Set([...first, ...also]).size).toBe(first.length + also.length);
  });

  it('lets a parent be helped at every staff door but those that judge or police', () => {
    const without = Object.keys(meetingDoors).filter((id) => !helpsFamilies(id));
    expect(without.sort()).toEqual(['court', 'detention', 'police']);
  });

  it('starts steps without a screening at community doors, and where a youth is brought into custody', () => {
    expect(
      Object.keys(meetingDoors)
        .filter((id) => arrivalEvent(id) !== null)
        .sort(),
    ).toEqual(
      Object.values(meetingDoors)
        .filter((door) => door.side === 'community' || door.id === 'detention')
        .map((door) => door.id)
        .sort(),
    );
    expect(['school', 'library', 'detention', 'police', 'x'].map(arrivalEvent)).toEqual([
      'concern',
      'walk-in',
      'intake',
      null,
      null,
    ]);
  });

  it('has nothing for a door that is not one', () => {
    expect(choicesFor(['nowhere'])).toEqual({ first: [], also: [] });
  });
});
