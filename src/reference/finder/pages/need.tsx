import type { Frame } from '#platform/http/door.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { guidePaths } from '#reference/guides/index.ts';
import { Form } from '#ui/form.tsx';
import { linesFor } from '../crisis-lines.ts';
import { paths } from '../paths.ts';
import { needName, speak } from '../spoken.ts';
import { Lines } from './lines.tsx';
import { FinderPage, inLang } from './shell.tsx';

/** The first page: one question, one tap. What is tapped is sent, never written into an address. */
export function NeedPage({ frame }: { frame: Frame }) {
  const t = speak(frame);
  return (
    <FinderPage frame={frame}>
      <h1>{t('heading')}</h1>
      <p class="tl-lead">{t('lead')}</p>
      <Form action={inLang(paths.find, frame)} label={t('heading')}>
        <ul class="tl-doors">
          {(Object.keys(needs) as Need[]).map((need) => (
            <li>
              <button type="submit" name="need" value={need}>
                <strong>{needName(need, frame)}</strong>
              </button>
            </li>
          ))}
        </ul>
      </Form>
      <p class="tl-lead">
        <a href={inLang(paths.someone, frame)}>{t('someone')}</a>
      </p>
      <p>
        <a href={inLang('/families/tonight', frame)}>{t('forParents')}</a>
      </p>
      <p>
        <a href={inLang(paths.parents, frame)}>{t('classes')}</a>
      </p>
      <p>
        <a href={inLang(guidePaths.open, frame)}>{t('lists')}</a>
      </p>
      <p>
        <a href={inLang('/clear-a-record', frame)}>{t('records')}</a>
      </p>
      <p>
        <a href={inLang(paths.answer, frame)}>{t('lookWithCode')}</a>
      </p>
      <p>
        <a href={inLang(paths.keep, frame)}>{t('keep')}</a>
      </p>
      <Lines lines={linesFor('talk')} frame={frame} />
    </FinderPage>
  );
}
