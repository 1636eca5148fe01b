import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import { words } from '../words-account.ts';

type Props = { frame: Frame; action: string; kind: 'get' | 'create'; options: string; label: string; children?: Child };

/** A form that a passkey fills in: the island (src/browser/passkey.ts) asks the device, then sends it. Needs script, and says so. */
export function PasskeyForm({ frame, action, kind, options, label, children }: Props) {
  const t = words(frame.lang);
  return (
    <div data-passkey={kind} data-options={options} data-failed={t('passkeyNotGiven')}>
      <noscript>
        <p class="usa-hint">{t('passkeyNeedsScript')}</p>
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
