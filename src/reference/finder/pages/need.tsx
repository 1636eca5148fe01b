import type { Frame } from '#platform/http/door.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { guidePaths } from '#reference/guides/index.ts';
import { Form } from '#ui/form.tsx';
import { paths } from '../paths.ts';
import { words } from '../public-words.ts';
import { FinderPage, inLang } from './shell.tsx';

/** The first page: one question, one tap. What is tapped is sent, never written into an address. */
export function NeedPage({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  return (
    <FinderPage frame={frame}>
      <h1>{t('heading')}</h1>
      <p class="tl-lead">{t('lead')}</p>
      <Form action={inLang(paths.find, frame)} label={t('heading')}>
        <ul class="tl-doors">
          {(Object.keys(needs) as Need[]).map((need) => (
            <li>
              <button type="submit" name="need" value={need}>
                <strong>{needs[need][frame.lang]}</strong>
              </button>
            </li>
          ))}
        </ul>
      </Form>
      <p>
        <a href={inLang('/families/tonight', frame)}>{t('forParents')}</a>
      </p>
      <p>
        <a href={inLang(guidePaths.open, frame)}>{t('lists')}</a>
      </p>
    </FinderPage>
  );
}
