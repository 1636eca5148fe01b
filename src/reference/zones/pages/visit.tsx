import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { protocolPaths } from '#reference/protocols/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkboxes, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import type { CountedView, VisitView } from '../actions/visit.ts';
import { PROTOCOL } from '../model/standing.ts';
import { givenKinds, visitKinds } from '../model/visit.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { formWords } from '../words-forms.ts';
import { placeName } from './parts.tsx';

/** The counter's page: two large buttons. */
export function VisitPage({ view, frame }: { view: VisitView; frame: Frame }) {
  const t = formWords(frame.lang);
  const { here } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('visitTitle')}
      width="form"
      crumbs={[{ href: paths.list, label: words(frame.lang)('zones') }]}
    >
      <h1>{t('visitTitle')}</h1>
      {here ? (
        <>
          <p>{t('visitHint')}</p>
          <VisitTaps placeId={here.place.id} frame={frame} />
          <p class="usa-hint">{t('visitAt', { place: placeName(here) })}</p>
          {view.places.length > 1 && (
            <Disclosure summary={t('otherPlace')}>
              <WhereWork view={view} frame={frame} />
            </Disclosure>
          )}
          <Actions>
            <ButtonLink href={protocolPaths.protocol(PROTOCOL)} look="outline">
              {t('readSteps')}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <WhereWork view={view} frame={frame} />
      )}
    </StaffPage>
  );
}

/** The two taps' second one: it counts the visit. */
export function VisitTaps({ placeId, frame }: { placeId: string; frame: Frame }) {
  const t = formWords(frame.lang);
  return (
    <Form action={paths.visit} label={t('visitTitle')}>
      <input type="hidden" name="placeId" value={placeId} />
      <ul class="tl-doors">
        {visitKinds.map((kind) => (
          <li>
            <button type="submit" name="kind" value={kind}>
              <strong>{t(`tap-${kind}`)}</strong>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}

function WhereWork({ view, frame }: { view: VisitView; frame: Frame }) {
  const t = formWords(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <Form action={paths.workplace} label={t('whereWork')}>
      <Select
        name="placeId"
        label={t('whereWork')}
        hint={t('whereWorkHint')}
        areNames
        value={value('placeId') || view.here?.place.id}
        error={error('placeId')}
        choices={view.places.map((each) => ({ value: each.place.id, label: placeName(each) }))}
      />
      <Actions>
        <SubmitButton>{t('chooseThis')}</SubmitButton>
      </Actions>
    </Form>
  );
}

/** What was counted: what was given, a wrong tap taken back, and the way on where the youth wants it. */
export function CountedPage({ view: { visit }, frame }: { view: CountedView; frame: Frame }) {
  const t = formWords(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('countedTitle')}
      width="form"
      crumbs={[{ href: paths.visit, label: t('visitTitle') }]}
    >
      <h1>{t('countedTitle')}</h1>
      <Alert kind="success">{t(visit.kind === 'crisis' ? 'counted-crisis' : 'counted-place')}</Alert>
      <p>{t(visit.isOpen ? 'countedHint' : 'visitClosed')}</p>
      {visit.isOpen && <GivenForm visit={visit} frame={frame} />}
      <h2>{t('moreHelp')}</h2>
      <p>{t('moreHelpHint')}</p>
      <Actions>
        {(frame.actor?.agencyDoors.length ?? 0) > 0 && <ButtonLink href={paths.arrival}>{t('openSteps')}</ButtonLink>}
        <ButtonLink href={protocolPaths.protocol(PROTOCOL)} look="outline">
          {t('readSteps')}
        </ButtonLink>
      </Actions>
      {visit.isOpen && (
        <Form action={paths.takenBack(visit.id)} label={t('takeBack')}>
          <SubmitButton look="plain">{t('takeBack')}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  );
}

function GivenForm({ visit, frame }: { visit: CountedView['visit']; frame: Frame }) {
  const t = formWords(frame.lang);
  return (
    <Form action={paths.counted(visit.id)} label={t('whatGiven')}>
      <Checkboxes
        name="given"
        label={t('whatGiven')}
        values={visit.given}
        choices={givenKinds.map((kind) => ({ value: kind, label: t(`give-${kind}`) }))}
      />
      <Actions>
        <SubmitButton look="outline">{t('save')}</SubmitButton>
      </Actions>
    </Form>
  );
}
