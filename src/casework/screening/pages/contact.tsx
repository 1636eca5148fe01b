import { youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { saidRegion } from '#reference/regions/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ContactView } from '../actions/contacts.ts';
import { contactWords } from '../contact-words.ts';
import { paths } from '../paths.ts';

type Props = { view: ContactView; frame: Frame };

/** One contact: the worker's safety before anything else, then what was given and what comes next. */
export function ContactPage({ view, frame }: Props) {
  const t = contactWords(frame.lang);
  const { contact, words, at, checkedInAt } = view.one;
  const time = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <StaffPage
      frame={frame}
      title={t('contact')}
      width="form"
      crumbs={[{ href: paths.contacts, label: t('contacts') }]}
    >
      <h1>{t('contact')}</h1>
      {view.callDue && <CallNow view={view} frame={frame} />}
      <SummaryList
        rows={[
          { label: t('when'), value: time(at) },
          {
            label: t('place'),
            value: [saidRegion(view.regions, contact.place.region), t(`kind-${contact.place.kind}`), words.nearby]
              .filter(Boolean)
              .join(' · '),
          },
          { label: t('age'), value: t(`age-${contact.ageGuess}`) },
          { label: t('given'), value: contact.given.map((each) => t(`given-${each}`)).join(', ') || '—' },
          {
            label: t('offer'),
            value: `${t(`next-${contact.nextOffer.what}`)} (${contact.nextOffer.agreed ? t('saidYes') : t('notYet')})`,
          },
          ...(words.youth ? [{ label: t('said'), value: words.youth }] : []),
          ...(words.worker ? [{ label: t('you'), value: words.worker }] : []),
        ]}
      />
      {checkedInAt && <p>{t('checkedInAt', { at: time(checkedInAt) })}</p>}
      {view.one.youthId ? (
        <p>
          {t('joined')}: <a href={youthPaths.youth(view.one.youthId)}>{t('openRecord')}</a>
        </p>
      ) : (
        <JoinForm view={view} frame={frame} />
      )}
    </StaffPage>
  );
}

function CallNow({ view, frame }: Props) {
  const t = contactWords(frame.lang);
  const { id, told } = view.one;
  return (
    <Alert kind="warning" heading={t('callNow')}>
      <ol>
        <li>{t('call1')}</li>
        <li>{t('call2')}</li>
        <li>{t('call3')}</li>
      </ol>
      <p>{told > 0 ? t('told', { n: told }) : t('toldNobody')}</p>
      <Form action={paths.checkIn(id)}>
        <SubmitButton>{view.mine ? t('iAmSafe') : t('heardFrom')}</SubmitButton>
      </Form>
    </Alert>
  );
}

function JoinForm({ view, frame }: Props) {
  const t = contactWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Disclosure summary={t('joinHeading')} open={isBack}>
      <p>{t('joinIntro')}</p>
      <Form action={paths.contactJoin(view.one.id)}>
        <Checkbox name="wants" label={t('wants')} checked={value('wants') === 'yes'} error={error('wants')} />
        <TextField
          name="number"
          label={t('number')}
          hint={t('numberHint')}
          value={value('number')}
          error={error('number')}
          maxlength={20}
          size="medium"
        />
        <Actions>
          <SubmitButton look="outline">{t('join')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
