import { expect, it } from 'vitest';
import { noteWords } from './notes.ts';

it('a note of the starting table is read in both languages; one of the county stays as it was written', () => {
  expect(noteWords('starting table', 'es')).toBe('tabla inicial');
  expect(noteWords('JV-570 for others.', 'es')).toBe('Los demás, con el formulario JV-570.');
  expect(noteWords('JV-570 for others.', 'en')).toBe('JV-570 for others.');
  expect(noteWords('Lo pidió el comité.', 'en')).toBe('Lo pidió el comité.');
});
