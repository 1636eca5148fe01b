import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { cleanFroms, cleanOfs, fieldOf, lines, offenseWhich, type Shape, shapeOf, units } from '../model/fields.ts';
import { isOwnList } from '../model/own-list.ts';
import { grades, type Jurisdiction, moments, proofs, sureness } from '../model/remedy.ts';
import type { Dimension } from '../model/scorecard.ts';
import { words as dimensionWords } from '../scorecard-words.ts';
import { words } from '../words.ts';
import type { Filled } from './filled-field.ts';
import { ListFields } from './made-fields.tsx';

type Props = { name: Dimension; file: Jurisdiction; filled: Filled; frame: Frame };

/** One dimension: how sure, what it says, and where it stands. */
export function DimensionFields(props: Props) {
  const { name, filled, frame } = props;
  const t = words(frame.lang);
  const how = filled.text(fieldOf(name, 'how'));
  const Value = values[shapeOf(name).as];
  return (
    <>
      <Radios
        {...how}
        label={t('sure')}
        choices={[
          { value: '', label: t('sure-unknown') },
          ...sureness.options.map((each) => ({ value: each, label: t(`sure-${each}`) })),
        ]}
      />
      <Value {...props} />
      <TextField {...filled.text(fieldOf(name, 'cite'))} label={t('cite')} maxlength={300} />
    </>
  );
}

const isWord = (lang: Frame['lang'], each: string): string => {
  const d = dimensionWords(lang);
  return each === 'sex' || each === 'labor' ? d(each) : d(`is-${each}` as 'is-vacate');
};
const chosen = (lang: Frame['lang'], of: readonly string[]) =>
  of.map((value) => ({ value, label: isWord(lang, value) }));
const ofShape = (name: Dimension): readonly string[] => {
  const shape = shapeOf(name);
  return 'of' in shape ? shape.of : [];
};

const values: Record<Shape['as'], (props: Props) => Child> = {
  yes: ({ name, filled, frame }) => (
    <Radios
      {...filled.text(fieldOf(name, 'is'))}
      label={words(frame.lang)('what')}
      choices={(['yes', 'no'] as const).map((value) => ({ value, label: words(frame.lang)(value) }))}
      inline
    />
  ),
  one: ({ name, filled, frame }) => (
    <Radios
      {...filled.text(fieldOf(name, 'is'))}
      label={words(frame.lang)('what')}
      choices={chosen(frame.lang, ofShape(name))}
    />
  ),
  many: ({ name, filled, frame }) => (
    <Checkboxes
      {...filled.list(fieldOf(name, 'is'))}
      label={words(frame.lang)('what')}
      choices={chosen(frame.lang, ofShape(name))}
    />
  ),
  days: ({ name, filled, frame }) => (
    <TextField
      {...filled.text(fieldOf(name, 'is'))}
      label={words(frame.lang)('what')}
      hint={words(frame.lang)('emptyNone')}
      size="short"
      inputmode="numeric"
    />
  ),
  cents: ({ name, filled, frame }) => (
    <TextField
      {...filled.text(fieldOf(name, 'is'))}
      label={words(frame.lang)('what')}
      hint={words(frame.lang)('zeroFree')}
      size="short"
      inputmode="decimal"
    />
  ),
  offenses: (props) => <Offenses {...props} />,
  groups: (props) => (
    <>
      <OneOf {...props} of={['none', 'groups']} word="groups" />
      <Groups {...props} />
    </>
  ),
  papers: (props) => (
    <>
      <OneOf {...props} of={['none', 'may', 'must']} word="papers" />
      <Checkboxes
        {...props.filled.list(fieldOf(props.name, 'by'))}
        label={words(props.frame.lang)('by')}
        choices={chosen(props.frame.lang, proofs)}
      />
    </>
  ),
  clean: (props) => <Clean {...props} />,
  after: (props) => <After {...props} />,
};

type Word = 'which' | 'groups' | 'papers' | 'rule';

function OneOf({ name, filled, frame, of, word }: Props & { of: readonly string[]; word: Word }) {
  const t = words(frame.lang);
  return (
    <Radios
      {...filled.text(fieldOf(name, 'is'))}
      label={t('what')}
      choices={of.map((value) => ({ value, label: t(`${word}-${value}` as 'which-any') }))}
    />
  );
}

function Groups({ name, file, filled, frame }: Props) {
  const t = words(frame.lang);
  // The county's own list stands below, code by code.
  const shown = file.groups.filter(({ id }) => !isOwnList(id));
  if (shown.length === 0) return <p class="usa-hint">{t('noLists')}</p>;
  return (
    <Checkboxes
      {...filled.list(fieldOf(name, 'groups'))}
      label={t('lists')}
      choices={shown.map(({ id, label }) => ({ value: id, label: label[frame.lang] }))}
    />
  );
}

function Offenses(props: Props) {
  const { name, filled, frame } = props;
  const t = words(frame.lang);
  return (
    <>
      <OneOf {...props} of={offenseWhich} word="which" />
      <Groups {...props} />
      <ListFields filled={filled} frame={frame} />
      <Checkboxes {...filled.list(fieldOf(name, 'grades'))} label={t('grades')} choices={chosen(frame.lang, grades)} />
      <TextField {...filled.text(fieldOf(name, 'degrees'))} label={t('degrees')} maxlength={120} />
    </>
  );
}

/** How many, and of what. */
function Span({ name, filled, frame, line }: Props & { line: number }) {
  const t = words(frame.lang);
  const at = (part: string) => filled.text(fieldOf(name, `${line}.${part}`));
  const n = line + 1;
  return (
    <>
      <TextField {...at('n')} label={t('lineN', { n })} size="short" inputmode="numeric" maxlength={3} />
      <Select
        {...at('unit')}
        label={t('lineUnit', { n })}
        choices={units.map((value) => ({ value, label: t(`unit-${value}`) }))}
      />
    </>
  );
}

function Clean(props: Props) {
  const { name, filled, frame } = props;
  const t = words(frame.lang);
  return (
    <>
      <OneOf {...props} of={['none', 'rule']} word="rule" />
      <Select {...filled.text(fieldOf(name, 'from'))} label={t('countFrom')} choices={chosen(frame.lang, cleanFroms)} />
      <Select {...filled.text(fieldOf(name, 'of'))} label={t('cleanOf')} choices={chosen(frame.lang, cleanOfs)} />
      {lines.map((line) => {
        const at = (part: string) => filled.text(fieldOf(name, `${line}.${part}`));
        const { value, ...ever } = at('ever');
        const n = line + 1;
        return (
          <>
            <Span {...props} line={line} />
            <Checkbox {...ever} checked={value !== ''} label={t('lineEver', { n })} />
            <Select {...at('grade')} label={t('lineGrade', { n })} choices={chosen(frame.lang, grades)} />
            <TextField {...at('degree')} label={t('lineDegree', { n })} size="medium" maxlength={40} />
          </>
        );
      })}
    </>
  );
}

function After(props: Props) {
  const { name, filled, frame } = props;
  const t = words(frame.lang);
  return (
    <>
      <OneOf {...props} of={['none', 'last', 'first']} word="rule" />
      {lines.map((line) => (
        <>
          <Select
            {...filled.text(fieldOf(name, `${line}.from`))}
            label={t('lineFrom', { n: line + 1 })}
            choices={[...chosen(frame.lang, moments), { value: 'age', label: t('atAge') }]}
          />
          <Span {...props} line={line} />
        </>
      ))}
    </>
  );
}
