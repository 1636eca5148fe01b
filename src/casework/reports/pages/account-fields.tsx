import type { Frame } from '#platform/http/door.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { NumberField, TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { allegationChoices, reporterKindChoices } from '../codes.ts';
import { relations } from '../model/account.ts';
import { pageWords } from '../page-words.ts';
import { words } from '../words.ts';

/** What both forms ask, the hotline's and the partner's. First things first; the rest is folded away. */
type Props = { frame: Frame };

type TextName = Exclude<Parameters<ReturnType<typeof pageWords>>[0], 'group'>;

/** One line of text, its name being its label's key. */
export function Line({ frame, name, most = 200, hint }: Props & { name: TextName; most?: number; hint?: TextName }) {
  const t = pageWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <TextField
      name={name}
      label={t(name)}
      {...(hint ? { hint: t(hint) } : {})}
      value={value(name)}
      error={error(name)}
      maxlength={most}
    />
  );
}

/** `called`: the words are for who takes a call, and has somebody on the line. */
export function Danger({ frame, called = false }: Props & { called?: boolean }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Radios
      name="danger"
      label={t('danger')}
      hint={t(called ? 'dangerHint' : 'dangerHintOwn')}
      inline
      value={value('danger') || 'not-known'}
      error={error('danger')}
      choices={(['yes', 'no', 'not-known'] as const).map((each) => ({ value: each, label: say(`danger-${each}`) }))}
    />
  );
}

export function AccountField({ frame, label, hint }: Props & { label: string; hint: string }) {
  const { value, error } = typed(frame.again);
  return (
    <TextArea
      name="account"
      label={label}
      hint={hint}
      required
      value={value('account')}
      error={error('account')}
      rows={6}
      maxlength={20_000}
    />
  );
}

export function Alleged({ frame }: Props) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <>
      <Checkboxes
        name="allegation"
        label={t('alleged')}
        hint={t('allegedHint')}
        required
        values={values('allegation')}
        error={error('allegation')}
        choices={allegationChoices(frame.lang).map(({ value: id, label, subCategory }) => ({
          value: id,
          label,
          ...(subCategory ? { hint: t(`hint-${subCategory}`) } : {}),
        }))}
      />
      <Select
        name="suspectedRelation"
        label={t('suspectedRelation')}
        value={value('suspectedRelation') || 'not-known'}
        error={error('suspectedRelation')}
        choices={relations.map((each) => ({ value: each, label: say(`relation-${each}`) }))}
      />
    </>
  );
}

/** A youth of whom little is known: nothing here must be answered. */
export function Youth({ frame }: Props) {
  const t = pageWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <Line frame={frame} name="given" most={120} hint="nameHint" />
      <Line frame={frame} name="family" most={120} />
      <NumberField name="age" label={t('age')} value={value('age')} error={error('age')} />
      <Line frame={frame} name="about" most={300} hint="aboutHint" />
    </>
  );
}

export function ReporterKind({ frame, label, chosen = '' }: Props & { label: string; chosen?: string }) {
  const t = pageWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Select
      name="reporterKind"
      label={label}
      required
      value={value('reporterKind') || chosen}
      error={error('reporterKind')}
      groups={[
        { label: t('kindMust'), choices: reporterKindChoices(frame.lang, true) },
        { label: t('kindMay'), choices: reporterKindChoices(frame.lang, false) },
      ]}
    />
  );
}

/** What the state's form asks besides, each only if known. */
export function More({ frame, known }: Props & { known: boolean }) {
  const t = pageWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <Line frame={frame} name="when" most={300} />
      {!known && <DateField name="born" label={t('born')} value={value('born')} error={error('born')} />}
      <Line frame={frame} name="sex" most={60} />
      <Line frame={frame} name="ethnicity" />
      <Line frame={frame} name="language" most={120} />
      <Line frame={frame} name="school" />
      <Radios
        name="inCare"
        label={t('inCare')}
        inline
        value={value('inCare')}
        error={error('inCare')}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
          { value: '', label: words(frame.lang)('danger-not-known') },
        ]}
      />
      <Line frame={frame} name="parentName" />
      <Line frame={frame} name="parentRelation" most={60} />
      <Line frame={frame} name="parentPhone" most={60} />
      <Line frame={frame} name="suspectedName" />
      <Line frame={frame} name="suspectedAge" most={20} />
      <Line frame={frame} name="siblings" most={500} />
    </>
  );
}

const folded = [
  ...['number', 'at', 'when', 'born', 'sex', 'ethnicity', 'language', 'school', 'inCare', 'parentName'],
  ...['parentRelation', 'parentPhone', 'suspectedName', 'suspectedAge', 'siblings', 'reporterTitle', 'reporterAgency'],
  'reporterAddress',
];

/** The folded part stands open where something in it was typed or is not right. */
export function moreOpen(frame: Frame): boolean {
  const { value, error } = typed(frame.again);
  return folded.some((name) => error(name) !== undefined || value(name) !== '');
}
