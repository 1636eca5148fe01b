import type { Frame } from '#platform/http/door.ts';
import type { Assets } from '#ui/assets.ts';
import { Cite } from '#ui/cite.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { PublicPage } from '#ui/public-page.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { TonightView } from '../actions/not-home.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { missingReportLaw, nationalPhones } from '../tonight-facts.ts';

type Props = { view: TonightView; frame: Frame };
type Checked = { checkedOn: string | null };

/** What to do tonight, for a parent at home: no account, no cookie, no script but the way out. */
export function TonightPage({ view, frame }: Props) {
  const t = publicWords(frame.lang);
  const other = frame.lang === 'en' ? 'es' : 'en';
  return (
    <PublicPage
      lang={frame.lang}
      title={t('publicTitle')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${paths.tonight}?lang=${other}`}
      homeHref={paths.tonight}
      siteName={t('publicSite')}
    >
      <h1>{t('publicHeading')}</h1>
      <p class="tl-lead">{t('publicLead')}</p>
      <h2>{t('publicDanger')}</h2>
      <p>{t('publicDangerText')}</p>
      <p>
        <a class="usa-button" href="tel:911">
          {t('publicCall911')}
        </a>
      </p>
      <Steps frame={frame} />
      <Numbers view={view} frame={frame} />
      <h2>{t('publicCounty')}</h2>
      <p>{t('publicCountyText')}</p>
      <h2>{t('publicBack')}</h2>
      <p>{t('publicBackText')}</p>
      <p>
        <a href={`${paths.classes}?lang=${frame.lang}`}>{t('publicClasses')}</a>
      </p>
    </PublicPage>
  );
}

const steps = [1, 2, 3, 4, 5, 6, 7] as const;

function Steps({ frame }: { frame: Frame }) {
  const t = publicWords(frame.lang);
  const law = missingReportLaw();
  return (
    <section aria-labelledby="tonight">
      <h2 id="tonight">{t('publicTonight')}</h2>
      <ol>
        {steps.map((n) => (
          <li>
            <strong>{t(`publicStep${n}`)}</strong>
            <p>{t(`publicStep${n}Text`)}</p>
            {n === 4 && law && (
              <Disclosure summary={t('publicLaw')}>
                <p>
                  <Cite text={law.citation} />. {said(law, frame)}
                </p>
              </Disclosure>
            )}
          </li>
        ))}
      </ol>
      <p>{t('publicDoNot')}</p>
    </section>
  );
}

/** Numbers as the protocol has them, each with whether anyone has checked it; the county's own from its agencies. */
function Numbers({ view, frame }: Props) {
  const t = publicWords(frame.lang);
  const several = new Set(view.hotlines.map((each) => each.county)).size > 1;
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{t('publicNumbers')}</h2>
      <ul>
        {nationalPhones().map((phone) => (
          <li>
            {phone.who[frame.lang]}: <a href={`tel:${phone.number}`}>{phone.number}</a> ({said(phone.source, frame)})
          </li>
        ))}
        {view.hotlines.map((each) => (
          <li>
            {several ? `${each.county}, ${each.name}` : each.name}:{' '}
            <a href={`tel:${each.phone.replace(/[^+\d]/g, '')}`}>{each.phone}</a>
          </li>
        ))}
      </ul>
      <p>{t('publicNumbersNote')}</p>
    </section>
  );
}

const said = ({ checkedOn }: Checked, frame: Frame): string => {
  const t = publicWords(frame.lang);
  return checkedOn ? t('publicCheckedOn', { day: dayWords(checkedOn, frame.lang) }) : t('publicNotChecked');
};
