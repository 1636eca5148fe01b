import { languageName, languageTags } from '#foundation/consent/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Region } from '#reference/regions/index.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { NumberField } from '#ui/text-field.tsx';
import type { typed } from '#ui/typed.ts';
import type { HomeSays } from '../model/match.ts';
import { words } from '../words.ts';
import { regionChoices } from './parts.ts';

type Props = {
  regions: readonly Region[];
  says: HomeSays | null;
  region: string;
  back: ReturnType<typeof typed>;
  frame: Frame;
};

/** What the resource parents say of their home: what was typed, else what stands. */
export function SaysFields({ regions, says, region, back, frame }: Props) {
  const t = words(frame.lang);
  const { value, values, error, isBack } = back;
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
    { value: '', label: t('unsaid') },
  ];
  return (
    <>
      <Select
        name="region"
        label={t('region')}
        value={isBack ? value('region') : region}
        error={error('region')}
        choices={regionChoices(regions)}
        areNames
        required
      />
      <Checkboxes
        name="languages"
        label={t('languages')}
        values={isBack ? values('languages') : (says?.languages ?? [])}
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
      />
      {(['pets', 'children', 'affirming', 'parenting'] as const).map((name) => (
        <Radios
          name={name}
          label={t(name)}
          inline
          value={isBack ? value(name) : (says?.[name] ?? '')}
          choices={yesNo}
        />
      ))}
      {(['fromAge', 'toAge'] as const).map((name) => (
        <NumberField name={name} label={t(name)} value={isBack ? value(name) : says?.[name]} error={error(name)} />
      ))}
    </>
  );
}
