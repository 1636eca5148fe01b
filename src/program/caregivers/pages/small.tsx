import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { CaregiverScene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { rights } from '../rights.ts';
import type { OurPin } from '../session-store.ts';
import { OurPage } from './shell.tsx';

/** Rights, each with where it stands and whether anyone has checked it. */
export function RightsPage({ frame }: CaregiverScene) {
  const t = publicWords(frame.lang);
  return (
    <OurPage frame={frame} here={paths.rights}>
      <h1>{t('publicRights')}</h1>
      <p>{t('publicRightsText')}</p>
      <ul>
        {rights.map((right) => (
          <li>
            <p>{right.text[frame.lang]}</p>
            <p class="usa-hint">
              {t('publicRightWhere', { where: right.citation })}
              {' · '}
              {right.checkedOn
                ? t('publicRightChecked', { day: dayWords(right.checkedOn, frame.lang) })
                : t('publicRightUnchecked')}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.ask}>{t('publicAsk')}</a>
      </p>
    </OurPage>
  );
}

/** A PIN that only they know; what was typed is never sent back. */
export function PinPage({ pin, frame }: CaregiverScene & { pin: OurPin }) {
  const t = publicWords(frame.lang);
  const field = (name: 'pin' | 'again' | 'before', label: string, hint?: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      error={frame.again?.errors[name]}
      inputmode="numeric"
      size="medium"
      autocomplete="off"
      maxlength={14}
    />
  );
  return (
    <OurPage frame={frame} here={paths.pin}>
      <h1>{t('publicPin')}</h1>
      <p>{t('publicPinText')}</p>
      <Form action={paths.pin} label={t('publicPin')}>
        {pin.has && field('before', t('publicPinBefore'))}
        {field('pin', t('publicPinNew'), t('publicPinHint'))}
        {field('again', t('publicPinAgain'))}
        <Actions>
          <SubmitButton>{t('publicPinSave')}</SubmitButton>
        </Actions>
      </Form>
      {!pin.has && (
        <Form action={paths.pinSkip} label={t('publicPinSkip')}>
          <SubmitButton look="outline">{t('publicPinSkip')}</SubmitButton>
        </Form>
      )}
    </OurPage>
  );
}

/** Closed for good, at once, on every phone. */
export function OffPage({ frame }: CaregiverScene) {
  const t = publicWords(frame.lang);
  return (
    <OurPage frame={frame} here={paths.off}>
      <h1>{t('publicOff')}</h1>
      <p>{t('publicOffText')}</p>
      <Form action={paths.off} label={t('publicOff')}>
        <SubmitButton>{t('publicOffNow')}</SubmitButton>
      </Form>
    </OurPage>
  );
}
