import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { endReasons } from '../actions/change-access.ts';
import type { AccessView, Line } from '../actions/see-access.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { coded, moment, Opens } from './parts.tsx';

/** Who can see this youth, on which basis, until when; and the ways to change it. */
export function AccessPage({ view, frame }: { view: AccessView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={t('accessTitle')}
      width="wide"
      crumbs={[{ href: paths.youth(view.youthId), label: t('youth', { number: view.number }) }]}
    >
      <h1>{t('accessTitle')}</h1>
      <p class="usa-intro">{t('accessIntro')}</p>
      {!view.whole && <Alert kind="info">{t('onlyOwn')}</Alert>}
      <Actions>
        {view.works && <ButtonLink href={paths.bring(view.youthId)}>{t('bring')}</ButtonLink>}
        {view.works && (
          <ButtonLink href={paths.order(view.youthId)} look="outline">
            {t('recordOrder')}
          </ButtonLink>
        )}
        {view.whole && (
          <ButtonLink href={`/youth/${view.youthId}/consents`} look="outline">
            {t('consents')}
          </ButtonLink>
        )}
        {view.whole && (
          <ButtonLink href={paths.looks(view.youthId)} look="outline">
            {t('whoLooked')}
          </ButtonLink>
        )}
      </Actions>
      <Table
        caption={t('accessTitle')}
        captionHidden
        columns={[...columns(frame), changeColumn(view, frame)]}
        rows={view.lines}
        empty={<EmptyState heading={t('nobody')} />}
      />
      {view.ended.length > 0 && (
        <Disclosure summary={t('endedLines', { n: view.ended.length })}>
          <Table
            caption={t('ended')}
            captionHidden
            columns={[...columns(frame), { label: t('ended'), cell: (line) => <EndOf line={line} frame={frame} /> }]}
            rows={view.ended}
          />
        </Disclosure>
      )}
      {view.whole && <Blocks view={view} frame={frame} />}
    </StaffPage>
  );
}

function columns(frame: Frame): Column<Line>[] {
  const t = words(frame.lang);
  return [
    { label: t('who'), rowHeader: true, cell: (line) => <Who line={line} frame={frame} /> },
    {
      label: t('why'),
      cell: (line) => (
        <>
          {t(`basis-${line.kind}`)}
          {line.reason && line.kind !== 'consent' && (
            <span class="usa-hint">{` · ${coded('reason', line.reason, frame)}`}</span>
          )}
          {line.cause && <p>{`${t('goodCause')}: ${line.cause}`}</p>}
        </>
      ),
    },
    {
      label: t('since'),
      cell: (line) =>
        line.since > frame.now ? `${t('beginsLater')}: ${moment(line.since, frame)}` : moment(line.since, frame),
    },
    { label: t('until'), cell: (line) => (line.until ? moment(line.until, frame) : t('noEnd')) },
    { label: t('sees'), cell: (line) => <Opens opens={line.opens} frame={frame} /> },
  ];
}

function Who({ line, frame }: { line: Line; frame: Frame }) {
  const t = words(frame.lang);
  if (!line.userId)
    return (
      <>
        {line.agencyName}
        <br />
        <span class="usa-hint">{t(line.sharedDesk ? 'wholeDesk' : 'wholeAgency', { n: line.people })}</span>
      </>
    );
  return (
    <>
      {line.userName}
      {line.userLeft && ` (${t('hasLeft')})`}
      <br />
      <span class="usa-hint">{line.agencyName}</span>
    </>
  );
}

const EndOf = ({ line, frame }: { line: Line; frame: Frame }) => {
  const at = line.endedAt ?? line.until;
  return (
    <>
      {at && moment(at, frame)}
      {line.endReason && <span class="usa-hint">{` · ${coded('end', line.endReason, frame)}`}</span>}
    </>
  );
};

function changeColumn(view: AccessView, frame: Frame): Column<Line> {
  const t = words(frame.lang);
  return {
    label: t('change'),
    cell: (line) => {
      const own = line.userId === frame.actor?.userId;
      if (line.kind === 'consent' || !(view.works || own)) return null;
      return (
        <Disclosure summary={t('change')}>
          <Form action={paths.ending(view.youthId, line.id)}>
            <Select
              name={`reason`}
              label={t('endWhy')}
              choices={endReasons.map((reason) => ({ value: reason, label: t(`end-${reason}`) }))}
            />
            <SubmitButton look="outline">{t('endIt')}</SubmitButton>
          </Form>
          {line.kind === 'mdt-investigation' && (
            <Form action={paths.extension(view.youthId, line.id)}>
              <DateField name="until" label={t('until')} />
              <TextArea name="goodCause" label={t('goodCause')} rows={3} maxlength={2000} />
              <SubmitButton look="outline">{t('extend')}</SubmitButton>
            </Form>
          )}
          {line.userId && !own && view.works && (
            <Form action={paths.blocks(view.youthId)}>
              <input type="hidden" name="userId" value={line.userId} />
              <SubmitButton look="plain">{t('blockPerson')}</SubmitButton>
            </Form>
          )}
        </Disclosure>
      );
    },
  };
}

function Blocks({ view, frame }: { view: AccessView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="blocked">
      <h2 id="blocked">{t('blocked')}</h2>
      <p>{t('blockedIntro')}</p>
      {view.blocks.length === 0 ? (
        <p>{t('noBlocks')}</p>
      ) : (
        <ul>
          {view.blocks.map((block) => (
            <li>
              {`${block.name}, ${block.agencyName} · ${moment(block.since, frame)} `}
              {view.works && (
                <Disclosure summary={t('lift')}>
                  <p>{t('liftWhat', { name: block.name })}</p>
                  <Form action={paths.lifting(view.youthId, block.id)} label={`${t('liftNow')}: ${block.name}`}>
                    <SubmitButton look="outline">{t('liftNow')}</SubmitButton>
                  </Form>
                </Disclosure>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
