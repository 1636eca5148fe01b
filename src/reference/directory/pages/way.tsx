import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Progress } from '#ui/progress.tsx';
import type { ImportView } from '../actions/import.ts';
import { isUnderWay, standingOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { words as importWords } from '../words-import.ts';

type Props = { view: ImportView; frame: Frame };

/** How far a large import is, with a way to stop it; or why it could not go on, with a way to begin again. */
export function Way({ view, frame }: Props) {
  const standing = standingOf(view.import);
  if (isUnderWay(standing)) return <UnderWay view={view} frame={frame} />;
  if (standing === 'stopped' || standing === 'failed') return <Again view={view} frame={frame} />;
  return null;
}

/** With script the part renews itself; without, a link does. */
function UnderWay({ view: { import: one }, frame }: Props) {
  const i = importWords(frame.lang);
  const isPulling = one.all === 0 && one.done > 0;
  return (
    <>
      <div data-under-way>
        {one.all > 0 ? (
          <Progress label={i('progressRows')} done={one.done} all={one.all} />
        ) : (
          <p>{isPulling ? i('progressPulling', { n: one.done }) : i('progressReading')}</p>
        )}
      </div>
      <p>
        <a href={paths.import(one.id)}>{i('progressNow')}</a>
      </p>
      <p class="usa-hint">{i('progressWhole')}</p>
      <Form action={paths.stopped(one.id)} label={i('stop')}>
        <p class="usa-hint">{i('stopHint')}</p>
        <Actions>
          <SubmitButton look="outline">{i('stop')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

function Again({ view: { import: one }, frame }: Props) {
  const i = importWords(frame.lang);
  const what = !one.readAt ? 'read' : one.appliedAt ? 'undo' : 'do';
  return (
    <>
      <Alert kind="warning">
        {one.fault ? `${faultWords(one.fault, frame)} ${i('failedText')}` : i('stoppedText')}
      </Alert>
      <Form action={paths.asked(one.id)} label={i('beginAgain')}>
        <input type="hidden" name="what" value={what} />
        <Actions>
          <SubmitButton>{i('beginAgain')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

/** A fault is kept as the key of a sentence of one of two catalogues. */
function faultWords(key: string, { lang }: Frame): string {
  for (const t of [words(lang), importWords(lang)] as const)
    try {
      return t(key as never);
    } catch {
      // Not of this catalogue.
    }
  return '';
}
