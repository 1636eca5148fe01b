import type { Frame } from '#platform/http/door.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { Alert } from '#ui/alert.tsx';
import type { Assets } from '#ui/assets.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { AnswersView } from '../actions/answer.ts';
import { allNeedsLines } from '../crisis-lines.ts';
import { paths } from '../paths.ts';
import { needName, speak, tagOf } from '../spoken.ts';
import { AnswerCard } from './answer-card.tsx';
import { Lines } from './lines.tsx';
import { FinderPage, inLang } from './shell.tsx';

/** What keeping leaves on the phone, said before anything is kept; one button keeps, another takes all of it off. */
export function KeepPage({ frame }: { frame: Frame }) {
  const t = speak(frame);
  return (
    <FinderPage
      frame={frame}
      path={paths.keep}
      manifest={inLang(paths.manifest, frame)}
      script={scriptOf(frame)}
      foot={t('keptFoot')}
    >
      <h1>{t('keep')}</h1>
      <p class="tl-lead">{t('keepLead')}</p>
      <ul>
        <li>{t('keepLeavesLines')}</li>
        <li>{t('keepLeavesPlaces')}</li>
        <li>{t('keepLeavesIcon')}</li>
        <li>{t('keepSeen')}</li>
      </ul>
      <noscript>
        <p>{t('keepNoScript')}</p>
      </noscript>
      <div data-with-script>
        <form class="tl-form" data-keep data-folder={paths.keptFolder} data-lines={inLang(paths.keptLines, frame)}>
          <Checkboxes
            name="needs"
            label={t('keepPlacesToo')}
            choices={(Object.keys(needs) as Need[]).map((need) => ({ value: need, label: needName(need, frame) }))}
          />
          <TextField name="where" label={t('where')} hint={t('whereHint')} />
          <div class="tl-actions">
            <button type="button" class="usa-button" data-do="keep">
              {t('keepNow')}
            </button>
            <TakeOff frame={frame} />
          </div>
        </form>
        <Said frame={frame} />
        <p>
          <a href={inLang(paths.keptLines, frame)}>{t('keptOpen')}</a>
        </p>
        <p class="usa-hint">{t('keptInstall')}</p>
      </div>
    </FinderPage>
  );
}

const scriptOf = (frame: Frame) => (frame.site.assets as Assets).script('keep');

const TakeOff = ({ frame }: { frame: Frame }) => (
  <button type="button" class="usa-button usa-button--outline" data-do="take-off">
    {speak(frame)('takeOff')}
  </button>
);

function Said({ frame }: { frame: Frame }) {
  const t = speak(frame);
  return (
    <div role="status">
      {(['kept', 'gone', 'failed'] as const).map((what) => (
        <div data-said={what} hidden>
          <Alert kind={what === 'failed' ? 'warning' : 'info'}>{t(`said-${what}`)}</Alert>
        </div>
      ))}
    </div>
  );
}

/** The lines as they are kept, with the way to what else is kept and to taking it off. */
export function KeptLinesPage({ frame }: { frame: Frame }) {
  const t = speak(frame);
  return (
    <FinderPage
      frame={frame}
      path={paths.keptLines}
      manifest={inLang(paths.manifest, frame)}
      script={scriptOf(frame)}
      foot={t('keptFoot')}
    >
      <h1>{t('site')}</h1>
      <Lines lines={allNeedsLines()} frame={frame} />
      <p class="tl-lead">
        <a href={inLang(paths.keptPlaces, frame)}>{t('keptPlaces')}</a>
      </p>
      <p>
        <a href={inLang(paths.find, frame)}>{t('keptFind')}</a>
      </p>
      <div data-with-script>
        <form data-keep data-folder={paths.keptFolder} data-lines={inLang(paths.keptLines, frame)}>
          <TakeOff frame={frame} />
        </form>
        <Said frame={frame} />
      </div>
    </FinderPage>
  );
}

/** The places as they were when they were kept: nothing on it needs the net but the calls. */
export function KeptPlacesPage({ views, frame }: { views: readonly AnswersView[]; frame: Frame }) {
  const t = speak(frame);
  const at = exactTime(frame.now, frame.now, tagOf(frame), views[0]?.zone ?? 'UTC');
  return (
    <FinderPage frame={frame} path={paths.keptLines} foot={t('keptFoot')}>
      <h1>{t('keptPlaces')}</h1>
      <p class="tl-lead">{t('keptAsOf', { at })}</p>
      {views.map((view) => (
        <section aria-labelledby={view.question.need}>
          <h2 id={view.question.need}>{needName(view.question.need, frame)}</h2>
          {view.answers.length === 0 && <p>{t('nothing')}</p>}
          {view.answers.map((answer) => (
            <AnswerCard answer={answer} view={view} frame={frame} forms="none" />
          ))}
        </section>
      ))}
      <p>
        <a href={inLang(paths.keptLines, frame)}>{t('dayAndNight')}</a>
      </p>
    </FinderPage>
  );
}
