import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import type { ReliefView } from '../actions/record.ts';
import { type Charge, stands } from '../model/charge.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AnswerLines } from './answers.tsx';
import { Drivers } from './drivers.tsx';
import { chargeName, outcomeLine } from './facts.tsx';

type Props = { view: ReliefView; frame: Frame };

/** What is on a youth's record, and for their lawyer what could be done about each part of it. */
export function ReliefPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, work } = view;
  const charges = view.charges.filter(stands);
  const cleared = view.charges.filter(({ sealed }) => sealed);
  const withdrawn = view.charges.length - charges.length - cleared.length;
  return (
    <StaffPage frame={frame} title={t('title')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('title')}</h2>
      <p>{t(work ? 'leadCounsel' : 'leadOthers')}</p>
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      <Actions>
        {view.mayAdd && (
          <>
            <ButtonLink href={paths.charges(record.id)}>{t('addCharge')}</ButtonLink>
            <ButtonLink look="outline" href={paths.history(record.id)}>
              {t('bringFile')}
            </ButtonLink>
          </>
        )}
        {work && (
          <>
            <ButtonLink look="outline" href={paths.account(record.id)}>
              {t('account')}
            </ButtonLink>
            <ButtonLink look="outline" href={paths.petitions(record.id)}>
              {t('petitions')}
            </ButtonLink>
            <ButtonLink look="outline" href={paths.explained(record.id)}>
              {t('forYouth')}
            </ButtonLink>
          </>
        )}
      </Actions>
      {charges.length === 0 ? (
        <EmptyState heading={t('noCharges')}>
          <p>{t('noChargesHint')}</p>
        </EmptyState>
      ) : (
        charges.map((charge) => <ChargeCard charge={charge} view={view} frame={frame} />)
      )}
      {cleared.length > 0 && (
        <section aria-labelledby="cleared">
          <h3 id="cleared">{t('cleared')}</h3>
          <p>{t('clearedHint')}</p>
          <ul>
            {cleared.map((charge) => (
              <li>{chargeName(charge, frame)}</li>
            ))}
          </ul>
        </section>
      )}
      {withdrawn > 0 && <p class="usa-hint">{t('withdrawnCount', { n: withdrawn })}</p>}
      <Drivers view={view} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}

function ChargeCard({ charge, view, frame }: Props & { charge: Charge }) {
  const t = words(frame.lang);
  const { work } = view;
  const answer = work?.answers.find(({ record }) => record.id === charge.id);
  const open = view.asks.filter((ask) => ask.chargeId === charge.id && ask.answer === null);
  return (
    <Card
      heading={chargeName(charge, frame)}
      headingLevel={3}
      href={paths.charge(view.record.id, charge.id)}
      aside={charge.what === 'filed' ? <Tag tone="care">{t('isOpen')}</Tag> : undefined}
    >
      <p>{outcomeLine(charge, frame)}</p>
      {work && charge.what === 'filed' && <p>{t('openFirstGates')}</p>}
      {answer && <AnswerLines answer={answer} frame={frame} />}
      {open.length > 0 && <p>{t('asksOpen', { n: open.length })}</p>}
    </Card>
  );
}
