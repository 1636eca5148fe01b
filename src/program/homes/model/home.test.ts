import { describe, expect, it } from 'vitest';
import { type Course, coursesNow, type Fact, lacking, missingTraining, stageOf, supportsOf } from './home.ts';

const fact = (kind: Fact['kind'], code: string, more: Partial<Fact> = {}): Fact => ({
  id: `${kind} ${code}`,
  kind,
  code,
  parentId: null,
  since: '2026-01-02',
  until: null,
  ...more,
});
const course = (code: string, needed = true): Course => ({ code, label: { en: code, es: code }, needed });
const courses = [course('harm-reduction'), course('social-media')];
const parent = fact('parent', 'full-time');
const trained = courses.map(({ code }) => fact('training', code, { parentId: parent.id }));
const approved = [fact('stage', 'recruited'), fact('stage', 'home-study'), fact('stage', 'approved')];

describe('a home', () => {
  it('is as far as its last dated step', () => {
    expect(stageOf([])).toBe('recruited');
    expect(stageOf(approved.slice(0, 2))).toBe('home-study');
    expect(stageOf([...approved, fact('stage', 'closed')])).toBe('closed');
  });

  it('takes a youth when it is approved, somebody is there full-time, and each resource parent learned what is needed', () => {
    expect(lacking([...approved, parent, ...trained], courses, 0)).toEqual([]);
    expect(lacking([...approved, parent, ...trained], courses, 1)).toEqual(['taken']);
    expect(lacking([fact('stage', 'home-study')], courses, 0)).toEqual(['stage', 'full-time']);
    expect(lacking([...approved, parent, ...trained.slice(1)], courses, 0)).toEqual(['training']);
    expect(lacking([...approved, fact('parent', 'part-time')], [], 0)).toEqual(['full-time']);
    expect(lacking([...approved, { ...parent, until: '2026-02-01' }], courses, 0)).toEqual(['full-time']);
  });

  it('asks of nobody what is no longer needed, and of everyone what the county added', () => {
    const now = coursesNow(courses, [course('harm-reduction', false), course('first-aid')]);
    expect(
      missingTraining([parent, ...trained], now)
        .get(parent.id)
        ?.map(({ code }) => code),
    ).toEqual(['first-aid']);
  });

  it('says each support that stands, and each that is not there', () => {
    const is = supportsOf([fact('support', 'line'), fact('support', 'respite', { until: '2026-03-01' })]);
    expect(is.filter(({ fact: there }) => there).map(({ support }) => support)).toEqual(['line']);
    expect(is).toHaveLength(5);
  });
});
