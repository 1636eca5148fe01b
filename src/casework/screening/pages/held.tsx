import { youthPaths } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ResultView } from '../actions/result.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';

type Props = { view: ResultView; frame: Frame };

/** At a community door: what stays, the agency's own steps, and the two ways in which the county may come in. */
export function HeldSection({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t('heldHeading')}</h2>
      <p>{t('held')}</p>
      <p>{t('heldWhoSees')}</p>
      <Actions>
        <ButtonLink href={paths.ownSteps(view.youth.id)}>{t('ownSteps')}</ButtonLink>
        <ButtonLink href={youthPaths.identity(view.youth.id)} look="outline">
          {t('nameYouth')}
        </ButtonLink>
      </Actions>
      <TwoWays view={view} frame={frame} />
    </section>
  );
}

function TwoWays({ view, frame }: Props) {
  const t = pageWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Disclosure summary={t('twoWays')} open={isBack}>
      <h3>{t('youthAgrees')}</h3>
      <p>{t('youthAgreesWhat')}</p>
      <h3>{t('dutyConfirmed')}</h3>
      <p>{t('dutyConfirmedWhat')}</p>
      <p>{t('bothWays')}</p>
      <Form action={paths.agreement(view.screening.id)}>
        <Radios
          name="why"
          label={t('agreeWhy')}
          value={value('why')}
          error={error('why')}
          choices={[
            { value: 'youth-agreed', label: t('youthAgreed') },
            { value: 'legal-duty', label: t('legalDuty') },
          ]}
        />
        <TextArea
          name="words"
          label={t('agreeWords')}
          hint={t('agreeWordsHint')}
          value={value('words')}
          error={error('words')}
          rows={3}
          maxlength={2000}
        />
        <Actions>
          <SubmitButton look="outline">{t('openWay')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
