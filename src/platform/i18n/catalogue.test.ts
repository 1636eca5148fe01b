import { describe, expect, it } from 'vitest';
import { fill } from './catalogue.ts';

describe('words with a value in them', () => {
  it('are filled in, by the language’s own plural', () => {
    expect(fill('Due in {n} {n|minute|minutes}', 'en', { n: 1 })).toBe('Due in 1 minute');
    expect(fill('Vence en {n} {n|minuto|minutos}.', 'es', { n: 2 })).toBe('Vence en 2 minutos.');
    expect(fill('A {gap} stays.', 'en')).toBe('A {gap} stays.');
  });

  it('end with one stop, also where the value brings its own', () => {
    expect(fill('Since {at}.', 'es', { at: '30 nov, 11:16 a.m.' })).toBe('Since 30 nov, 11:16 a.m.');
    expect(fill('Since {at}.', 'en', { at: 'Nov 30' })).toBe('Since Nov 30.');
    expect(fill('{a}. {b}.', 'en', { a: 'Mr.', b: 'B' })).toBe('Mr. B.');
  });
});
