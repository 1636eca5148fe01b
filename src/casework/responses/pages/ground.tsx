import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ResponseView } from '../actions/see.ts';
import { paths } from '../paths.ts';
import { groundWords } from '../words-ground.ts';

/** The decision that this began from was an error: what to do is a person's to say, and nothing ends by itself. */
export function Grounds({ view, frame }: { view: ResponseView; frame: Frame }) {
  const t = groundWords(frame.lang);
  const { value, error } = typed(frame.again);
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  const [last] = view.grounds.slice(-1);
  if (!last) return null;
  return (
    <section aria-labelledby="ground">
      <Alert kind={last.kept ? 'info' : 'warning'}>
        <h2 id="ground">{t('heading')}</h2>
        <p>{t('withdrawn', { at: at(last.withdrawnAt) })}</p>
        {view.grounds.map(
          ({ kept }) => kept && <p>{t('kept', { by: kept.by, at: at(kept.at), words: kept.words })}</p>,
        )}
        {!last.kept && !view.state.end && <p>{t('ask')}</p>}
      </Alert>
      {!last.kept && !view.state.end && (
        <Form action={paths.ground(view.response.id)} label={t('heading')}>
          <TextArea
            name="groundWhy"
            label={t('why')}
            value={value('groundWhy')}
            error={error('groundWhy')}
            rows={2}
            maxlength={2000}
          />
          <Actions>
            <SubmitButton look="outline">{t('goOn')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </section>
  );
}
