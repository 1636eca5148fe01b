import type { Frame } from '#platform/http/door.ts';
import type { Assets } from '#ui/assets.ts';
import { Checkboxes, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { type AnswersView, matters } from '../actions/answer.ts';
import { whens } from '../model/when.ts';
import { paths } from '../paths.ts';
import { speak, tagOf } from '../spoken.ts';
import { inLang } from './shell.tsx';

/** What would make the answers fit: all of it may be left out. */
export function QuestionForm({ view, frame }: { view: AnswersView; frame: Frame }) {
  const t = speak(frame);
  const { asked, problems } = view;
  return (
    <Form action={inLang(paths.find, frame)} label={t('makeItFit')}>
      <h2>{t('makeItFit')}</h2>
      <input type="hidden" name="need" value={view.question.need} />
      <TextField
        name="where"
        label={t('where')}
        hint={t('whereHint')}
        value={asked.where}
        error={problems.where && t(problems.where)}
        autocomplete="off"
      />
      <Here frame={frame} />
      <NumberField
        name="age"
        label={t('age')}
        hint={t('ageHint')}
        value={asked.age}
        error={problems.age && t(problems.age)}
      />
      <Select
        name="language"
        label={t('language')}
        value={asked.language}
        emptyLabel={t('anyLanguage')}
        choices={view.languages.map(({ tag, own }) => ({ value: tag, label: own }))}
      />
      <Checkboxes
        name="matters"
        label={t('matters')}
        values={asked.matters}
        choices={matters.map((each) => ({ value: each, label: t(`matter-${each}`) }))}
      />
      <OtherTime view={view} frame={frame} />
      <SubmitButton>{t('showPlaces')}</SubmitButton>
    </Form>
  );
}

/** A button that only a script shows; what it does is fetched when it is pressed, and not before. */
function Here({ frame }: { frame: Frame }) {
  const t = speak(frame);
  const { script } = frame.site.assets as Assets;
  return (
    <div data-with-script>
      <button
        type="button"
        class="usa-button usa-button--outline"
        data-go={script('here').href}
        aria-describedby="here"
      >
        {t('useLocation')}
      </button>
      <p class="usa-hint" id="here">
        {t('useLocationHint')}
      </p>
      <p class="usa-error-message" data-not hidden role="alert">
        {t('locationNot')}
      </p>
    </div>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Folded, so that the question is no longer for who needs it now. */
function OtherTime({ view, frame }: { view: AnswersView; frame: Frame }) {
  const t = speak(frame);
  const { asked, problems } = view;
  const clock = new Intl.DateTimeFormat(tagOf(frame), { hour: 'numeric', timeZone: 'UTC' });
  return (
    <Disclosure summary={t('otherTime')} open={asked.when !== ''}>
      <Select
        name="when"
        label={t('when')}
        value={asked.when}
        emptyLabel={t('anyTime')}
        choices={whens.map((when) => ({ value: when, label: t(`when-${when}`) }))}
      />
      <Select
        name="hour"
        label={t('hour')}
        hint={t('hourHint')}
        value={asked.hour}
        error={problems.hour && t(problems.hour)}
        emptyLabel={t('anyHour')}
        choices={hours.map((hour) => ({
          value: String(hour),
          label: clock.format(new Date(Date.UTC(2000, 0, 1, hour))),
        }))}
      />
    </Disclosure>
  );
}
