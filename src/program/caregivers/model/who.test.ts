import { describe, expect, it } from 'vitest';
import { caresFor, relations } from '../../../casework/care/model/parts.ts';
import { isUnwanted } from './who.ts';

describe('who may hold a caregiver’s page', () => {
  it('is whoever may care for a youth, not everyone on their side', () => {
    expect(relations.filter((each) => !caresFor(each))).toEqual(['friend', 'teacher', 'faith', 'therapist']);
  });
  it('is nobody whom the youth does not want, however the name is written', () => {
    expect(isUnwanted('José  Peña', ['jose pena'])).toBe(true);
    expect(isUnwanted('José Peña', ['Ana', 'Jose Peña Ruiz'])).toBe(false);
    expect(isUnwanted('—', ['!'])).toBe(false);
  });
});
