import { expect, it } from 'vitest';
import { Checkboxes, Radios, Select } from './choice-field.tsx';

const choices = [
  { value: 'a', label: 'índice' },
  { value: 'b', label: '“quoted” stays' },
];

it('an answer begins with a capital, whatever sentence its words also serve in', () => {
  for (const html of [
    String(<Radios name="one" label="One" choices={choices} />),
    String(<Checkboxes name="one" label="One" choices={choices} />),
    String(<Select name="one" label="One" choices={choices} groups={[{ label: 'group', choices }]} />),
  ]) {
    expect(html).toContain('>Índice<');
    expect(html).toContain('“quoted” stays');
    expect(html).not.toContain('"group"');
  }
});

it('a name is written as its owner writes it', () => {
  const names = [{ value: 'a', label: 'bell hooks' }];
  expect(String(<Select name="who" label="Who" choices={names} areNames />)).toContain('>bell hooks<');
  expect(
    String(<Radios name="who" label="Who" choices={[{ value: 'a', label: 'bell hooks', isName: true }]} />),
  ).toContain('>bell hooks<');
});
