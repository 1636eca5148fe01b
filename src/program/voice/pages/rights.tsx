import { dayWords } from '#ui/time-words.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { rights } from '../plain-steps.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** The youth's rights, each with where it stands and whether anyone has checked it. */
export function RightsPage({ frame }: Scene) {
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.rights}>
      <h1>{t('publicRights')}</h1>
      <ul>
        {rights.map((right) => (
          <li>
            <p>{right.text[frame.lang]}</p>
            <p class="usa-hint">
              {t('publicRightWhere', { where: right.citation })}
              {' · '}
              {right.checkedOn
                ? t('publicRightChecked', { day: dayWords(right.checkedOn, frame.lang) })
                : t('publicRightUnchecked')}
            </p>
          </li>
        ))}
      </ul>
      <p>{t('publicRightsText')}</p>
      <p>
        <a href={paths.ask}>{t('publicAsk')}</a> · <a href={paths.wrong}>{t('publicWrong')}</a>
      </p>
    </MyPage>
  );
}
