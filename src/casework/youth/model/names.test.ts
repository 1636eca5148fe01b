import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldIdentifier, wordsOf } from './fold.ts';
import { heardSounds, recordedSounds, soundOf } from './sound.ts';

const words = (text: string) => text.split(' ');

describe('a name as it is compared', () => {
  it.each([
    ['María-José', ['maria', 'jose']],
    ["O'Brien", ['obrien']],
    ['D’Angelo', ['dangelo']],
    ['de la Cruz', ['cruz']],
    ['DelaCruz', ['cruz']],
    ['De Los Santos', ['santos']],
    ['Delaney', ['delaney']],
    ['Delgado', ['delgado']],
    ['van der Berg', ['berg']],
    ['Ñúñez', ['nunez']],
    ['Strauß', ['strauss']],
    ['Łukasz', ['lukasz']],
    ['GARCÍA  LÓPEZ', ['garcia', 'lopez']],
    ['Robert Jr.', ['robert']],
    ['De La', ['de', 'la']],
    ['李小龍', ['李小龍']],
    ['Ｍａｒｉａ', ['maria']],
    ['  ', []],
  ])('%s', (name, expected) => {
    expect(wordsOf(name)).toEqual(expected);
  });

  it('stays as it is when folded again, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = wordsOf(text);
        expect(once.length).toBeLessThanOrEqual(8);
        expect(fold(text)).toBe(fold(text.normalize('NFD')));
        for (const word of once) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  it('an identifier is compared without its spaces and dashes', () => {
    expect(foldIdentifier(' a-12 34.b ')).toBe('A1234B');
  });
});

describe('how a name sounds', () => {
  it.each([
    'Hernandez Ernandez Ernandes Hernandes',
    'Vasquez Basquez Vazques Basques Vaskez',
    'Jessenia Yesenia Llesenia Yecenia Jesenia',
    'Jennifer Yenifer Jenifer Yennifer',
    'Catherine Katherine Kathryn Catrin Katerine',
    'Stephanie Estefani Stefany Estephany',
    'Giovanni Geovani Jovani Yovani',
    'Brian Bryan Brayan',
    'Gonzalez Gonzales Gonsalez',
    'Jimenez Gimenez Jimenes',
    'Cristian Christian Kristian',
    'Enrique Enrike',
    'Cecilia Sesilia Cesilia Zecilia',
    'Kevin Quevin Kebin',
    'Isaac Isaak Ysaac',
    'Philip Filip Felipe',
    'Elizabeth Elisabet Elizabet',
    'Michael Mikael Maikel',
    'Lizeth Liset Lisette',
    'Aaliyah Aliya Alia',
    'Smith Smyth',
    'Johnson Jonson',
    'Knight Night Nite',
    'Jackson Jaxon Jakson',
    'Zambrano Sanbrano Zanbrano',
    'Guadalupe Wadalupe Huadalupe',
  ])('alike: %s', (names) => {
    expect(new Set(words(names.toLowerCase()).map(soundOf)).size).toBe(1);
  });

  it.each([
    ['jimena', 'ximena'],
    ['sochil', 'xochitl'],
    ['himenez', 'jimenez'],
    ['haime', 'jaime'],
    ['castiyo', 'castillo'],
    ['yamilet', 'llamilet'],
    ['gillermo', 'guillermo'],
    ['shantal', 'chantal'],
    ['mishel', 'michelle'],
    ['nayeli', 'nallely'],
    ['ana', 'hannah'],
    ['truhillo', 'trujillo'],
    ['zakary', 'zachary'],
  ])('heard as %s, %s is found', (heard, recorded) => {
    const known = recordedSounds(recorded).map((sound) => sound.slice(0, 3));
    expect(heardSounds(heard).some((sound) => known.includes(sound.slice(0, 3)))).toBe(true);
  });

  it.each([
    ['maria', 'marta'],
    ['garcia', 'gomez'],
    ['juan', 'jose'],
    ['lopez', 'perez'],
  ])('not alike: %s and %s', (a, b) => {
    expect(soundOf(a)).not.toBe(soundOf(b));
  });

  it('is short, never empty, and made once for the same word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        const sound = soundOf(word);
        expect(sound).toMatch(/^[A-Z]{1,8}$/);
        expect(soundOf(word)).toBe(sound);
        expect(heardSounds(word)[0]).toBe(sound);
        expect(heardSounds(word).length).toBeLessThanOrEqual(4);
      }),
    );
    expect(soundOf('李小龍')).toBe('李小龍');
  });
});
