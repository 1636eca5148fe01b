import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { askedIfGuardian } from '../model/parts.ts';
import { paths } from '../paths.ts';
import type { Member } from '../team-store.ts';
import { words } from '../words.ts';
import type { TeamProps } from './day-in.ts';

/** Of one in doubt: whether they may have given a parent's word, which else is held back by them. */
export function NoGuardian({ member, view, frame }: TeamProps & { member: Member }) {
  const t = words(frame.lang);
  const name = member.who?.name ?? '';
  const here = paths.noGuardian(view.record.id, member.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  if (member.noGuardianAt) {
    const at = exactTime(member.noGuardianAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
    return <p>{t('notGuardianSaid', { name: member.noGuardianBy ?? '', at, why: member.noGuardianWords ?? '' })}</p>;
  }
  if (!view.mayAdd || !askedIfGuardian(member)) return null;
  return (
    <Disclosure summary={t('notGuardian', { name })} open={isBack}>
      <p>{t('notGuardianWhat')}</p>
      <Form action={here} label={t('notGuardian', { name })}>
        <TextArea name="words" label={t('notGuardianWhy')} value={value('words')} error={error('words')} rows={2} />
        <Actions>
          <SubmitButton look="outline">{t('notGuardianDo')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
