import type { Frame } from '#platform/http/door.ts';
import { AGAIN_A_DAY, type LetterFate } from '#platform/mail/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { afterWords } from '../words-after.ts';

/** What became of the letters: the last one, how many went, and in which language. */
export function Letters({
  letters,
  linkUntil,
  phone,
  frame,
}: {
  letters: readonly LetterFate[];
  linkUntil: Date | null;
  phone: string | null;
  frame: Frame;
}) {
  const of = afterWords(frame.lang);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const [last, sent] = [letters.at(-1), letters.filter(({ sentAt }) => sentAt !== null)];
  const lastSent = sent.at(-1)?.sentAt;
  if (!last) return null;
  const state = last.sentAt ? 'sent' : last.droppedAt ? 'dropped' : last.fault ? 'late' : 'waits';
  return (
    <Alert kind={state === 'dropped' || state === 'late' ? 'warning' : 'info'}>
      {(state !== 'sent' || linkUntil) &&
        of(`letter-${state}`, { at: linkUntil ? at(linkUntil) : '', fault: last.fault ?? '' })}{' '}
      {state === 'dropped' && phone ? `${phone}. ` : ''}
      {lastSent && of('lettersSent', { n: sent.length, at: at(lastSent) })}{' '}
      {of('lettersLang', { lang: of(`letterLang-${last.lang}`) })}
    </Alert>
  );
}

export function SendAgain({ action, frame }: { action: string; frame: Frame }) {
  const of = afterWords(frame.lang);
  return (
    <Form action={action} label={of('sendAgain')}>
      <p class="usa-hint">{of('sendAgainHint', { n: AGAIN_A_DAY })}</p>
      <Actions>
        <SubmitButton look="outline">{of('sendAgain')}</SubmitButton>
      </Actions>
    </Form>
  );
}
