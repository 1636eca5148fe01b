import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { IDENTIFIERS, type IdentityView, NAMES } from '../actions/identity.ts';
import type { Card } from '../card.ts';
import { kinds } from '../model/kinds.ts';
import { known } from '../model/particulars.ts';
import { paths } from '../paths.ts';
import { valueWords } from '../value-words.ts';
import { words } from '../words.ts';
import { KindField } from './kind-field.tsx';
import { toRecord, YouthHeading } from './youth-heading.tsx';

const idKinds = ['child-welfare', 'probation', 'medical-record', 'school', 'federal', 'other'] as const;

/** Who the youth is, on one page, filled in from what is known. Sections that are not this person's to see are absent. */
export function IdentityPage({ view, frame }: { view: IdentityView; frame: Frame }) {
  const t = words(frame.lang);
  const { record } = view;
  return (
    <StaffPage frame={frame} title={t('identity')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('identity')}</h2>
      {view.mayChange ? <IdentityForm view={view} frame={frame} /> : <Read view={view} frame={frame} />}
      {view.earlier.length > 0 && (
        <Disclosure summary={t('earlier')}>
          {view.earlier.map((before) => (
            <>
              <h3>
                {t('untilDay', {
                  at: exactTime(before.until, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC'),
                })}
              </h3>
              <CardWords card={before.card} frame={frame} />
            </>
          ))}
        </Disclosure>
      )}
    </StaffPage>
  );
}

function IdentityForm({ view, frame }: { view: IdentityView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const { record, standing } = view;
  const { card } = record;
  const now = (name: string, stored: string | number | null | undefined) => (isBack ? value(name) : stored);
  const asked = view.kinds.filter(({ mayAdd }) => mayAdd).map(({ kind }) => kind);
  const own = asked.filter((kind) => kinds[kind].category === 'sogie');
  return (
    <Form action={paths.identity(record.id)}>
      <p class="usa-hint">{t('identityIntro')}</p>
      <input type="hidden" name="seen" value={record.changedAt?.toISOString() ?? ''} />
      <NameFields n={0} card={card} frame={frame} />
      <Disclosure summary={t('moreNames')} open={card.names.length > 1}>
        {Array.from({ length: NAMES - 1 }, (_, n) => (
          <NameFields n={n + 1} card={card} frame={frame} />
        ))}
      </Disclosure>
      <DateField
        name="born"
        label={t('bornDay')}
        whyWeAsk={t('whyBorn')}
        value={String(now('born', card.born) ?? '')}
        error={error('born')}
      />
      <NumberField name="age" label={t('aboutAge')} value={now('age', card.aboutAge)} error={error('age')} />
      <TextField
        name="about"
        label={t('aboutYouth')}
        value={String(now('about', card.about) ?? '')}
        error={error('about')}
        maxlength={300}
      />
      {asked
        .filter((kind) => !own.includes(kind))
        .map((kind) => (
          <KindField kind={kind} now={known(standing, kind)} frame={frame} />
        ))}
      {own.length > 0 && (
        <section>
          <h3>{t('category-sogie')}</h3>
          <p class="usa-hint">{t('choosesWhoSees')}</p>
          {own.map((kind) => (
            <KindField kind={kind} now={known(standing, kind)} frame={frame} />
          ))}
        </section>
      )}
      <Disclosure summary={t('identifiers')} open={card.identifiers.length > 0}>
        <p class="usa-hint">{t('whyIdentifier')}</p>
        {Array.from({ length: IDENTIFIERS }, (_, n) => {
          const stored = card.identifiers[n];
          return (
            <fieldset class="usa-fieldset">
              <legend class="usa-legend">{t('nthIdentifier', { n: n + 1 })}</legend>
              <Select
                name={`idKind${n}`}
                label={t('idKind')}
                value={String(now(`idKind${n}`, stored?.kind) ?? '')}
                choices={idKinds.map((kind) => ({ value: kind, label: t(`idKind-${kind}`) }))}
                error={error(`idKind${n}`)}
              />
              <TextField
                name={`idValue${n}`}
                label={t('idValue')}
                value={String(now(`idValue${n}`, stored?.value) ?? '')}
                error={error(`idValue${n}`)}
                maxlength={120}
              />
            </fieldset>
          );
        })}
      </Disclosure>
      <Actions>
        <SubmitButton>{t('save')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function NameFields({ n, card, frame }: { n: number; card: Card; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const stored = card.names[n];
  const why = n === 0 ? { whyWeAsk: t('whyName') } : {};
  const kind = isBack ? value(`nameKind${n}`) : (stored?.kind ?? (n === 0 ? 'usual' : 'nickname'));
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{t('nthName', { n: n + 1 })}</legend>
      <TextField
        name={`given${n}`}
        label={t('given')}
        value={isBack ? value(`given${n}`) : stored?.given}
        error={error(`given${n}`)}
        maxlength={120}
        {...why}
      />
      <TextField
        name={`family${n}`}
        label={t('family')}
        value={isBack ? value(`family${n}`) : stored?.family}
        error={error(`family${n}`)}
        maxlength={120}
      />
      <Radios
        name={`nameKind${n}`}
        label={t('nameKind')}
        inline
        value={kind}
        choices={(['usual', 'legal', 'nickname'] as const).map((each) => ({
          value: each,
          label: t(`nameKind-${each}`),
        }))}
        error={error(`nameKind${n}`)}
      />
    </fieldset>
  );
}

/** For who may see and not change. */
function Read({ view, frame }: { view: IdentityView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <>
      <CardWords card={view.record.card} frame={frame} />
      <SummaryList
        rows={view.kinds.flatMap(({ kind }) => {
          const value = known(view.standing, kind);
          return value ? [{ label: t(`kind-${kind}`), value: valueWords(kind, value, frame.lang) }] : [];
        })}
      />
    </>
  );
}

function CardWords({ card, frame }: { card: Card; frame: Frame }) {
  const t = words(frame.lang);
  const idLabel = (kind: string) => t(`idKind-${idKinds.find((each) => each === kind) ?? 'other'}`);
  return (
    <SummaryList
      rows={[
        ...card.names.map((name) => ({
          label: t(`nameKind-${name.kind}`),
          value: [name.given, name.family].filter(Boolean).join(' '),
        })),
        ...(card.born ? [{ label: t('bornDay'), value: dayWords(card.born, frame.lang) }] : []),
        ...(card.aboutAge === null ? [] : [{ label: t('age'), value: t('aboutYears', { n: card.aboutAge }) }]),
        ...(card.about ? [{ label: t('aboutYouth'), value: card.about }] : []),
        ...card.identifiers.map(({ kind, value }) => ({ label: idLabel(kind), value })),
      ]}
    />
  );
}
