import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { type GiveView, giveFor, type SharingView, type Span, spans } from '../actions/sharing.ts';
import type { MyConsent } from '../consent-store.ts';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { kindFor } from './plain.ts';
import { MyPage } from './shell.tsx';

const toWhom = ({ userName, agencyName }: MyConsent): string => (userName ? `${userName}, ${agencyName}` : agencyName);

/** What was agreed to, taken back piece by piece; what others agreed to; what is over. */
export function SharingPage({ view, frame, youth }: Scene & { view: SharingView }) {
  const t = publicWords(frame.lang);
  const day = (at: Date) => dayWords(dayOf(at, youth.timeZone), frame.lang);
  return (
    <MyPage frame={frame} here={paths.sharing}>
      <h1>{t('publicSharing')}</h1>
      <p>{t('publicSharingText')}</p>
      {view.mine.length === 0 && <p>{t('publicSharingNone')}</p>}
      {view.mine.map((each) => (
        <Mine consent={each} day={day} frame={frame} youth={youth} />
      ))}
      <p>
        <ButtonLink href={paths.give}>{t('publicGive')}</ButtonLink>
      </p>
      {view.others.length > 0 && (
        <section>
          <h2>{t('publicSharingOthers')}</h2>
          <p>{t('publicSharingOthersText')}</p>
          {view.others.map((each) => (
            <Card heading={toWhom(each)} headingLevel={3}>
              <p>{t(`publicBy-${each.givenBy}`)}</p>
              <Kinds consent={each} frame={frame} youth={youth} />
              <p class="usa-hint">{t('publicUntil', { day: day(each.until) })}</p>
            </Card>
          ))}
        </section>
      )}
      {view.over.length > 0 && (
        <section>
          <h2>{t('publicOver')}</h2>
          <ul>
            {view.over.map((each) => (
              <li>
                {each.withdrawnAt
                  ? t('publicOverBack', { who: toWhom(each), day: day(each.withdrawnAt) })
                  : t('publicOverEnded', { who: toWhom(each), day: day(each.until) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </MyPage>
  );
}

const Kinds = ({ consent, frame }: Scene & { consent: MyConsent }) => (
  <ul>
    {consent.categories.map((category) => (
      <li>{kindFor(category, frame.lang)}</li>
    ))}
  </ul>
);

function Mine({ consent, day, frame }: Scene & { consent: MyConsent; day: (at: Date) => string }) {
  const t = publicWords(frame.lang);
  const { id, categories } = consent;
  const who = toWhom(consent);
  return (
    <Card heading={who}>
      {consent.needsSecond && !consent.confirmedAt && <p>{t('publicWaits')}</p>}
      {categories.length > 1 &&
        categories.map((category) => (
          <Form action={paths.takeBack(id)} label={`${who}: ${kindFor(category, frame.lang)}`}>
            <input type="hidden" name="kind" value={category} />
            <SubmitButton look="outline">{t('publicBackOne', { kind: kindFor(category, frame.lang) })}</SubmitButton>
          </Form>
        ))}
      {categories.length === 1 && <p>{kindFor(categories[0] ?? '', frame.lang)}</p>}
      <Form action={paths.takeBack(id)} label={`${who}: ${t('publicBackAll')}`}>
        <SubmitButton>{t('publicBackAll')}</SubmitButton>
      </Form>
      <p class="usa-hint">{t('publicUntil', { day: day(consent.until) })}</p>
    </Card>
  );
}

/** The youth says yes: to whom, what, for what and how long. */
export function GivePage({ view, frame }: Scene & { view: GiveView }) {
  const t = publicWords(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <MyPage frame={frame} here={paths.give}>
      <h1>{t('publicGive')}</h1>
      <p>{t('publicGiveText')}</p>
      {view.agencies.length === 0 ? (
        <p>{t('publicGiveNobody')}</p>
      ) : (
        <Form action={paths.give} label={t('publicGive')}>
          <Radios
            name="agency"
            label={t('publicGiveWho')}
            value={value('agency')}
            error={error('agency')}
            choices={view.agencies.map(({ id, name }) => ({ value: id, label: name, isName: true }))}
          />
          <Checkboxes
            name="kinds"
            label={t('publicGiveWhat')}
            hint={t('publicGiveWhatHint')}
            values={values('kinds')}
            error={error('kinds')}
            choices={view.kinds.map((kind) => ({ value: kind, label: kindFor(kind, frame.lang) }))}
          />
          <Radios
            name="purpose"
            label={t('publicGiveFor')}
            value={value('purpose')}
            error={error('purpose')}
            choices={giveFor.map((each) => ({ value: each, label: t(`publicFor-${each}`) }))}
          />
          <Radios
            name="span"
            label={t('publicGiveSpan')}
            value={value('span')}
            error={error('span')}
            choices={(Object.keys(spans) as Span[]).map((each) => ({ value: each, label: t(`publicSpan-${each}`) }))}
          />
          <Actions>
            <SubmitButton>{t('publicGiveNow')}</SubmitButton>
          </Actions>
        </Form>
      )}
      <p>
        <a href={paths.sharing}>{t('publicSharing')}</a>
      </p>
    </MyPage>
  );
}
