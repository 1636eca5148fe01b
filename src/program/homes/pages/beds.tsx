import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Bed, BedsView } from '../actions/beds.ts';
import { freeNow } from '../model/beds.ts';
import { bedKinds } from '../model/codes.ts';
import { paths } from '../paths.ts';
import { bedWords } from '../words-beds.ts';

type Props = { view: BedsView; frame: Frame };

/** Which bed is free now, for whom, and how to ask: at night, on a phone, the first thing on the page. */
export function BedsPage({ view, frame }: Props) {
  const t = bedWords(frame.lang);
  return (
    <StaffPage frame={frame} title={t('title')}>
      <h1>{t('title')}</h1>
      <p class="usa-intro">{t('lead')}</p>
      {view.beds.length === 0 && <EmptyState heading={t('nothing')} />}
      {view.beds.map((bed) => (
        <OneBed bed={bed} frame={frame} />
      ))}
      {view.mayHomes && (
        <p>
          <a href={paths.homes}>{t('toHomes')}</a>
        </p>
      )}
      {view.mayAdd && <AddPlace view={view} frame={frame} />}
    </StaffPage>
  );
}

const tones = { free: 'good', maybe: 'care', none: 'plain', unsaid: 'plain' } as const;

export function FreeTag({ bed, frame }: { bed: Bed; frame: Frame }) {
  const state = freeNow(bed.said, frame.now);
  return <Tag tone={tones[state]}>{bedWords(frame.lang)(state, { n: bed.said?.n ?? 0 })}</Tag>;
}

function OneBed({ bed, frame }: { bed: Bed; frame: Frame }) {
  const t = bedWords(frame.lang);
  return (
    <Card heading={bed.name} href={paths.site(bed.id)} aside={<FreeTag bed={bed} frame={frame} />}>
      <p>{bed.offer?.organization}</p>
      <p>{[t(`kind-${bed.kind}`), ...forWhom(bed, frame)].join(' · ')}</p>
      <SaidWhen bed={bed} frame={frame} />
      <CallNow bed={bed} frame={frame} />
    </Card>
  );
}

/** The way to ask: the provider's own line, as the directory has it. */
export function CallNow({ bed, frame }: { bed: Bed; frame: Frame }) {
  const t = bedWords(frame.lang);
  const [phone] = bed.offer?.phones ?? [];
  return (
    <p>
      {phone ? (
        <a class="usa-button" href={`tel:${phone.number}`}>
          {t('callNow', { phone: phone.number })}
          <span class="usa-sr-only">{`: ${bed.name}`}</span>
        </a>
      ) : (
        t('noPhone')
      )}
    </p>
  );
}

export function SaidWhen({ bed, frame }: { bed: Bed; frame: Frame }) {
  const t = bedWords(frame.lang);
  if (!bed.said) return null;
  const at = exactTime(bed.said.at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <p class="usa-hint">
      {t(bed.said.byLink ? 'saidByLink' : 'saidAt', { at })}
      {bed.said.waitDays !== null && ` · ${t('waitDays', { n: bed.said.waitDays })}`}
    </p>
  );
}

export function forWhom({ offer }: Bed, frame: Frame): string[] {
  const t = bedWords(frame.lang);
  if (!offer) return [];
  const { minimumAge: from, maximumAge: to, profile } = offer;
  return [
    ...(from !== null && to !== null ? [t('ages', { from, to })] : []),
    ...(from !== null && to === null ? [t('agesUp', { from })] : []),
    ...(from === null && to !== null ? [t('agesDown', { to })] : []),
    ...(profile.walk_in ? [t('walkIn')] : []),
    ...(profile.no_id_needed ? [t('noId')] : []),
    ...(profile.serves?.includes('expectant-or-parenting') ? [t('withChild')] : []),
    ...(profile.affirming ? [t('lgbtq')] : []),
  ];
}

function AddPlace({ view, frame }: Props) {
  const t = bedWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Disclosure summary={t('addPlace')} open={isBack}>
      <Form action={paths.sites} label={t('addPlace')} requiredNote>
        <TextField
          name="service"
          label={t('service')}
          hint={t('serviceHint')}
          value={value('service')}
          error={error('service')}
          required
        />
        <Select
          name="kind"
          label={t('kind')}
          value={value('kind')}
          error={error('kind')}
          choices={bedKinds.map((each) => ({ value: each, label: t(`kind-${each}`) }))}
          required
        />
        <NumberField name="beds" label={t('beds')} value={value('beds')} error={error('beds')} required />
        <Select
          name="agency"
          label={t('agency')}
          value={value('agency')}
          error={error('agency')}
          emptyLabel={t('noAgency')}
          choices={view.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          areNames
        />
        <Actions>
          <SubmitButton>{t('add')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
