import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { PasskeyView } from '../actions/passkey.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

type FormProps = {
  frame: Frame;
  action: string;
  kind: 'get' | 'create';
  options: string;
  label: string;
  children?: Child;
};

/** A form that the phone's passkey fills in (src/browser/passkey.ts). Needs script, and says so. */
export function PasskeyForm({ frame, action, kind, options, label, children }: FormProps) {
  const t = publicWords(frame.lang);
  return (
    <div data-passkey={kind} data-options={options} data-failed={t('publicPasskeyNot')}>
      <noscript>
        <p class="usa-hint">{t('publicPasskeyScript')}</p>
      </noscript>
      <Form action={action} label={label}>
        {children}
        <input type="hidden" name="credential" value="" />
        <p class="usa-hint" role="status" data-passkey-said />
        <SubmitButton look="outline">{label}</SubmitButton>
      </Form>
    </div>
  );
}

/** A passkey beside the code: what it leaves on the phone stands first; none is ever suggested. */
export function PasskeyPage({ view, frame }: Scene & { view: PasskeyView }) {
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.passkey} script="passkey">
      <h1>{t('publicPasskey')}</h1>
      <p>{t('publicPasskeyText')}</p>
      <ul>
        {(['list', 'open', 'stays', 'cloud'] as const).map((each) => (
          <li>{t(`publicPasskeyLeaves-${each}`)}</li>
        ))}
      </ul>
      <p>{t('publicPasskeyCode')}</p>
      {view.mine.length === 0 && <p>{t('publicPasskeyNone')}</p>}
      {view.mine.map(({ id, addedOn }) => {
        const day = dayWords(addedOn, frame.lang);
        return (
          <Card heading={t('publicPasskeySince', { day })}>
            <Form action={paths.passkeyGone} label={`${t('publicPasskeyGone')}: ${day}`}>
              <SubmitButton name="id" value={id} look="outline">
                {t('publicPasskeyGone')}
                <span class="usa-sr-only">{`: ${day}`}</span>
              </SubmitButton>
            </Form>
          </Card>
        );
      })}
      {view.mine.length > 0 && <p class="usa-hint">{t('publicPasskeyGoneHow')}</p>}
      <PasskeyForm
        frame={frame}
        action={paths.passkey}
        kind="create"
        options={view.options}
        label={t('publicPasskeyAdd')}
      >
        <Checkbox name="known" label={t('publicPasskeyKnown')} error={frame.again?.errors.known} required />
      </PasskeyForm>
    </MyPage>
  );
}
