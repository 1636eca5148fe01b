import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { protocolPaths } from '#reference/protocols/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import type { ApplicationView } from '../actions/application.ts';
import type { PlaceToday } from '../load.ts';
import { PROTOCOL } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { formWords } from '../words-forms.ts';
import { ApprovalForm, ChangeForm } from './application-forms.tsx';
import { dayIn, kindWords, missingWords, phaseName, placeName, RulesNote, whereWords, ZoneTag } from './parts.tsx';

type Props = { view: ApplicationView; frame: Frame };

/** One agency's application: its head, what was approved, and its places as they stand today. */
export function ApplicationPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { application, phases, fills } = view;
  return (
    <StaffPage frame={frame} title={application.name} width="wide" crumbs={[{ href: paths.list, label: t('zones') }]}>
      <h1>{application.name}</h1>
      {application.endedOn && <Alert kind="info">{t('ended', { day: dayIn(application.endedOn, frame) })}</Alert>}
      <SummaryList
        rows={[
          { label: t('phase'), value: phaseName(phases, application.phase) },
          { label: formWords(frame.lang)('kind'), value: kindWords(application.kind, frame) },
          { label: t('applied'), value: application.appliedOn ? dayIn(application.appliedOn, frame) : t('notApplied') },
          { label: t('head'), value: application.head || t('headNone') },
        ]}
      />
      {fills && <ChangeForm view={view} frame={frame} />}
      <Places view={view} frame={frame} />
      <Approvals view={view} frame={frame} />
      <RulesNote rules={view.today.rules} frame={frame} />
      {fills && (
        <Disclosure summary={t('endApplication')}>
          <p>{t('endHint')}</p>
          <Form action={paths.applicationEnd(application.id)}>
            <SubmitButton look="outline">{t('endApplication')}</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </StaffPage>
  );
}

function Places({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('places')}</h2>
      {view.fills && (
        <Actions>
          <ButtonLink href={paths.addPlaces(view.application.id)}>{t('addPlaces')}</ButtonLink>
        </Actions>
      )}
      <Table
        caption={t('places')}
        captionHidden
        rows={view.places}
        empty={
          <EmptyState heading={t('noPlaces')}>
            <p>{t('noPlacesHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('place'),
            rowHeader: true,
            cell: (row: PlaceToday) => <a href={paths.place(row.place.id)}>{placeName(row)}</a>,
          },
          { label: t('where'), cell: (row) => whereWords(row, frame) },
          {
            label: t('today'),
            cell: (row) => (
              <>
                <ZoneTag standing={row.standing} frame={frame} />
                <p>{missingWords(row.standing, frame)}</p>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Approvals({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="approvals">
      <h2 id="approvals">{t('approvals')}</h2>
      <p>
        <a href={protocolPaths.protocol(PROTOCOL)}>{t('readProtocol')}</a>
        {' · '}
        <a href={protocolPaths.guide(PROTOCOL)}>{t('readGuide')}</a>
      </p>
      {view.approvals.length === 0 ? (
        <p>{t('noApprovals')}</p>
      ) : (
        <ul class="tl-plain-list tl-cards">
          {view.approvals.map(({ id, what, version, by, on, heldUntil }) => {
            const label = t(what === 'guide' ? 'approved-guide' : 'approved-protocol', { version });
            return (
              <li class="tl-card">
                <p>
                  <strong>{label}</strong>
                </p>
                <p>{t('approvedBy', { by, day: dayIn(on, frame) })}</p>
                {heldUntil && <p>{t('approvalEnded', { day: dayIn(heldUntil, frame) })}</p>}
                {view.fills && !heldUntil && (
                  <Form action={paths.approvalEnd(view.application.id, id)} label={`${t('endApproval')}: ${label}`}>
                    <SubmitButton look="plain">{t('endApproval')}</SubmitButton>
                  </Form>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {view.fills && <ApprovalForm view={view} frame={frame} />}
    </section>
  );
}
