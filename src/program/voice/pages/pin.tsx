import { Alert } from '#ui/alert.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import type { MyPin } from '../pin-store.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** A PIN that only the youth knows, so that who made the card cannot open the page by it. */
export function PinPage({ pin, frame }: Scene & { pin: MyPin }) {
  const t = publicWords(frame.lang);
  // What was typed is never sent back.
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
    <MyPage frame={frame} here={paths.pin}>
      <h1>{t('publicPin')}</h1>
      <p>{t('publicPinText')}</p>
      <p>{t('publicPinForgotten')}</p>
      <Form action={paths.pin} label={t('publicPin')}>
        {pin.has && field('before', t('publicPinBefore'))}
        {field('pin', t('publicPinNew'), t('publicPinHint'))}
        {field('again', t('publicPinAgain'))}
        <Actions>
          <SubmitButton>{t('publicPinSave')}</SubmitButton>
        </Actions>
      </Form>
      {!pin.has && (
        <section>
          <h2>{t('publicPinSkipHeading')}</h2>
          <Alert kind="warning">{t('publicPinSkipText')}</Alert>
          <Form action={paths.pinSkip} label={t('publicPinSkip')}>
            <SubmitButton look="outline">{t('publicPinSkip')}</SubmitButton>
          </Form>
        </section>
      )}
    </MyPage>
  );
}
