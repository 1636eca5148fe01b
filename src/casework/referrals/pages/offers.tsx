import type { Frame } from '#platform/http/door.ts';
import { needs, wordsOf } from '#reference/directory/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { OffersView } from '../actions/offers.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { AskPage } from './head.tsx';
import { KeptQuestion, KeptReachFields } from './kept-fields.tsx';
import { ServiceCard } from './service-card.tsx';

type Props = { view: OffersView; frame: Frame };

/** The services that fit, best first; choosing one sends nothing. */
export function OffersPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { answers, rest, fields, about } = view;
  return (
    <AskPage about={about} frame={frame} title={t('services')}>
      <p>
        <strong>{needs[fields.need][frame.lang]}</strong>. {t('bestFirst')}
      </p>
      <p>
        <a href={paths.ask(about.youthId).need}>{t('changeNeed')}</a>
      </p>
      {view.placeUnknown && <Alert kind="info">{t('placeUnknown')}</Alert>}
      {answers.length === 0 && (
        <EmptyState heading={needs[fields.need][frame.lang]}>
          <p>{t('noServices')}</p>
        </EmptyState>
      )}
      {answers.map((answer) => (
        <ServiceCard
          level={2}
          answer={answer}
          frame={frame}
          actions={
            <Form action={paths.ask(about.youthId).share}>
              <KeptQuestion fields={fields} />
              <KeptReachFields reach={view.reach} />
              <input type="hidden" name="offerId" value={answer.offer.id} />
              <SubmitButton>
                {t('choose')}
                <span class="usa-sr-only">{`: ${wordsOf(answer.offer, frame.lang)(answer.offer.name).words}, ${answer.offer.organization}`}</span>
              </SubmitButton>
            </Form>
          }
        />
      ))}
      {rest > 0 && <p>{t('andMore', { n: rest })}</p>}
      <SomeoneElse view={view} frame={frame} />
    </AskPage>
  );
}

/** An agency or county of this program, or somebody elsewhere. */
function SomeoneElse({ view, frame }: Props) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Disclosure summary={t('someoneElse')} open={isBack || view.answers.length === 0}>
      <Form action={paths.ask(view.about.youthId).share} label={t('someoneElse')}>
        <KeptQuestion fields={view.fields} />
        <KeptReachFields reach={view.reach} />
        <Select
          name="toAgency"
          label={t('toAgency')}
          areNames
          value={value('toAgency')}
          choices={named(view.agencies)}
        />
        {view.counties.length > 0 && (
          <Select
            name="toCounty"
            label={t('toCounty')}
            areNames
            value={value('toCounty')}
            choices={named(view.counties)}
          />
        )}
        <TextField
          name="elsewhere"
          label={t('elsewhere')}
          hint={t('elsewhereHint')}
          maxlength={120}
          value={value('elsewhere')}
          error={error('elsewhere')}
        />
        <TextField
          name="elsewhereEmail"
          label={t('elsewhereEmail')}
          type="email"
          value={value('elsewhereEmail')}
          error={error('elsewhereEmail')}
        />
        <TextField
          name="elsewherePhone"
          label={t('elsewherePhone')}
          type="tel"
          size="medium"
          maxlength={40}
          value={value('elsewherePhone')}
        />
        <Actions>
          <SubmitButton look="outline">{t('chooseThem')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
