import type { Frame } from '#platform/http/door.ts';
import { Cite } from '#ui/cite.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { IdentificationView } from '../actions/see.ts';
import { codeBooks, csecHistoryCodes } from '../code-lists.ts';
import type { Duty } from '../model/duties.ts';
import type { Following } from '../model/follow.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: IdentificationView; frame: Frame };

/** What follows from the decisions: what is still to be found out, whose role it is, duties, the nation, and the codes. */
export function FollowsSections({ view, frame }: Props) {
  if (Object.keys(view.current).length === 0) return null;
  return (
    <>
      <Open view={view} frame={frame} />
      <Role view={view} frame={frame} />
      <Duties view={view} frame={frame} />
      <Tribal view={view} frame={frame} />
      <Codes view={view} frame={frame} />
    </>
  );
}

function Open({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { open } = view.follows;
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('stillOpen')}</h2>
      <p>{t('stillOpenIntro')}</p>
      <ul>
        {open.map((each) => (
          <li>
            <a href={paths.questions(view.youth.id, each.form)}>{t(`open-${each.field}`)}</a> (
            {words(frame.lang)(`form-${each.form}`)}){' '}
            <span class="usa-hint">{t('askAgain', { at: dayWords(each.dueOn, frame.lang) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Role({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { role } = view.follows;
  return (
    <section aria-labelledby="role">
      <h2 id="role">{t('role')}</h2>
      <p>
        <strong>{say(`role-${role.role}`)}</strong>
      </p>
      {role.role === 'yes' && (
        <ul>
          {role.because.map((each) => (
            <li>
              {say(each.key)} <Law citation={each.citation} checkedOn={each.checkedOn} frame={frame} />
            </li>
          ))}
        </ul>
      )}
      {role.role === 'ask' && (
        <ul>
          {role.open.map((each) => (
            <li>{t(`role-open-${each}`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Duties({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { duties } = view.follows;
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{t('duties')}</h2>
      {duties.length === 0 ? (
        <p>{t('dutiesNone')}</p>
      ) : (
        <ul>
          {duties.map((duty) => (
            <li>
              <DutyWords duty={duty} frame={frame} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function DutyWords({ duty, frame }: { duty: Duty; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  return (
    <>
      <strong>{say(`duty-${duty.id}`)}</strong> {duty.state === 'open' && <Tag>{t('dutyOpen')}</Tag>}
      <br />
      {duty.clocks.map(({ what }) => say(what as Parameters<typeof say>[0])).join('. ')}.{' '}
      {duty.because.map((each) => say(each as Parameters<typeof say>[0])).join(' ')}{' '}
      <Law citation={duty.citation} checkedOn={duty.checkedOn} frame={frame} />
    </>
  );
}

function Tribal({ view, frame }: Props) {
  const say = words(frame.lang);
  const { tribal } = view.follows;
  if (tribal.length === 0) return null;
  return (
    <section aria-labelledby="tribal">
      <h2 id="tribal">{pageWords(frame.lang)('tribal')}</h2>
      <ul>
        {tribal.map((step) => (
          <li>
            {step.nation && `${step.nation}: `}
            {'step' in step ? step.step[frame.lang] : say(step.key)}{' '}
            <Law citation={('citation' in step && step.citation) || null} checkedOn={step.checkedOn} frame={frame} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Law({ citation, checkedOn, frame }: { citation: string | null; checkedOn: string | null; frame: Frame }) {
  if (!citation) return null;
  return (
    <span class="usa-hint">
      (<Cite text={citation} />
      {!checkedOn && `; ${pageWords(frame.lang)('notVerified')}`})
    </span>
  );
}

type Row = { kind: string; what: string; code: string; verified: boolean; cites?: true };

function Codes({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const rows = codeRows(view.follows, frame);
  const columns: Column<Row>[] = [
    { label: t('codeKind'), cell: (row) => row.kind },
    { label: t('codeWhat'), rowHeader: true, cell: (row) => row.what },
    {
      label: t('code'),
      cell: (row) => (
        <>
          {row.cites ? <Cite text={row.code} /> : row.code}{' '}
          {!row.verified && <span class="usa-hint">({t('notVerified')})</span>}
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">{t('codes')}</h2>
      <p>{t('codesIntro')}</p>
      <Table caption={t('codes')} captionHidden compact columns={columns} rows={rows} empty={<p>{t('codesNone')}</p>} />
      <p>
        <a href={paths.caseRecord(view.youth.id)}>{t('caseRecord')}</a>{' '}
        <span class="usa-hint">{t('caseRecordHint')}</span>
      </p>
    </section>
  );
}

function codeRows({ codes, afcars }: Following, frame: Frame): Row[] {
  const t = pageWords(frame.lang);
  const { lang } = frame;
  const days = (from: string | null, to: string | null) => t('days', { from: from ?? '—', to: to ?? t('goesOn') });
  return [
    ...(codes.allegation?.subCategories ?? []).map((one) => ({
      kind: t('codeAllegation'),
      what: codeBooks.allegations.subCategories.find(({ id }) => id === one.id)?.label[lang] ?? one.id,
      code: `${codes.allegation?.code} · ${one.code ?? t('codeUnset')}`,
      verified: one.verified,
    })),
    ...codes.csecHistory.rows.map((row) => ({
      kind: t('codeHistory'),
      what: `${csecHistoryCodes.codes.find(({ code }) => code === row.code)?.label[lang] ?? ''}, ${days(row.start, row.end)}`,
      code: String(row.code),
      verified: csecHistoryCodes.source.checkedOn !== null,
    })),
    ...codes.specialProjects.map((one) => ({
      kind: t('codeProject'),
      what: codeBooks.projects.projects.find(({ id }) => id === one.id)?.label[lang] ?? one.id,
      code: String(one.code ?? t('codeUnset')),
      verified: one.verified,
    })),
    ...(codes.ncands
      ? [{ kind: t('codeFederal'), what: 'NCANDS', code: String(codes.ncands.code), verified: codes.ncands.verified }]
      : []),
    ...Object.entries(afcars ?? {}).flatMap(([id, value]) =>
      value === null
        ? []
        : [
            {
              kind: t('codeFederal'),
              what: `AFCARS ${id}`,
              code: String(value),
              verified: codeBooks.federal.afcars.source.checkedOn !== null,
            },
          ],
    ),
    ...codes.funds.map((fund) => ({
      kind: t('codeFund'),
      what: fund.label[lang],
      code: fund.citation,
      cites: true as const,
      verified: fund.checkedOn !== null,
    })),
  ];
}
