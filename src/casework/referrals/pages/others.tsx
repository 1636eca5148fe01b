import type { Frame } from '#platform/http/door.ts';
import { wordsOf } from '#reference/directory/index.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import type { ReferralView } from '../actions/see.ts';
import { needsAnother } from '../model/state.ts';
import { paths } from '../paths.ts';
import { afterWords } from '../words-after.ts';
import { KeptQuestion } from './kept-fields.tsx';
import { ServiceCard } from './service-card.tsx';

type Props = { view: ReferralView; frame: Frame };

/** Whom to ask next, where this one did not answer or take: one tap where the yes covers it, else the youth is asked again. */
export function Others({ view, frame }: Props) {
  const of = afterWords(frame.lang);
  const { referral, state, others, question } = view;
  if (!question || !needsAnother(state) || referral.nextId) return null;
  const ask = paths.ask(referral.youthId);
  return (
    <section aria-labelledby="others">
      <h2 id="others">{of('others')}</h2>
      <p>{of(others.length > 0 ? 'othersIntro' : 'othersNone')}</p>
      {others.map((answer) => (
        <ServiceCard
          level={3}
          answer={answer}
          frame={frame}
          actions={
            referral.yesCovers ? (
              <Form action={paths.next(referral.id)}>
                <input type="hidden" name="offerId" value={answer.offer.id} />
                <SubmitButton>
                  {of('askSame', { name: wordsOf(answer.offer, frame.lang)(answer.offer.name).words })}
                  <span class="usa-sr-only">{`: ${answer.offer.organization}`}</span>
                </SubmitButton>
              </Form>
            ) : (
              <Form action={ask.share}>
                <KeptQuestion fields={question} />
                <input type="hidden" name="offerId" value={answer.offer.id} />
                <input type="hidden" name="after" value={referral.id} />
                <SubmitButton>
                  {of('askAgain', { name: wordsOf(answer.offer, frame.lang)(answer.offer.name).words })}
                  <span class="usa-sr-only">{`: ${answer.offer.organization}`}</span>
                </SubmitButton>
              </Form>
            )
          }
        />
      ))}
      <Actions>
        <ButtonLink href={ask.need} look="outline">
          {of('searchAgain')}
        </ButtonLink>
      </Actions>
    </section>
  );
}
