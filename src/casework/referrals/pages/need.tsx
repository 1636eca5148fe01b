import { languageName, languageTags } from '#foundation/consent/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { needs } from '#reference/directory/index.ts';
import { matters } from '#reference/finder/index.ts';
import { regionLabel } from '#reference/regions/index.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { NeedView } from '../actions/offers.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AskPage } from './head.tsx';
import { KeptReachFields } from './kept-fields.tsx';

/** What is needed: filled in from what this person may see of the youth. */
export function NeedPage({ view, frame }: { view: NeedView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, values, error, isBack } = typed(frame.again);
  const filled = (name: 'age' | 'language' | 'region') => (isBack ? value(name) : view.known[name]);
  return (
    <AskPage about={view.about} frame={frame} title={t('needTitle')}>
      <p class="usa-intro">{t('needIntro')}</p>
      <Form action={paths.ask(view.about.youthId).offers} requiredNote>
        <KeptReachFields reach={view.known.reach} />
        <Radios
          name="need"
          label={t('need')}
          required
          value={isBack ? value('need') : view.known.need}
          error={error('need')}
          choices={Object.entries(needs).map(([need, text]) => ({ value: need, label: text[frame.lang] }))}
        />
        <TextField
          name="age"
          label={t('age')}
          hint={t('ageHint')}
          inputmode="numeric"
          size="short"
          maxlength={2}
          value={filled('age')}
          error={error('age')}
        />
        <Select
          name="language"
          label={t('language')}
          value={filled('language')}
          emptyLabel={t('anyLanguage')}
          choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
        />
        <Select
          name="region"
          label={t('region')}
          value={filled('region')}
          emptyLabel={t('noRegion')}
          choices={view.regions.map((each) => ({ value: each.id, label: regionLabel(each) }))}
        />
        <TextField
          name="where"
          label={t('where')}
          hint={t('whereHint')}
          size="medium"
          maxlength={80}
          value={value('where')}
        />
        <Checkboxes
          name="matters"
          label={t('matters')}
          values={values('matters')}
          choices={matters.map((each) => ({ value: each, label: t(`matter-${each}`) }))}
        />
        <Actions>
          <SubmitButton>{t('showServices')}</SubmitButton>
        </Actions>
      </Form>
    </AskPage>
  );
}
