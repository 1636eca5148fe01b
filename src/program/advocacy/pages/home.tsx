import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { ButtonLink } from '#ui/form.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { type HomeView, PAGE } from '../actions/home.ts';
import type { Contract } from '../contract-store.ts';
import { standingOn } from '../model/terms.ts';
import { paths } from '../paths.ts';
import type { Turn } from '../referral-store.ts';
import { words } from '../words.ts';
import { NextClock } from './clocks.tsx';
import { dayIn, formsIn, regionsIn } from './shown.ts';

type Props = { view: HomeView; frame: Frame };

/** Advocacy for whoever comes: the county its contracts, a program its youth, everyone whom they may ask. */
export function HomePage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('advocacy')} width="wide">
      <h1>{t('advocacy')}</h1>
      <p class="usa-intro">{t('intro')}</p>
      {view.isProgram && <AtProgram view={view} frame={frame} />}
      <Contracts view={view} frame={frame} />
      <section aria-labelledby="outside">
        <h2 id="outside">{t('outside')}</h2>
        <p>{t('outsideText')}</p>
        <p>
          <ButtonLink href={paths.refer} look="outline">
            {t('referOutside')}
          </ButtonLink>
        </p>
        {view.own.length > 0 && (
          <Table
            caption={t('ownReferrals')}
            rows={view.own}
            columns={[
              {
                label: t('who'),
                rowHeader: true,
                cell: ({ referral }) => <a href={paths.referral(referral.id)}>{referral.card.called}</a>,
              },
              { label: t('asked'), cell: ({ referral }) => dayIn(referral.at, frame) },
              { label: t('howItStands'), cell: ({ turns }) => turnWords(turns.at(-1) ?? null, frame) },
            ]}
          />
        )}
      </section>
    </StaffPage>
  );
}

export function turnWords(turn: Turn | null, frame: Frame): string {
  const t = words(frame.lang);
  if (!turn || turn.declinedAt) return t('nobodyHas');
  if (turn.endedAt) return t('overSince', { day: dayIn(turn.endedAt, frame) });
  return turn.acceptedAt
    ? t('withAdvocate', { name: turn.advocateName ?? '', agency: turn.agencyName })
    : t('waitsFor', { agency: turn.agencyName });
}

function AtProgram({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="program">
      <h2 id="program">{t('yourProgram')}</h2>
      <p>
        <a href={paths.caseload}>{t('caseloads')}</a>
      </p>
      <Table
        caption={t('yourYouth')}
        rows={view.atProgram}
        empty={<p>{t('noYouth')}</p>}
        columns={[
          {
            label: t('who'),
            rowHeader: true,
            cell: ({ referral }) => <a href={paths.referral(referral.id)}>{referral.card.called}</a>,
          },
          { label: t('asked'), cell: ({ turn }) => dayIn(turn.at, frame) },
          {
            label: t('howItStands'),
            cell: ({ turn }) =>
              turn.acceptedAt || turn.endedAt ? turnWords(turn, frame) : <Tag tone="care">{t('toAnswer')}</Tag>,
          },
          {
            label: t('next'),
            cell: ({ turn }) => (
              <NextClock
                facts={turn}
                terms={view.ground.contracts.find(({ id }) => id === turn.contractId)?.terms ?? []}
                calendars={view.calendars}
                frame={frame}
              />
            ),
          },
        ]}
      />
      <Pagination page={view.page} rowCount={view.ofAll} pageSize={PAGE} href={paths.homePage} />
    </section>
  );
}

function Contracts({ view, frame }: Props) {
  const t = words(frame.lang);
  const { ground } = view;
  const counted = ground.manages;
  const of = (contract: Contract) => view.numbers.get(contract.id);
  const numbers = counted
    ? [
        { label: t('waiting'), numeric: true, cell: (row: Contract) => String(of(row)?.waiting ?? 0) },
        { label: t('late'), numeric: true, cell: (row: Contract) => String(of(row)?.late ?? 0) },
        { label: t('noClock'), numeric: true, cell: (row: Contract) => String(of(row)?.unsaid ?? 0) },
      ]
    : [];
  return (
    <section aria-labelledby="contracts">
      <h2 id="contracts">{t('contracts')}</h2>
      {counted && <p class="usa-hint">{t('countsOnly')}</p>}
      <Table
        caption={t('contracts')}
        captionHidden
        rows={ground.contracts}
        empty={<p>{t('noContracts')}</p>}
        columns={[
          {
            label: t('program'),
            rowHeader: true,
            cell: (row) => <a href={paths.contract(row.id)}>{row.agencyName}</a>,
          },
          {
            label: t('standing'),
            cell: ({ terms: [now] }) => (now ? <Tag>{t(`standing-${standingOn(now, ground.today)}`)}</Tag> : '–'),
          },
          { label: t('forms'), cell: ({ terms: [now] }) => (now ? formsIn(now.forms, frame.lang) : '–') },
          { label: t('regions'), cell: ({ terms: [now] }) => regionsIn(now?.regions ?? [], ground, frame.lang) },
          {
            label: t('activeOf'),
            numeric: true,
            cell: (row) => {
              const { active = null, hasRoom = false } = ground.filled.get(row.id) ?? {};
              if (active === null) return t(hasRoom ? 'fit-room-yes' : 'fit-room-no');
              return t('nOf', { n: active, of: row.terms[0]?.capacity ?? 0 });
            },
          },
          ...numbers,
        ]}
      />
      {ground.manages && (
        <p>
          <ButtonLink href={paths.newContract}>{t('newContract')}</ButtonLink>
        </p>
      )}
    </section>
  );
}
