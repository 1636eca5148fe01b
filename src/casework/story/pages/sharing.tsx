import { consentWords, languageName, languageTags, ways } from '#foundation/consent/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { SharingView } from '../actions/share.ts';
import { type Share, stands } from '../model/parts.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { StoryForm } from './frame.tsx';
import { partName } from './parts.tsx';

type Props = { view: SharingView; frame: Frame };

/** Who may read a part, until when; each taken back with one tap. */
export function SharingPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, part } = view;
  const standing = part.shares.filter((share) => stands(share, frame.now));
  const over = part.shares.filter((share) => !stands(share, frame.now));
  return (
    <StoryForm record={record} frame={frame} heading={`${t('sharing')}: ${partName(part, frame)}`}>
      <p>{t('whoWrote')}</p>
      {standing.length === 0 && <p>{t('sharedWithNone')}</p>}
      {standing.map((share) => (
        <Standing share={share} view={view} frame={frame} />
      ))}
      <ShareForm view={view} frame={frame} />
      {over.length > 0 && (
        <section aria-labelledby="over">
          <h3 id="over">{t('ended')}</h3>
          <ul>
            {over.map((share) => (
              <li>
                {share.name ?? t('team')},{' '}
                {t('untilDay', { day: day(share.endedAt ?? share.until ?? frame.now, frame) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </StoryForm>
  );
}

const day = (at: Date, frame: Frame) => dayWords(dayOf(at, frame.actor?.timeZone ?? 'UTC'), frame.lang);

function Standing({ share, view, frame }: Props & { share: Share }) {
  const t = words(frame.lang);
  const name = share.name ?? t('team');
  const facts = [
    t('sinceDay', { day: day(share.since, frame) }),
    ...(share.until ? [t('untilDay', { day: day(share.until, frame) })] : []),
    ...(share.mayQuote ? [t('quotes')] : []),
    ...(share.mayWrite ? [t('writes')] : []),
  ];
  return (
    <Card heading={name} headingLevel={3}>
      <p>{facts.join(' · ')}</p>
      <Form action={paths.ending(view.record.id, view.part.id, share.id)} label={t('takeBackOf', { name })}>
        <SubmitButton look="outline">
          {t('takeBack')}
          <span class="usa-sr-only">{`: ${name}`}</span>
        </SubmitButton>
      </Form>
    </Card>
  );
}

function ShareForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Form action={paths.sharing(view.record.id, view.part.id)} label={t('shareNew')}>
      <h3>{t('shareNew')}</h3>
      <Select
        name="to"
        label={t('to')}
        value={value('to')}
        error={error('to')}
        areNames
        choices={[{ value: 'team', label: t('team') }]}
        groups={[
          { label: t('people'), choices: peopleOf(view) },
          {
            label: t('agencies'),
            choices: view.agencies.map(({ id, name }) => ({ value: `agency ${id}`, label: name })),
          },
        ]}
      />
      <Checkbox name="mayQuote" label={t('mayQuote')} checked={isBack ? value('mayQuote') === 'yes' : true} />
      <Checkbox name="mayWrite" label={t('mayWrite')} error={error('mayWrite')} checked={value('mayWrite') === 'yes'} />
      <DateField name="until" label={t('until')} hint={t('untilHint')} value={value('until')} error={error('until')} />
      <Select
        name="how"
        label={t('how')}
        value={value('how')}
        error={error('how')}
        choices={ways.map((way) => ({ value: way, label: consentWords(frame.lang)(`how-${way}`) }))}
      />
      <Select
        name="lang"
        label={t('inLang')}
        value={value('lang') || view.part.text.lang}
        error={error('lang')}
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
      />
      <Actions>
        <SubmitButton>{t('share')}</SubmitButton>
      </Actions>
    </Form>
  );
}

/** The main advocate first, then by name. */
const peopleOf = ({ people, mainAdvocate }: SharingView) =>
  [...people.filter(({ id }) => id === mainAdvocate), ...people.filter(({ id }) => id !== mainAdvocate)].map(
    ({ id, name, agencyName }) => ({ value: `user ${id}`, label: `${name} (${agencyName})` }),
  );
