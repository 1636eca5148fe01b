import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Radios, Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { Holder } from '../holder-store.ts';
import { has, holderFacts, holderKinds, mayBeTold, silentFrom } from '../model/matter.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { MatterProps } from './matter.tsx';

type Props = MatterProps & { holder: Holder };

/** Who holds a record: what each was sent, what they answered, and what shows that it is sealed and destroyed. */
export function Holders({ view, frame }: MatterProps) {
  const t = words(frame.lang);
  const granted = view.one.matter.steps.some(({ step }) => step === 'granted');
  return (
    <section aria-labelledby="holders">
      <h2 id="holders">{t('holders')}</h2>
      <p>{t('holdersHint')}</p>
      {!granted && <p class="usa-hint">{t('afterGrant')}</p>}
      {view.one.holders.map((holder) => (
        <HolderCard holder={holder} view={view} frame={frame} />
      ))}
      <FactForm view={view} frame={frame} />
      <HolderForm view={view} frame={frame} />
    </section>
  );
}

const nameOf = ({ name, kind }: Holder, { lang }: Frame): string =>
  [name, words(lang)(`kind-${kind}`)].filter(Boolean).join(', ');

function HolderCard({ holder, view, frame }: Props) {
  const t = words(frame.lang);
  const granted = view.one.matter.steps.some(({ step }) => step === 'granted');
  const stands = (['destroyed', 'sealed', 'answered', 'chased', 'sent', 'agreed'] as const).find((fact) =>
    has(holder, fact),
  );
  const silent = silentFrom(holder);
  const last = holder.facts.filter(({ fact }) => fact === 'sent' || fact === 'chased').at(-1);
  return (
    <Card
      heading={nameOf(holder, frame)}
      headingLevel={3}
      aside={
        stands && (
          <Tag tone={stands === 'sealed' || stands === 'destroyed' ? 'good' : 'calm'}>{t(`fact-${stands}`)}</Tag>
        )
      }
    >
      {holder.address && <p>{holder.address}</p>}
      {holder.kind === 'program' && <p>{t('programHint')}</p>}
      {holder.facts.length > 0 && (
        <ul>
          {holder.facts.map(({ fact, on, words: said, byName }) => (
            <li>
              {t(`fact-${fact}`)}, {dayWords(on, frame.lang)}. {said} <span class="usa-hint">{byName}</span>
            </li>
          ))}
        </ul>
      )}
      {granted && (
        <>
          {holder.facts.length === 0 && <p>{t('nothingYet')}</p>}
          {silent !== null && silent <= view.work.today && last && (
            <p>{t('silentSince', { day: dayWords(last.on, frame.lang) })}</p>
          )}
          {holder.kind !== 'program' && !has(holder, 'sealed') && (
            <p>
              <a href={paths.letter(view.record.id, view.one.matter.id, holder.id)}>
                {t(last ? 'letter' : 'letterFirst')}
                <span class="usa-sr-only">: {nameOf(holder, frame)}</span>
              </a>
            </p>
          )}
        </>
      )}
      {holder.facts.length === 0 && <DropForm holder={holder} view={view} frame={frame} />}
    </Card>
  );
}

/** One form for all of them: a page with the same fields many times over would mark the wrong one. */
function FactForm({ view, frame }: MatterProps) {
  const t = words(frame.lang);
  const { matter, holders } = view.one;
  const here = paths.facts(view.record.id, matter.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  const granted = matter.steps.some(({ step }) => step === 'granted');
  const may = holders.filter(({ kind }) => mayBeTold(kind, granted).length > 0);
  const facts = holderFacts.filter((fact) => may.some(({ kind }) => mayBeTold(kind, granted).includes(fact)));
  if (facts.length === 0) return null;
  return (
    <Disclosure summary={t('writeFact')} open={isBack}>
      <Form action={here} label={t('writeFact')}>
        <Select
          name="holder"
          label={t('whoDid')}
          value={value('holder')}
          error={error('holder')}
          choices={may.map((each) => ({ value: each.id, label: nameOf(each, frame) }))}
        />
        <Radios
          name="fact"
          label={t('whatHappened')}
          value={value('fact')}
          error={error('fact')}
          choices={facts.map((fact) => ({ value: fact, label: t(`fact-${fact}`) }))}
        />
        <DateField name="toldOn" label={t('toldDay')} value={value('toldOn')} error={error('toldOn')} />
        <TextField
          name="proof"
          label={t('proof')}
          hint={t('proofHint')}
          value={value('proof')}
          error={error('proof')}
          maxlength={2000}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function DropForm({ holder, view, frame }: Props) {
  const t = words(frame.lang);
  const who = nameOf(holder, frame);
  return (
    <Form
      action={paths.droppingHolder(view.record.id, view.one.matter.id, holder.id)}
      label={t('dropHolderOf', { who })}
    >
      <SubmitButton look="plain">
        {t('dropHolder')}
        <span class="usa-sr-only">: {who}</span>
      </SubmitButton>
    </Form>
  );
}

function HolderForm({ view, frame }: MatterProps) {
  const t = words(frame.lang);
  const here = paths.holders(view.record.id, view.one.matter.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('addHolder')} open={isBack}>
      <Form action={here} label={t('addHolder')}>
        <Select
          name="kind"
          label={t('kind')}
          value={value('kind')}
          error={error('kind')}
          choices={holderKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
        />
        <TextField name="name" label={t('name')} value={value('name')} error={error('name')} maxlength={200} />
        <TextField
          name="address"
          label={t('address')}
          value={value('address')}
          error={error('address')}
          maxlength={300}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
