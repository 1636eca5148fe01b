import type { Lang } from '#platform/i18n/catalogue.ts';
import { Select } from '#ui/choice-field.tsx';
import { spanUnits } from '../model/span-fields.ts';
import { words } from '../words-editor.ts';

type UnitProps = {
  name: string;
  value: string;
  lang: Lang;
  also?: readonly { value: string; label: string }[];
  error?: string | undefined;
};

/** The unit of a length of time; `also`: a county setting, or a span that no single unit can say. */
export function UnitSelect({ name, value, lang, also = [], error }: UnitProps) {
  const t = words(lang);
  return (
    <Select
      name={name}
      label={t('unit')}
      value={value}
      error={error}
      choices={[...spanUnits.map((unit) => ({ value: unit, label: t(`unit-${unit}`) })), ...also]}
    />
  );
}
