import type { Frame } from '#platform/http/door.ts';
import type { Assets } from '#ui/assets.ts';
import { Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { PublicPage } from '#ui/public-page.tsx';
import { type ClearView, clearInput } from '../actions/clear.ts';
import { happenings, unsure } from '../model/plain.ts';
import { paths } from '../paths.ts';
import { words } from '../public-words.ts';
import { helpFor, offenseKinds, shippedLaws } from '../shipped.ts';
import { PlainAnswers } from './plain-answers.tsx';

/** Eight plain questions, and what the laws of a place say. The title could be any page. */
export function ClearPage({ view, frame }: { view: ClearView; frame: Frame }) {
  const t = words(frame.lang);
  const assets = frame.site.assets as Assets;
  const { answers } = view;
  // Sent without a state: what was answered comes back.
  const asked = frame.again ? clearInput.parse(frame.again.values) : view.asked;
  return (
    <PublicPage
      lang={frame.lang}
      title={t('title')}
      assets={assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${paths.clear}?lang=${frame.lang === 'en' ? 'es' : 'en'}`}
      homeHref={paths.clear}
      siteName={t('title')}
      script={assets.script('clear-record')}
      csrf={frame.csrf}
      formKey={frame.key}
    >
      <h1>{t('heading')}</h1>
      <p class="tl-lead">{t('lead')}</p>
      <p hidden data-stays>
        {t('stays')}
      </p>
      <noscript>
        <p>{t('goes')}</p>
      </noscript>
      <div id="found">
        {answers && (
          <PlainAnswers
            answers={answers}
            place={shippedLaws().get(asked.where)?.name[frame.lang] ?? ''}
            help={helpFor(asked.where)}
            lang={frame.lang}
          />
        )}
      </div>
      <Questions asked={asked} frame={frame} />
      <p>
        <a href={`/find?lang=${frame.lang}`}>{t('helpHere')}</a>
      </p>
      <p>
        <a href={`${paths.states}?lang=${frame.lang}`}>{t('allStates')}</a>
      </p>
    </PublicPage>
  );
}

function Questions({ asked, frame }: { asked: ClearView['asked']; frame: Frame }) {
  const t = words(frame.lang);
  const yesNo = (['yes', 'no', unsure] as const).map((value) => ({ value, label: t(value) }));
  const labels = { lang: frame.lang, failed: t('failed'), choose: t('chooseWhere') };
  return (
    <Form action={`${paths.clear}?lang=${frame.lang}`} label={t('heading')}>
      <div data-clear={paths.data} data-labels={JSON.stringify(labels)}>
        <Select
          name="where"
          label={t('askWhere')}
          hint={t('whereHint')}
          value={asked.where}
          emptyLabel={t('choose')}
          error={frame.again?.errors.where}
          choices={[...shippedLaws().values()].map(({ id, name }) => ({ value: id, label: name[frame.lang] }))}
        />
        <Radios
          name="happened"
          label={t('askHappened')}
          value={asked.happened}
          choices={([...happenings, unsure] as const).map((value) => ({
            value,
            label: value === unsure ? t(unsure) : t(`happened-${value}`),
          }))}
        />
        <Checkboxes
          name="kinds"
          label={t('askKinds')}
          hint={t('kindsHint')}
          values={asked.kinds}
          choices={offenseKinds.map(({ id, label }) => ({ value: id, label: label[frame.lang] }))}
        />
        <Radios name="young" label={t('askYoung')} value={asked.young} choices={yesNo} inline />
        <Radios name="made" label={t('askMade')} hint={t('madeHint')} value={asked.made} choices={yesNo} inline />
        <Radios
          name="form"
          label={t('askForm')}
          value={asked.form}
          choices={(['sex', 'labor', 'both', unsure] as const).map((value) => ({
            value,
            label: value === unsure ? t(unsure) : t(`form-${value}`),
          }))}
        />
        <Radios name="done" label={t('askDone')} value={asked.done} choices={yesNo} inline />
        <Radios name="since" label={t('askSince')} value={asked.since} choices={yesNo} inline />
      </div>
      <p class="usa-error-message" id="clear-says" role="alert" hidden />
      <SubmitButton>{t('show')}</SubmitButton>
    </Form>
  );
}
