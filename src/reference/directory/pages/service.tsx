import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import type { ServiceView } from '../actions/browse.ts';
import { editPaths } from '../edit-paths.ts';
import { type Body, inside, text } from '../model/directory.ts';
import { bodyIn } from '../model/translations.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { words as editWords } from '../words-edit.ts';
import { words as importWords } from '../words-import.ts';
import { keeperWords } from './edit.tsx';
import { checkedWords, statusWords } from './list.tsx';
import { linesOf } from './said.ts';

/** One service as it is open to all, with the day on which somebody last said that it is right. */
export function ServicePage({ view, frame }: { view: ServiceView; frame: Frame }) {
  const t = words(frame.lang);
  const { service } = view;
  const answer = bodyIn(view.answer, frame.lang);
  const rows = [
    { label: t('organization'), value: service.organization },
    { label: t('status'), value: statusWords(service.status, frame) },
    {
      label: t('checkedOn'),
      value: `${checkedWords(service.checkedOn, frame)}${service.isStale ? ` (${t('stale')})` : ''}`,
    },
    { label: editWords(frame.lang)('keeper'), value: keeperWords(view.steward, frame) },
    { label: t('about'), value: text(answer, 'description') },
    { label: t('eligibility'), value: text(answer, 'eligibility_description') },
    { label: t('ages'), value: agesWords(answer, frame) },
    { label: t('fees'), value: text(answer, 'fees_description') || text(answer, 'fees') },
    {
      label: t('phones'),
      value: inside(answer, 'phones').length > 0 && <Phones answer={answer} />,
    },
    { label: t('email'), value: text(answer, 'email') },
    { label: t('web'), value: text(answer, 'url') && <Web url={text(answer, 'url')} /> },
    ...linesOf(answer, ['capacity', 'schedules', 'languages', 'required_documents', 'exclusions'], frame.lang),
  ].filter(({ value }) => value);
  return (
    <StaffPage frame={frame} title={service.name} width="form" crumbs={[{ href: paths.list, label: t('directory') }]}>
      <h1>{service.name}</h1>
      <SummaryList rows={rows} />
      <h2>{t('places')}</h2>
      <Places answer={answer} frame={frame} />
      {view.keeps && view.hides && (
        <p>
          <a href={paths.hiddenPlaces(service.id)}>{t('hiddenPlaces')}</a>
        </p>
      )}
      {view.broughtAs.map(({ id, name }) => (
        <p>
          <a href={paths.source(id)}>{importWords(frame.lang)('ofSource', { name })}</a>
        </p>
      ))}
      <NotRight serviceId={service.id} frame={frame} />
      {view.keeps && (
        <Actions>
          <ButtonLink href={editPaths.edit(service.id)}>{editWords(frame.lang)('edit')}</ButtonLink>
        </Actions>
      )}
      {view.keeps && (
        <Form action={paths.checked(service.id)} label={t('checkToday')}>
          <p class="usa-hint">{t('checkTodayHint')}</p>
          <Actions>
            <SubmitButton>{t('checkToday')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}

/** Anyone at work may say so too; which entry it is travels with the form. */
const NotRight = ({ serviceId, frame }: { serviceId: string; frame: Frame }) => (
  <Form action={paths.notRight} label={editWords(frame.lang)('notRight')}>
    <input type="hidden" name="service" value={serviceId} />
    <SubmitButton look="plain">{editWords(frame.lang)('notRight')}</SubmitButton>
  </Form>
);

const Phones = ({ answer }: { answer: Body }) => (
  <>
    {inside(answer, 'phones').map((each, at) => (
      <>
        {at > 0 && ', '}
        <a href={`tel:${text(each, 'number').replace(/[^+\d]/g, '')}`}>{text(each, 'number')}</a>
      </>
    ))}
  </>
);

/** A link only where it leads to a web page: an address came with a file, and may be anything. */
const Web = ({ url }: { url: string }) =>
  /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer noopener">
      {url}
    </a>
  ) : (
    <>{url}</>
  );

function Places({ answer, frame }: { answer: Body; frame: Frame }) {
  const t = words(frame.lang);
  const places = inside(answer, 'service_at_locations').map((each) => each.location as Body | undefined);
  if (places.length === 0) return <p>{t('noPlace')}</p>;
  return (
    <ul>
      {places.map((place) => (
        <li>{place?.confidential === true ? t('placeHidden') : placeWords(place ?? {})}</li>
      ))}
    </ul>
  );
}

const placeWords = (place: Body): string =>
  [
    text(place, 'name'),
    ...inside(place, 'addresses').map((each) =>
      ['address_1', 'address_2', 'city', 'postal_code']
        .map((name) => text(each, name))
        .filter(Boolean)
        .join(', '),
    ),
  ]
    .filter(Boolean)
    .join(': ') || text(place, 'id');

function agesWords(answer: Body, { lang }: Frame): string {
  const t = words(lang);
  const [from, to] = [answer.minimum_age, answer.maximum_age];
  if (typeof from === 'number' && typeof to === 'number') return t('agesBoth', { from, to });
  if (typeof from === 'number') return t('agesFrom', { from });
  return typeof to === 'number' ? t('agesTo', { to }) : '';
}
