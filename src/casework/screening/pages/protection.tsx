import type { Frame } from '#platform/http/door.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { pageWords } from '../page-words.ts';

/** What opens the questions where answers could be used against the youth: each with its source. `onFile`: an agreement that covers this agency. */
export function ProtectionFields({ frame, onFile }: { frame: Frame; onFile?: string | undefined }) {
  const t = pageWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <Checkbox
        name="counselSpoken"
        label={t('counselSpoken')}
        checked={value('counselSpoken') === 'yes'}
        error={error('counselSpoken')}
      />
      <TextField
        name="counselWho"
        label={t('counselWho')}
        value={value('counselWho')}
        error={error('counselWho')}
        maxlength={120}
      />
      <Checkbox name="nonUseAgreement" label={t('nonUseAgreement')} checked={value('nonUseAgreement') === 'yes'} />
      <TextField
        name="agreementWhich"
        label={t('agreementWhich')}
        hint={t('agreementWhichHint')}
        value={value('agreementWhich') || onFile}
        error={error('agreementWhich')}
        maxlength={120}
      />
    </>
  );
}
