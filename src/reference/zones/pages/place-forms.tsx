import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { PlaceView } from '../actions/place.ts';
import { timesIn } from '../model/hours.ts';
import { paths } from '../paths.ts';
import { formWords } from '../words-forms.ts';
import { HourFields } from './hour-fields.tsx';

type Props = { view: PlaceView; frame: Frame };

export function TrainingForm({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const here = isBack && value('form') === 'training';
  return (
    <Disclosure summary={t('addTraining')} open={here}>
      <Form action={paths.trainings(view.place.id)} label={t('addTraining')}>
        <input type="hidden" name="form" value="training" />
        <TextField
          name="person"
          label={t('person')}
          hint={t('personHint')}
          value={here ? value('person') : ''}
          error={error('person')}
          maxlength={120}
          required
        />
        <DateField
          name="trainedOn"
          label={t('trainedOn')}
          value={here ? value('trainedOn') : view.today.day}
          error={error('trainedOn')}
          required
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

export function SignForm({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const here = isBack && value('form') === 'sign';
  return (
    <Disclosure summary={t('addSign')} open={here}>
      <Form action={paths.signs(view.place.id)} label={t('addSign')} multipart>
        <input type="hidden" name="form" value="sign" />
        <Radios
          name="sign"
          label={t('whichSign')}
          value={here ? value('sign') : null}
          error={error('sign')}
          choices={[
            { value: 'poster', label: t('poster') },
            { value: 'placard', label: t('placard') },
          ]}
          required
        />
        <FileField
          name="photo"
          label={t('photo')}
          hint={t('photoHint')}
          error={error('photo')}
          accept="image/jpeg,image/png,image/webp"
          required
        />
        <DateField
          name="seenOn"
          label={t('seenOn')}
          value={here ? value('seenOn') : view.today.day}
          error={error('seenOn')}
          required
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

export function PhonesForm({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const here = isBack && value('form') === 'phones';
  const title = t(view.place.written ? 'phonesAndHours' : 'phonesChange');
  const known = timesIn(view.place.written?.hours ?? []);
  return (
    <Disclosure summary={title} open={here}>
      <Form action={paths.placePhones(view.place.id)} label={title}>
        <input type="hidden" name="form" value="phones" />
        <TextField
          name="phones"
          label={t('phones')}
          hint={view.place.locationId ? `${t('phonesHint')} ${t('phonesEmpty')}` : t('phonesHint')}
          value={here ? value('phones') : view.place.phones.join(', ')}
          error={error('phones')}
          type="tel"
          maxlength={200}
        />
        {view.place.written && (
          <HourFields value={(name) => (here ? value(name) : (known[name] ?? ''))} error={error} frame={frame} />
        )}
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
