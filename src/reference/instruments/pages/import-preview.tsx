import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { Preview } from '../actions/import.ts';
import type { Questionnaire } from '../model/fhir.ts';
import { paths } from '../paths.ts';
import { libraryWords } from '../words-library.ts';
import { titleOf } from './instrument-facts.tsx';
import { Contents } from './remarks.tsx';
import { TrialForm } from './trial.tsx';

type Props = { preview: Preview; read: NonNullable<Preview['read']>; frame: Frame };

export function PreviewParts({ preview, read, frame }: Props) {
  const t = libraryWords(frame.lang);
  const { questionnaire } = read;
  return (
    <>
      <h1>{t('previewHeading', { title: questionnaire.title || t('noTitle') })}</h1>
      <p>{t('nothingKeptYet')}</p>
      <Several preview={preview} frame={frame} />
      <FromFile questionnaire={questionnaire} frame={frame} />
      <Contents summary={read.summary} notes={preview.reading.notes} frame={frame} />
      <h2>{t('questionsTab')}</h2>
      <p>{t('trialIntro')}</p>
      <TrialForm trial={read.trial} action={paths.import} frame={frame} hidden={<Carried preview={preview} />} />
      <Confirm preview={preview} read={read} frame={frame} />
    </>
  );
}

/** The file travels with the page: nothing of it is stored yet. */
const Carried = ({ preview }: { preview: Preview }) => (
  <>
    <input type="hidden" name="text" value={preview.text} />
    <input type="hidden" name="pick" value={String(preview.reading.picked)} />
  </>
);

function Several({ preview, frame }: Pick<Props, 'preview' | 'frame'>) {
  const t = libraryWords(frame.lang);
  const { choices, picked } = preview.reading;
  if (choices.length === 0) return null;
  return (
    <Form action={paths.import} multipart>
      <input type="hidden" name="text" value={preview.text} />
      <Select
        name="pick"
        label={t('severalInside')}
        value={String(picked)}
        choices={choices.map(({ at, title }) => ({ value: String(at), label: title }))}
      />
      <Actions>
        <SubmitButton look="outline">{t('showThisOne')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function FromFile({ questionnaire, frame }: { questionnaire: Questionnaire; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const publisher: unknown = Reflect.get(questionnaire, 'publisher');
  const rows = [
    { label: t('address'), value: questionnaire.url },
    { label: t('ownVersion'), value: questionnaire.version },
    { label: t('publisher'), value: typeof publisher === 'string' ? publisher : undefined },
    { label: t('copyright'), value: questionnaire.copyright },
  ].filter(({ value }) => value);
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t('fromTheFile')}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

/** The facts that no tool stands without, and the one button that keeps something. */
function Confirm({ preview, read, frame }: Props) {
  const t = libraryWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const { facts } = read;
  const own = (name: string, otherwise: string) => (isBack ? value(name) : otherwise);
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{t('confirmHeading')}</h2>
      <Form action={paths.bringIn} multipart requiredNote>
        <Carried preview={preview} />
        <Select
          name="tool"
          label={t('belongsTo')}
          emptyLabel={t('newTool')}
          value={own('tool', read.isFollowing)}
          error={error('tool')}
          choices={preview.view.known.map((known) => ({
            value: known.id,
            label: t('nextVersionOf', { n: known.version + 1, title: titleOf(known, frame.lang) }),
          }))}
        />
        <TextArea
          name="license"
          label={t('licenseLabel')}
          rows={3}
          required
          value={own('license', facts.license)}
          error={error('license')}
        />
        <TextArea
          name="population"
          label={t('populationLabel')}
          rows={2}
          required
          value={own('population', facts.population)}
          error={error('population')}
        />
        <Radios
          name="validated"
          label={t('validatedLabel')}
          required
          value={own('validated', facts.accuracy ? 'published' : 'no')}
          error={error('validated')}
          choices={[
            { value: 'no', label: t('validatedNo') },
            { value: 'published', label: t('validatedYes') },
          ]}
        />
        <TextArea
          name="figures"
          label={t('figuresLabel')}
          rows={2}
          value={own('figures', facts.accuracy?.figures ?? '')}
          error={error('figures')}
        />
        <TextArea
          name="source"
          label={t('sourceLabel')}
          rows={2}
          value={own('source', facts.accuracy?.source ?? facts.source ?? '')}
          error={error('source')}
        />
        <DateField
          name="checkedOn"
          label={t('checkedLabel')}
          value={own('checkedOn', facts.checkedOn ?? '')}
          error={error('checkedOn')}
        />
        <Actions>
          <SubmitButton>{t('confirm')}</SubmitButton>
        </Actions>
      </Form>
    </section>
  );
}
