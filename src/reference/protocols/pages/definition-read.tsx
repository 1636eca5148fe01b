/** A protocol to read: all that its definition holds, with each number's source and whether anyone has checked it. */
import type { Child } from 'hono/jsx';
import { type Lang, say } from '#platform/i18n/catalogue.ts';
import { Cite } from '#ui/cite.tsx';
import { Tag } from '#ui/tag.tsx';
import type { CountyChoices } from '../model/condition.ts';
import type { ProtocolDefinition, Source, Step } from '../model/definition.ts';
import { factChoices } from '../model/facts.ts';
import { agencyKinds, ownerRoles } from '../model/owners.ts';
import { type Phone, phonesOf } from '../model/phones.ts';
import { conditionWords, dueWords, lateWords, ownerWords, sourceWords, stepTitle } from '../model/sentences.ts';
import { words } from '../words.ts';
import { FlowPicture } from './flow-picture.tsx';

type Props = { definition: ProtocolDefinition; lang: Lang; county: CountyChoices; phones?: readonly Phone[] };

/** `phones`: who answers in this county; without it, only what the definition and the county's settings say. */
export const DefinitionRead = ({ definition, lang, county, phones }: Props) => {
  const t = words(lang);
  const known = phones ?? phonesOf(definition.phones, county.settings, []);
  return (
    <article class="tl-protocol">
      <p class="usa-intro">{say(definition.purpose, lang)}</p>
      <SourceLine source={definition.source} lang={lang} />
      <h2>{t('startsWhen')}</h2>
      <p>{conditionWords(definition, definition.trigger, lang)}</p>
      <h2>{t('partners')}</h2>
      <ul class="usa-list">
        {definition.partners.map((partner) => (
          <li>
            {agencyKinds[partner.agencyKind][lang]}: {say(partner.part, lang)}
            {partner.agreement ? ` (${t('needsAgreement')})` : ''}
          </li>
        ))}
      </ul>
      <Choices definition={definition} lang={lang} county={county} />
      <FlowPicture definition={definition} lang={lang} settings={county.settings} />
      <h2>{t('stepsTitle')}</h2>
      <p class="tl-protocol__late">{t('lateOfAll', { rules: lateRules(definition.onLate, lang) })}</p>
      <ol class="usa-list usa-list--unstyled tl-protocol__steps">
        {definition.steps.map((step, i) => (
          <StepRead n={i + 1} definition={definition} step={step} lang={lang} county={county} phones={known} />
        ))}
      </ol>
      <Closing definition={definition} lang={lang} county={county} />
    </article>
  );
};

const SourceLine = ({ source, lang }: { source: Source; lang: Lang }) => (
  <p>
    <Cite text={source.citation} /> <Checked source={source} lang={lang} />
  </p>
);

/** Whether anyone has checked it: said in a word, in a tone that repeats it. */
const Checked = ({ source, lang }: { source: Source; lang: Lang }) => (
  <Tag tone={source.checkedOn ? 'good' : 'care'}>{sourceWords(source, lang)}</Tag>
);

const Row = ({ label, children }: { label: string; children?: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const effects = { offer: 'effectOffer', work: 'effectWork', notice: 'effectNotice', system: 'effectSystem' } as const;

const StepRead = ({ definition, step, lang, county, phones, n }: Props & { step: Step; n: number }) => {
  const t = words(lang);
  const gate = definition.switches.find((each) => each.id === step.switch);
  return (
    <li class="tl-card" id={`step-${step.id}`}>
      <h3>{`${n}. ${say(step.title, lang)}`}</h3>
      <p>{say(step.sentence, lang)}</p>
      {gate && !county.switches.has(gate.id) ? (
        <p>
          <Tag>{t('switchedOff', { name: say(gate.title, lang) })}</Tag>
        </p>
      ) : null}
      <dl class="tl-summary">
        <Row label={t('whoActs')}>
          {ownerWords(step.owner, lang)}; {t('fallbackAt', fallback(step, lang))}
        </Row>
        <Row label={t('dueTitle')}>{dueWords(definition, step, lang, county.settings)}</Row>
        {step.when ? <Row label={t('onlyWhen')}>{conditionWords(definition, step.when, lang)}</Row> : null}
        {step.needs.length > 0 ? (
          <Row label={t('afterSteps')}>{step.needs.map((id) => stepTitle(definition, id, lang)).join(', ')}</Row>
        ) : null}
        <Evidence step={step} lang={lang} />
        <Ring phone={phones?.find((each) => each.id === step.phone)} lang={lang} />
        {step.onLate ? <Row label={t('ifLate')}>{lateRules(step.onLate, lang)}</Row> : null}
      </dl>
      <p>{t(effects[step.effect])}</p>
      <p>
        {t(step.duty.kind, { citation: '' })} <Cite text={step.duty.source.citation} />{' '}
        <Checked source={step.duty.source} lang={lang} />
      </p>
    </li>
  );
};

const lateRules = (rules: ProtocolDefinition['onLate'], lang: Lang) =>
  rules.map((rule) => lateWords(rule, lang)).join('; ');

const fallback = ({ owner }: Step, lang: Lang) => ({
  role: ownerRoles[owner.fallback.role][lang],
  agency: agencyKinds[owner.fallback.agencyKind][lang],
});

const Evidence = ({ step, lang }: { step: Step; lang: Lang }) => {
  const t = words(lang);
  if (step.evidence.length === 0) return null;
  return (
    <Row label={t('toRecord')}>
      <ul class="usa-list">
        {step.evidence.map((field) => {
          const label = say(field.label, lang);
          const choices = field.options ?? (field.sets ? factChoices(field.sets) : []);
          return (
            <li>
              {field.required ? t('requiredField', { label }) : label}
              {choices.length > 0 ? `: ${choices.map((choice) => say(choice.label, lang)).join(', ')}` : ''}
            </li>
          );
        })}
      </ul>
    </Row>
  );
};

const Ring = ({ phone, lang }: { phone: Phone | undefined; lang: Lang }) => {
  const t = words(lang);
  if (!phone) return null;
  const who = phone.agency ? `${say(phone.who, lang)}, ${phone.agency}` : say(phone.who, lang);
  const key = phone.number === null ? 'numberNotSet' : phone.checked ? 'numberIs' : 'numberUnchecked';
  return <Row label={t('ring')}>{t(key, { who, number: phone.number ?? '' })}</Row>;
};

const Choices = ({ definition, lang, county }: Props) => {
  const t = words(lang);
  return (
    <>
      {definition.switches.length > 0 ? <h2>{t('switchesTitle')}</h2> : null}
      {definition.switches.map((each) => (
        <p>
          <strong>{say(each.title, lang)}</strong> ({t(county.switches.has(each.id) ? 'isOn' : 'isOff')}).{' '}
          {say(each.sentence, lang)}
        </p>
      ))}
      {definition.settings.length > 0 ? <h2>{t('settingsTitle')}</h2> : null}
      <ul class="usa-list tl-protocol__settings">
        {definition.settings.map((each) => {
          const value = county.settings[each.id];
          return (
            <li>
              {say(each.label, lang)}: {value === undefined ? t('settingUnset') : t('settingSet', { value })}.{' '}
              {say(each.note, lang)}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Closing = ({ definition, lang }: Props) => {
  const t = words(lang);
  return (
    <>
      <h2>{t('endsTitle')}</h2>
      <ul class="usa-list">
        {definition.ends.map((end) => (
          <li>{say(end.title, lang)}</li>
        ))}
      </ul>
      <h2>{t('reviewTitle')}</h2>
      <p>
        {say(definition.review.committee, lang)}. {say(definition.review.sentence, lang)}
      </p>
      {definition.counts.length > 0 ? <h2>{t('countsTitle')}</h2> : null}
      <ul class="usa-list">
        {definition.counts.map((count) => (
          <li>{say(count.title, lang)}</li>
        ))}
      </ul>
      <h2>{t('doNotTitle')}</h2>
      <ul class="usa-list">
        {definition.doNot.map((text) => (
          <li>{say(text, lang)}</li>
        ))}
      </ul>
    </>
  );
};
