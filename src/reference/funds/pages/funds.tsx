import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { FundsView } from '../actions/funds.ts';
import { NEW } from '../actions/funds.ts';
import { dollars } from '../model/amount.ts';
import { paths } from '../paths.ts';
import type { Version } from '../store.ts';
import { words } from '../words.ts';
import { FundFacts } from './fund-facts.tsx';

/** Which money may pay, with its rule; for those who keep the funds, what waits for a second person. */
export function FundsPage({ view, frame }: { view: FundsView; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  return (
    <StaffPage frame={frame} title={t('funds')} width="form">
      <h1>{t('funds')}</h1>
      <p>{t('fundsLead')}</p>
      {frame.again?.notice && <Alert kind="warning">{frame.again.notice}</Alert>}
      {view.waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting')}</h2>
          {view.waiting.map((each) => (
            <Waiting version={each} frame={frame} />
          ))}
        </section>
      )}
      {view.funds.map(({ fund }) => (
        <Card
          heading={fund.label[lang]}
          aside={fund.pays === 'elsewhere' && <Tag>{t('elsewhere')}</Tag>}
          actions={view.keeps && <a href={paths.fund(fund.id)}>{t('change', { name: fund.label[lang] })}</a>}
        >
          <FundFacts fund={fund} lang={lang} left={view.left.get(fund.id)} />
        </Card>
      ))}
      {view.keeps && (
        <p>
          <ButtonLink href={paths.fund(NEW)} look="outline">
            {t('add')}
          </ButtonLink>
        </p>
      )}
    </StaffPage>
  );
}

function Waiting({ version, frame }: { version: Version; frame: Frame }) {
  const { lang, actor } = frame;
  const t = words(lang);
  const { fund, potCents, createdBy } = version;
  const day = dayWords(dayOf(version.createdAt, actor?.timeZone ?? 'UTC'), lang);
  return (
    <Card heading={fund.label[lang]} headingLevel={3}>
      <p>{t('wroteIt', { name: version.createdByName, day })}</p>
      {potCents !== null && <p>{t('potWas', { amount: dollars(potCents, lang) })}</p>}
      <FundFacts fund={fund} lang={lang} />
      {createdBy === actor?.userId ? (
        <p>{t('ownWord')}</p>
      ) : (
        <Form action={paths.force(version.id)} label={t('force', { name: fund.label[lang] })}>
          <SubmitButton>{t('force', { name: fund.label[lang] })}</SubmitButton>
        </Form>
      )}
    </Card>
  );
}
