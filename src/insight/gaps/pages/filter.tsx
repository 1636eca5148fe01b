import type { Frame } from '#platform/http/door.ts';
import { regionLabel } from '#reference/regions/index.ts';
import { Select } from '#ui/choice-field.tsx';
import { SubmitButton } from '#ui/form.tsx';
import { SearchForm } from '#ui/search-form.tsx';
import { type GapsView, needNames } from '../actions/see.ts';
import { needWords } from '../cell-words.ts';
import { languages } from '../languages.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Which need, where, in which language, and for whom. */
export function Filter({ view: { chosen, county }, frame }: { view: GapsView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <SearchForm action={paths.gaps} label={t('filter')}>
      <Select
        name="need"
        label={t('need')}
        value={chosen.need}
        emptyLabel={t('allNeeds')}
        choices={needNames.map((each) => ({ value: each, label: needWords(each, frame.lang) }))}
      />
      <Select
        name="region"
        label={t('region')}
        value={chosen.region}
        emptyLabel={t('allRegions')}
        choices={county.regions.map((each) => ({ value: each.id, label: regionLabel(each) }))}
      />
      <Select
        name="language"
        label={t('language')}
        value={chosen.language}
        emptyLabel={t('anyLanguage')}
        choices={languages.map(({ tag, name }) => ({ value: tag, label: name[frame.lang] }))}
      />
      <Select
        name="case"
        label={t('case')}
        value={chosen.case}
        emptyLabel={t('anyCase')}
        choices={[{ value: 'without', label: t('withoutCase') }]}
      />
      <SubmitButton>{t('show')}</SubmitButton>
    </SearchForm>
  );
}
