import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NavItem, partsOf } from './menu.tsx';

const item = (href: string, group?: string): NavItem => ({ href, label: href, ...(group ? { group } : {}) });

describe('the main menu', () => {
  it('stands open while it is short', () => {
    const few = [item('/work'), item('/directory', 'Help'), item('/regions', 'Help')];
    expect(partsOf(few)).toEqual([{ group: null, items: few }]);
  });

  it('folds what is long by its groups, keeps every day’s work and a group of one in the line', () => {
    const many = [
      ...['/a', '/b', '/c', '/d'].map((href) => item(href)),
      ...['/e', '/f', '/g'].map((href) => item(href, 'Help')),
      item('/h', 'County'),
    ];
    expect(partsOf(many).map(({ group, items }) => [group, items.map(({ href }) => href).join('')])).toEqual([
      [null, '/a/b/c/d/h'],
      ['Help', '/e/f/g'],
    ]);
  });

  it('shows each item once, whatever there is', () => {
    const group = fc.constantFrom(undefined, 'Help', 'County');
    fc.assert(
      fc.property(fc.array(group, { maxLength: 30 }), (groups) => {
        const items = groups.map((each, at) => item(`/${at}`, each));
        const shown = partsOf(items).flatMap((part) => part.items);
        expect(new Set(shown)).toEqual(new Set(items));
        expect(shown).toHaveLength(items.length);
      }),
    );
  });
});
